import { beforeEach, describe, expect, test } from "@jest/globals";
import type { WorkbookModel } from "../../src/excel-host/model";
import {
  createClient,
  createRegister,
  invite,
  openDirectory,
  type LiveSession,
  openRegister,
  paintClients,
  readSnapshot,
  readSurroundings,
  verifyStorage,
} from "../../src/register";
import { allViewSheets } from "../../src/register/layout";
import type { Finding } from "../../src/register/model";
import { openOffice } from "../office/openOffice";
import {
  errorsIn,
  founder,
  type Machine,
  machineOn,
  newDesk,
  newSurroundings,
  signInAs,
  spec,
} from "./support/bench";
import { labels } from "./support/labels";
import { client } from "./support/people";

const direct = () => {
  const desk = newDesk();
  return Promise.resolve({ machine: desk.machine(), model: desk.model });
};
const genuine = async () => {
  const { workbook, model } = await openOffice();
  return { machine: machineOn(workbook, newSurroundings(5)), model };
};

/** The tabs that people see or can make visible, in their order. */
const tabs = (model: WorkbookModel) =>
  model.worksheets.flatMap(({ name, visibility }) => (visibility === "VeryHidden" ? [] : [name]));
const sheet = (model: WorkbookModel, name: string) => {
  const found = model.worksheetNamed(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
/** What can be seen of a view: tables, widths, cells. */
function looks(model: WorkbookModel, name: string) {
  const { tables, columns, cells, showGridlines, protection } = sheet(model, name);
  return {
    tables: tables.map((table) => [table.name, table.area, table.columns, table.style]),
    widths: [0, 1, 2, 3].map((column) => columns.at(column)?.width),
    cells: [...cells.entries()].map(({ row, column, cell }) => [row, column, cell.value]),
    showGridlines,
    protection,
  };
}
const missing = (...sheets: string[]): readonly Finding[] =>
  sheets.map((name) => ({ code: "view-missing", params: { sheet: name } }));
const codes = ({ summary }: LiveSession) => summary.findings.map(({ code }) => code);
const protectStructure = (model: WorkbookModel, isProtected: boolean): void => {
  model.protection = isProtected ? { password: null } : null;
};
const row = (session: LiveSession, number: number) => ({
  number,
  service: "outreach" as const,
  unit: session.summary.units[0]!.id,
  status: "Uusi",
  letters: "",
  responsible: "",
});

describe.each([
  ["a file", direct],
  ["Office.js", genuine],
] as const)("views of %s that people", (_name, open) => {
  let machine: Machine;
  let model: WorkbookModel;
  let session: LiveSession;
  beforeEach(async () => {
    ({ machine, model } = await open());
    ({ session } = await createRegister(machine.deps, spec));
    await createClient(session, session.summary.units[0]!.id, client("Ella", "Esimerkki"), []);
    await paintClients(session, [row(session, 1)]);
    await session.lane.release();
  });
  const remove = (name: string) => machine.deps.workbook.run([{ op: "deleteSheet", sheet: name }]);
  const verified = async () => {
    const { workbook } = machine.deps;
    const around = await readSurroundings(workbook, () => labels);
    const found = await verifyStorage(await readSnapshot(workbook), null, around);
    return found.map(({ code, severity, sheet: of }) => `${severity} ${code} ${of}`);
  };

  test.each(allViewSheets)("deleted keep nobody out and are made again: %s", async (name) => {
    const before = looks(model, name);
    await remove(name);
    expect(await verified()).toEqual([`notice view-missing ${name}`]);
    expect((await openRegister(machine.deps)).summary.findings).toEqual([]);
    const again = await signInAs(machine, founder);
    expect(again.summary.findings).toEqual(missing(name));
    expect(tabs(model)).toEqual(allViewSheets);
    if (name === "Asiakkaat") await paintClients(again, [row(again, 1)]);
    expect(looks(model, name)).toEqual(before);
    expect(await verified()).toEqual([]);
    await again.lane.release();
    expect((await signInAs(machine, founder)).summary.findings).toEqual([]);
  });

  test("deleted all at once come again before people's own sheets as they were", async () => {
    await machine.deps.workbook.run([
      { op: "addSheet", sheet: "Oma", visibility: "visible", text: false },
      { op: "write", area: { sheet: "Oma", address: "B2" }, values: [["oma"]] },
    ]);
    for (const name of allViewSheets) await remove(name);
    const again = await signInAs(machine, founder);
    expect(again.summary.findings).toEqual(missing(...allViewSheets));
    expect(tabs(model)).toEqual([...allViewSheets, "Oma"]);
    expect(sheet(model, "Oma").cells.get(1, 1)?.value).toBe("oma");
    expect(await verified()).toEqual([]);
  });

  test.each(["Asiakkaat", "Käyttäjät"])(
    "renamed stay theirs with all they hold, and are made again: %s",
    async (name) => {
      const { cells } = sheet(model, name);
      const shown = cells.get(1, 0)?.value;
      sheet(model, name).name = "Oma lista";
      await machine.deps.workbook.run([
        { op: "write", area: { sheet: "Oma lista", address: "J9" }, values: [["oma"]] },
      ]);
      const again = await signInAs(machine, founder);
      await paintClients(again, [row(again, 1)]);
      expect(again.summary.findings).toEqual(missing(name));
      expect(tabs(model).filter((tab) => tab !== "Oma lista")).toEqual(allViewSheets);
      expect(sheet(model, name).cells.get(1, 0)?.value).toBe(shown);
      expect(sheet(model, name).tables).toHaveLength(1);
      const own = sheet(model, "Oma lista");
      expect(own.tables).toEqual([]);
      expect([own.cells.get(1, 0)?.value, own.cells.get(8, 9)?.value]).toEqual([shown, "oma"]);
      expect(await verified()).toEqual([]);
    }
  );

  test("renamed only by case or hidden are still the same", async () => {
    sheet(model, "Asiakkaat").name = "ASIAKKAAT";
    sheet(model, "Roolit").visibility = "Hidden";
    const again = await signInAs(machine, founder);
    await paintClients(again, [row(again, 1), row(again, 2)]);
    expect(again.summary.findings).toEqual([]);
    expect(sheet(model, "Asiakkaat").tables[0]?.area.bottom).toBe(2);
    expect(sheet(model, "Roolit").visibility).toBe("Hidden");
  });

  test.each(["Käyttäjät", "Asiakkaat"])(
    "fill to the last cell keep nobody out: %s",
    async (name) => {
      const far = { sheet: name, address: "XFD1048576" };
      await machine.deps.workbook.run([{ op: "write", area: far, values: [["x"]] }]);
      const again = await signInAs(machine, founder);
      await paintClients(again, [row(again, 1)]);
      expect(codes(again)).toEqual(name === "Käyttäjät" ? ["view-differs"] : []);
      expect(sheet(model, name).cells.get(1_048_575, 16_383)?.value ?? "").toBe("");
    }
  );

  test("delete in the middle of a session are made by the next act that paints them", async () => {
    const again = await signInAs(machine, founder);
    await remove("Roolit");
    await invite(again, { name: "Uusi", role: "viewer", units: [again.summary.units[0]!.id] });
    expect(again.summary.findings).toEqual(missing("Roolit"));
    await remove("Asiakkaat");
    await paintClients(again, [row(again, 1)]);
    expect(again.summary.findings).toEqual(missing("Roolit", "Asiakkaat"));
    expect(tabs(model)).toEqual(allViewSheets);
    expect(await verified()).toEqual([]);
  });

  test("rename and replace by a sheet of their own are painted at the second try at latest", async () => {
    const again = await signInAs(machine, founder);
    await paintClients(again, [row(again, 1)]);
    sheet(model, "Asiakkaat").name = "Oma lista";
    await machine.deps.workbook.run([
      { op: "addSheet", sheet: "Asiakkaat", visibility: "visible", text: false },
    ]);
    await paintClients(again, [row(again, 1)]).catch((error: unknown) => {
      expect(error).toMatchObject({ code: "view-not-painted", params: { sheet: "Asiakkaat" } });
    });
    await paintClients(again, [row(again, 1)]);
    expect(sheet(model, "Asiakkaat").tables).toMatchObject([{ name: "PAR_asiakkaat" }]);
    expect(sheet(model, "Oma lista").cells.get(1, 0)?.value).toBe(1);
  });

  test("delete where the workbook's structure is protected: told, and nothing else is stopped", async () => {
    await remove("Asiakkaat");
    await remove("Roolit");
    protectStructure(model, true);
    const again = await signInAs(machine, founder);
    expect(again.summary.findings).toEqual([
      { code: "view-not-painted", params: { sheet: "Asiakkaat, Roolit" } },
    ]);
    const unit = again.summary.units[0]!.id;
    await createClient(again, unit, client("Toinen", "Esimerkki"), []);
    await expect(paintClients(again, [row(again, 1)])).rejects.toMatchObject({
      code: "view-not-painted",
      params: { sheet: "Asiakkaat" },
    });
    await invite(again, { name: "Uusi", role: "viewer", units: [unit] });
    expect((await openDirectory(again, "names")).clients).toHaveLength(2);
    expect(again.chain.users.size).toBe(3);
    expect(await errorsIn(machine)).toEqual([]);
    protectStructure(model, false);
    await again.lane.release();
    const later = await signInAs(machine, founder);
    expect(codes(later)).toEqual(["view-differs", "view-missing", "view-missing"]);
    expect(tabs(model)).toEqual(allViewSheets);
    expect(await verified()).toEqual([]);
  });
});
