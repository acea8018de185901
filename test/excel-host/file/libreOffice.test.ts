// Another spreadsheet program opens what we save. Skipped where it is not installed.
import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { openXlsx, saveXlsx } from "../../../src/excel-host/file";
import type { WorkbookModel } from "../../../src/excel-host/model";
import { lineOf, newWorkbook } from "../../../src/excel-host/model";
import { fullWorkbook } from "./books";

function isInstalled(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The workbook after LibreOffice has opened and saved it. */
async function throughLibreOffice(workbook: WorkbookModel): Promise<WorkbookModel> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    await writeFile(join(folder, "in.xlsx"), await saveXlsx(workbook));
    await promisify(execFile)("soffice", [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      ...["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"],
      ...["--outdir", join(folder, "out"), join(folder, "in.xlsx")],
    ]);
    return await openXlsx(new Uint8Array(await readFile(join(folder, "out/in.xlsx"))));
  } finally {
    await rm(folder, { recursive: true });
  }
}

(isInstalled() ? describe : describe.skip)("LibreOffice", () => {
  test("opens what we save, and finds in it what we put there", async () => {
    const saved = fullWorkbook();
    // Its sheets end earlier unless asked otherwise, and a cell in the last corner costs it minutes.
    saved.worksheets[1]!.cells.set(1_048_575, 16_383, undefined);
    // Its errors are formulas, which it leaves at 0 when it may not calculate.
    saved.calculation = newWorkbook().calculation;
    const opened = await throughLibreOffice(saved);
    expect(opened.worksheets.map(({ name }) => name)).toEqual(
      saved.worksheets.map(({ name }) => name)
    );
    expect(opened.worksheets.map(({ visibility }) => visibility === "Visible")).toEqual([
      false,
      true,
      false,
    ]);
    const before = saved.worksheets[1]!;
    const after = opened.worksheets[1]!;
    for (const { row, column, cell } of before.cells.entries()) {
      if (cell.value === null) continue;
      expect([row, column, after.valueAt(row, column)]).toEqual([row, column, cell.value]);
    }
    expect(after.styleAt(1, 0).numberFormat).toBe("@");
    expect(after.styleAt(0, 0)).toMatchObject({
      bold: true,
      locked: false,
      rotation: -45,
      borderLeft: lineOf("mediumDashDot", "#FF0000"),
    });
    expect(after.hyperlinks.map(({ address }) => address)).toContain(
      "https://example.org/?a=1&b=2"
    );
    expect(after.mergedAreas).toEqual(before.mergedAreas);
    expect(after.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: 9, scale: null });
    expect(after.pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("kaikki");
    expect(after.pageBreaks.rows).toEqual(before.pageBreaks.rows);
    expect(after.rows.at(12)).toMatchObject({ hidden: true, level: 1 });
    // What it has written itself is no chart of ours any more, but carried along.
    const charts = opened.carried?.parts.filter(({ type }) => type.endsWith("drawingml.chart+xml"));
    const titles = charts?.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(titles).toHaveLength(2);
    expect(titles?.join()).toContain("Asiakkaat &amp; käynnit");
    expect(after.tables.map(({ name }) => name)).toContain("Asiakkaat");
    expect(after.validations.map(({ type }) => type).sort()).toEqual(["List", "WholeNumber"]);
    expect(after.protection?.options.allowFormatCells).toBe(true);
    expect(opened.names.map(({ name }) => name)).toContain("par_alue");
    expect(opened.properties.title).toBe("Rekisteri");
  });
});
