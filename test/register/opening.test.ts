import { beforeAll, describe, expect, test } from "@jest/globals";
import { isParError } from "../../src/domain/errors";
import type { UserId } from "../../src/domain/ids";
import type { WorksheetModel } from "../../src/excel-host/model";
import { openRegister } from "../../src/register";
import { allStorageSheets, allViewSheets } from "../../src/register/layout";
import type { Machine } from "./support/bench";
import { newDesk } from "./support/bench";
import { type Built, buildRegister, copyRegister } from "./verify/builtRegister";
import { policy } from "./verify/smallPeople";
import type { SmallRegister } from "./verify/smallRegister";

/* Whether a register opens: not when a cell of the users or of what they agreed on was edited by hand. */

let built: Built;
beforeAll(async () => {
  built = await buildRegister(3);
});

/** A workbook with these sheets, and with empty views. */
async function workbookOf({ sheets }: SmallRegister) {
  const desk = newDesk();
  const machine = desk.machine();
  await machine.workbook.run([
    ...allViewSheets.map(
      (sheet) => ({ op: "addSheet", sheet, visibility: "visible", text: false }) as const
    ),
    ...allStorageSheets.map(
      (sheet) => ({ op: "addSheet", sheet, visibility: "veryHidden", text: true }) as const
    ),
  ]);
  const storage = (name: string): WorksheetModel => desk.model.worksheetNamed(name)!;
  for (const name of allStorageSheets) {
    for (const [row, texts] of sheets[name]!.entries()) {
      for (const [column, text] of texts.entries()) {
        if (text !== "") put(storage(name), row, column, text);
      }
    }
  }
  return { machine, storage };
}

function put(sheet: WorksheetModel, row: number, column: number, value: string | number): void {
  sheet.cells.set(row, column, { value, formula: null, style: sheet.styleAt(row, column) });
}

const outcome = ({ deps }: Machine): Promise<string> =>
  openRegister(deps).then(
    ({ summary: { findings } }) => ["open", ...findings.map(({ code }) => code)].join(" "),
    (error: unknown) => (isParError(error) ? error.code : "broken")
  );

const altered = (text: string): string => {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text[at] === "b" ? "c" : "b") + text.slice(at + 1);
};

describe("a register stays closed", () => {
  test.each(["_ketju", "_meta"])(
    "where any cell of %s was altered, blanked or made a formula, and nothing is written",
    async (name) => {
      const { machine, storage } = await workbookOf(built.register);
      const sheet = storage(name);
      machine.workbook.reset();
      const opened: string[] = [];
      let tried = 0;
      for (const { row, column, cell } of [...sheet.cells.entries()]) {
        if (typeof cell.value !== "string") continue;
        const edits = [
          { ...cell, value: altered(cell.value) },
          { ...cell, value: null },
          { ...cell, formula: '=TRIM("x")' },
        ];
        for (const [edit, changed] of edits.entries()) {
          sheet.cells.set(row, column, changed);
          tried += 1;
          const code = await outcome(machine);
          const refused = ["storage-tampered", "damaged-register", "newer-format"];
          if (!refused.includes(code)) opened.push(`${row} ${column} ${edit}: ${code}`);
        }
        sheet.cells.set(row, column, cell);
      }
      expect(opened).toEqual([]);
      expect(tried).toBeGreaterThan(30);
      expect(machine.workbook.traffic()).toMatchObject({ trips: tried, cellsWritten: 0 });
      expect(await outcome(machine)).toBe("open");
    }
  );

  test("where something stands beside the chain, or a number", async () => {
    const { machine, storage } = await workbookOf(built.register);
    put(storage("_ketju"), 30, 9, "hei");
    await expect(openRegister(machine.deps)).rejects.toMatchObject({
      code: "storage-tampered",
      params: { sheet: "_ketju", place: "J31" },
    });
    const other = await workbookOf(built.register);
    put(other.storage("_meta"), 0, 1, 1);
    await expect(openRegister(other.machine.deps)).rejects.toMatchObject({
      code: "storage-tampered",
      params: { sheet: "_meta", place: "B1" },
    });
  });
});

describe("a register opens", () => {
  test("with users who are invited, enrolled, let in and gone", async () => {
    const { register, founder } = copyRegister(built);
    const invited = await register.writer();
    await register.invite(founder, invited, "Iida Kutsuttu");
    const { machine } = await workbookOf(register);
    const { summary } = await openRegister(machine.deps);
    expect(summary.users.map(({ status }) => status).sort()).toEqual([
      "active",
      "active",
      "deactivated",
      "enrolled",
      "invited",
    ]);
    expect(summary.findings).toEqual([]);
  });

  test("where a crash kept the hint in _meta from being written", async () => {
    const { register, founder } = copyRegister(built);
    const old = register.get("_meta", 5, 1);
    await register.invite(founder, await register.writer(), "Iida Kutsuttu");
    register.set("_meta", 5, 1, old);
    const { machine } = await workbookOf(register);
    expect(await outcome(machine)).toBe("open");
  });

  test("where an invite lost a fork after somebody had enrolled with it, and its author went on", async () => {
    const { register, founder, worker } = copyRegister(built);
    await register.letIn(founder, worker, "main", []);
    const before = register.state!;
    const guest = await register.writer();
    await register.enrol(guest, await register.invite(founder, guest, "Vilma Vieras"));
    await register.invite(founder, await register.writer(), "Toinen Vieras");
    // At the same time the other main user removes somebody, which goes before.
    const waiting = register.writers[4]!.keys.user as UserId;
    register.state = before;
    await register.chain(worker, [{ op: "deactivate", body: { user: waiting, lanes: [] } }]);
    await register.chain(founder, [{ op: "policy", body: { ...policy, idleMinutes: 20 } }]);
    const { machine } = await workbookOf(register);
    const { chain, summary } = await openRegister(machine.deps);
    expect(chain.head.seq).toBe(before.head.seq + 2);
    expect(summary.users.map(({ name }) => name)).not.toContain("Vilma Vieras");
    expect(summary.policy.idleMinutes).toBe(20);
    expect(summary.findings.map(({ code }) => code)).toEqual(["chain-record-ignored"]);
  });
});
