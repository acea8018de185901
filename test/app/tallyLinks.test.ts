import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { anonymise, planAnonymising } from "../../src/app/anonymise";
import { openClientCard } from "../../src/app/clientCard";
import { createRegister, recoveryCodeKept } from "../../src/app/createRegister";
import { previewDelivery } from "../../src/app/delivery";
import { openClients } from "../../src/app/directory";
import { openWorkbook } from "../../src/app/openWorkbook";
import { addClient, saveClient } from "../../src/app/saveClient";
import { deliveriesOf } from "../../src/domain/deliveries";
import type { RecordId } from "../../src/domain/ids";
import { localDate } from "../../src/domain/localDate";
import type { ClientStat } from "../../src/domain/records";
import { createExcelHost } from "../../src/excel-host";
import type { LiveSession } from "../../src/register";
import { readRegisterWide } from "../../src/register";
import { draftOf } from "./support/clients";
import { toldRows } from "./support/log";
import type { Office } from "./support/office";
import { cellsOf, openPane, password, signedInAs, spec } from "./support/office";

/*
 * What is left of somebody who was anonymised, looked at by a main user who holds every key of the register and knows
 * every id that the log and the chain of users have kept: nothing may tell whose the counts are.
 */

const sessionOf = ({ app }: Office): LiveSession => {
  const state = app.state.get();
  if (state.phase !== "signedIn") throw new Error("nobody is signed in");
  return state.session;
};

/** LP("PAR1.rk", R, year, what) under the year's key, by the format page and Node's own HMAC. */
function recordKey(key: string, register: string, year: number, what: string): bigint {
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, bytes.length]), bytes]);
  const years = Buffer.from([year >> 8, year & 255]);
  const fields = [Buffer.from("PAR1.rk"), Buffer.from(register), years, Buffer.from(what)];
  const message = Buffer.concat([Buffer.from([4]), ...fields.map(field)]);
  const digest = createHmac("sha256", Buffer.from(key, "hex")).update(message).digest("hex");
  return BigInt(`0x${digest.slice(0, 16)}`);
}

let main: Office;
/** Ids and seeds as they were while everybody was there. */
const ids: RecordId[] = [];
const seeds: string[] = [];

async function readTally(session: LiveSession) {
  const { rounding, tally } = await readRegisterWide(session, ["rounding", "tally"]);
  const cells = tally.flatMap(({ stat }) =>
    Object.values((stat?.content ?? {}) as Record<string, readonly [number, string]>).map(
      ([n, key]) => ({ year: stat?.year ?? 0, n, key: BigInt(`0x${key}`) })
    )
  );
  const keys = new Map(rounding.map(({ stat }) => [stat?.year ?? 0, stat?.key ?? ""]));
  return { cells, keys };
}

/** Which of these texts make a key of the tally. */
async function matching(session: LiveSession, texts: Iterable<string>): Promise<readonly string[]> {
  const { cells, keys } = await readTally(session);
  expect(cells.length).toBeGreaterThan(10);
  return [...texts].filter((text) =>
    [...keys].some(([year, key]) => {
      const made = recordKey(key, session.summary.id, year, text);
      return cells.some(
        (cell) => cell.year === year && BigInt.asUintN(64, made * BigInt(cell.n)) === cell.key
      );
    })
  );
}

beforeAll(async () => {
  main = await openPane(await createExcelHost());
  await openWorkbook(main.app);
  await createRegister(main.app, spec);
  recoveryCodeKept(main.app);
  for (const end of ["2026-03-03", "2026-05-05", undefined] as const) {
    const decided = {
      stillNeeded: "followUp",
      stillNeededDecided: localDate("2026-06-01"),
      neededUntil: localDate("2026-06-02"),
    } as const;
    const draft = draftOf(main.app, "outreach", {
      stat: {
        gender: "N",
        birthDate: localDate("2006-05-04"),
        firstConversation: localDate("2026-01-10"),
        ...(end === undefined ? {} : decided),
      },
    });
    const stat = {
      startDate: localDate("2026-01-10"),
      arrival: "H01",
      ...(end === undefined ? {} : { endDate: localDate(end), endReason: "L01" }),
    };
    const card = await addClient(main.app, { ...draft, periods: [{ base: null, stat, case: {} }] });
    ids.push(card.file.client.id);
    seeds.push(card.file.client.stat?.roundingSeed ?? "");
  }
});

const unseeded = (stat: ClientStat): ClientStat =>
  Object.fromEntries(Object.entries(stat).filter(([key]) => key !== "roundingSeed"));

describe("a client's rounding seed", () => {
  test("is random and the client's own", () => {
    for (const seed of seeds) expect(seed).toMatch(/^[\w-]{22}$/u);
    expect(new Set(seeds).size).toBe(3);
  });

  test("is kept through a change that says nothing of it, or something else", async () => {
    await openClients(main.app);
    for (const [gender, said] of [
      ["M", {}],
      ["N", { roundingSeed: "A".repeat(22) }],
    ] as const) {
      const card = await openClientCard(main.app, ids[2]!);
      const { file } = card;
      const client = {
        identity: file.client.identity ?? {},
        case: file.client.case ?? {},
        stat: { ...unseeded(file.client.stat ?? {}), ...said, gender },
      };
      const saved = await saveClient(main.app, card, { client });
      expect(saved.outcome).toBe("saved");
      expect(saved.card.file.client.stat?.roundingSeed).toBe(seeds[2]);
    }
  });

  test("cannot be chosen by whoever adds a client", async () => {
    const draft = draftOf(main.app, "workshop");
    const stat = { ...draft.client.stat, roundingSeed: "A".repeat(22) };
    const card = await addClient(main.app, { ...draft, client: { ...draft.client, stat } });
    expect(card.file.client.stat?.roundingSeed).not.toBe("A".repeat(22));
  });
});

describe("whoever holds every key", () => {
  const period = deliveriesOf(2026)[2]!;
  const figures = async () =>
    (await previewDelivery(main.app, { service: "outreach", period })).delivery.checksum;

  test("finds nobody's id behind the counts of two who were anonymised one after the other", async () => {
    const before = await figures();
    const whole = await planAnonymising(main.app);
    expect(whole.expired).toHaveLength(2);
    for (const one of [0, 1]) {
      const plan = { ...whole, expired: whole.expired.slice(one, one + 1) };
      await anonymise(main.app, { plan, confirmation: "1", password });
    }
    expect(await figures()).toBe(before);

    const again = await signedInAs(main.host, "Paula", password);
    const session = sessionOf(again);
    const known = new Set<string>([
      ...session.chain.erased.keys(),
      ...toldRows(main.host),
      ...(cellsOf(main.host).match(/[a-z2-7]{16}/gu) ?? []),
    ]);
    // The log and the chain still name those who went: that is where an attacker begins.
    for (const id of ids.slice(0, 2)) expect(known).toContain(id);
    expect(await matching(session, known)).toEqual([]);
  });

  test("finds no seed of theirs anywhere; with one the counts would be told apart", async () => {
    const again = await signedInAs(main.host, "Paula", password);
    const session = sessionOf(again);
    const { entries } = await openClients(again.app);
    const left = entries.map(({ clientship }) => clientship.client.stat.roundingSeed ?? "");
    expect(left).toContain(seeds[2]);
    for (const seed of seeds.slice(0, 2)) {
      expect(left).not.toContain(seed);
      expect(cellsOf(main.host)).not.toContain(seed);
    }
    expect(await matching(session, left)).toEqual([]);
    expect(await matching(session, seeds)).toEqual(seeds.slice(0, 2));
  });
});
