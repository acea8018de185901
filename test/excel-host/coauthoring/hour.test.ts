import { describe, expect, test } from "@jest/globals";
import type { Person } from "../../../src/excel-host";
import { stateOf } from "../../support/workbookState";
import { joinHost } from "../../support/hostClient";
import type { Habit, Hands, Outcome } from "../../support/people";
import { HABITS, HOUR, SHEET, simulate } from "../../support/people";
import { countsOf } from "../../support/verdict";

const SEEDS = 100;
const people = 10;
const pause = 300_000;

async function forSeeds(
  habits: readonly Habit[],
  check: (outcome: Outcome, seed: number) => void
): Promise<void> {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    check(await simulate({ seed, people, duration: HOUR, pause, habits }), seed);
  }
}

/** One replica is compared whole; the rest have to hold as many cells, as the convergence test compares them. */
function expectAgreement({ file, people: all }: Outcome, seed: number): void {
  const sizes = all.map(({ host }) => host.model.worksheetNamed(SHEET)?.cells.size);
  const size = file.cloud.model.worksheetNamed(SHEET)?.cells.size;
  expect({ seed, sizes }).toEqual({ seed, sizes: all.map(() => size) });
  const one = all[seed % all.length]!;
  expect(stateOf(one.host.model)).toEqual(stateOf(file.cloud.model));
}

describe("ten people in an hour", () => {
  test("who write cells of their own while rows are inserted and lines break lose nothing", async () => {
    const { appendOwn, insertRow, switchLine } = HABITS;
    await forSeeds([appendOwn, appendOwn, insertRow, switchLine], (outcome, seed) => {
      expect({ seed, ...countsOf(outcome.fates) }).toEqual({ seed, kept: outcome.fates.length });
      expect(outcome.fates.length).toBeGreaterThan(50);
      expectAgreement(outcome, seed);
    });
  });

  test("who add rows to one block lose what another wrote into the same row at the same time, nothing else", async () => {
    let lost = 0;
    await forSeeds([HABITS.appendShared], (outcome, seed) => {
      const others = outcome.fates.filter(({ fate }) => fate !== "kept");
      for (const { fate, by, intent } of others) {
        expect({ seed, fate }).toEqual({ seed, fate: "overwritten" });
        expect(by).not.toBe(intent.who);
      }
      lost += others.length;
      expectAgreement(outcome, seed);
    });
    // A shared block is no safe place: over all seeds somebody was overwritten.
    expect(lost).toBeGreaterThan(0);
  });

  test("who change the same cells: of each cell one text stays, and each other has a winner", async () => {
    await forSeeds([HABITS.changeSame], ({ fates, file }, seed) => {
      const counts = countsOf(fates);
      expect({ seed, kept: counts["kept"] }).toEqual({ seed, kept: 3 });
      expect({ seed, overwritten: counts["overwritten"] }).toEqual({
        seed,
        overwritten: fates.length - 3,
      });
      for (const { fate, version, by } of fates) {
        if (fate === "kept") continue;
        expect(file.cloud.log[version! - 1]?.author).toBe(by);
      }
    });
  });

  test("who do everything at once: every loss has a reason and a name", async () => {
    const all = new Set<string>();
    await forSeeds(Object.values(HABITS), (outcome, seed) => {
      for (const { fate, by, intent } of outcome.fates) {
        all.add(fate);
        expect({ seed, text: intent.text, fate }).not.toMatchObject({ fate: "unexplained" });
        if (fate !== "kept") expect(outcome.people.map(({ name }) => name)).toContain(by);
      }
      expectAgreement(outcome, seed);
    });
    expect([...all].sort()).toEqual([
      "deleted with its cells",
      "kept",
      "overwritten",
      "rolled back",
      "thrown away offline",
    ]);
  });
});

/** Works through Microsoft's own client. */
async function genuineHands(person: Person): Promise<Hands> {
  const client = await joinHost(person.host);
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(SHEET);
  const row = (context: Excel.RequestContext, at: number) =>
    sheet(context).getRange(`${at + 1}:${at + 1}`);
  return {
    write: (at, column, text) =>
      client.run((context) => {
        sheet(context).getCell(at, column).values = [[text]];
      }),
    insertRows: (at) =>
      client.run((context) => {
        row(context, at).insert("Down");
      }),
    deleteRows: (at) =>
      client.run((context) => {
        row(context, at).delete("Up");
      }),
  };
}

describe("ten genuine clients in an hour", () => {
  test.each([1, 2])(
    "seed %i: nothing of one's own is lost, every other loss explained",
    async (seed) => {
      const { appendOwn, appendShared, changeSame, insertRow, switchLine } = HABITS;
      const habits = [appendOwn, appendShared, changeSame, insertRow, switchLine];
      const outcome = await simulate({
        seed,
        people,
        duration: HOUR,
        pause: 2 * pause,
        habits,
        handsOf: genuineHands,
      });
      const { kept = 0, overwritten = 0 } = countsOf(outcome.fates);
      expect(kept + overwritten).toBe(outcome.fates.length);
      expect(kept).toBeGreaterThan(outcome.fates.length / 2);
      expectAgreement(outcome, seed);
    }
  );
});
