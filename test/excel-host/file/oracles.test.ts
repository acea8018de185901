// Two libraries that know nothing of ours: what we save they must read, and what they save we must.
import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { openXlsx, saveXlsx } from "../../../src/excel-host/file";
import type { WorkbookModel } from "../../../src/excel-host/model";
import { DEFAULT_STYLE, newWorkbook, styleWith } from "../../../src/excel-host/model";
import { TEXT } from "./books";

const texts = [
  "+x",
  "=1+1",
  "00123",
  "TRUE",
  "2024-01-31",
  " a ",
  "1\n2",
  "par1._x0041_",
  "#N/A",
  "å😀",
];

/** What both oracles can be asked about. */
function register(): WorkbookModel {
  const workbook = newWorkbook();
  const front = workbook.activeWorksheet();
  front.name = "Etusivu";
  texts.forEach((text, row) => front.putValue(row, 0, text, TEXT));
  front.putValue(0, 1, 45_000.5, styleWith(DEFAULT_STYLE, { numberFormat: "0.00" }));
  front.putValue(1, 1, true);
  front.cells.set(2, 1, { value: 3, formula: "=1+2", style: DEFAULT_STYLE });
  front.columns.update(0, 0, () => ({ width: 30 }));
  front.frozen = { rows: 1, columns: 0 };
  const data = workbook.addWorksheet("par.data");
  data.visibility = "VeryHidden";
  ["Nimi", "Ikä"].forEach((name, column) => data.putValue(0, column, name));
  data.putValue(1, 0, "A");
  data.tables = [
    {
      id: workbook.nextTableId(),
      name: "Taulu",
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      showHeaders: true,
      showTotals: false,
      style: "TableStyleLight1",
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      columns: [
        { id: 1, name: "Nimi" },
        { id: 2, name: "Ikä" },
      ],
    },
  ];
  workbook.names = [{ name: "alue", formula: "='par.data'!$A$1", visible: true, comment: "" }];
  return workbook;
}

describe("what we save", () => {
  test("hucre reads", async () => {
    const { sheets, namedRanges } = await readXlsx(await saveXlsx(register()), {
      readStyles: true,
    });
    const [front, data] = sheets;
    expect(front?.rows.map(([text]) => text)).toEqual(texts);
    expect(front?.rows.slice(0, 3).map((row) => row[1])).toEqual([45_000.5, true, 3]);
    expect(front?.cells?.get("0,0")?.style?.numFmt).toBe("@");
    expect(front?.cells?.get("2,1")?.formula).toBe("1+2");
    expect(front?.columns?.[0]?.width).toBe(30);
    expect(front?.freezePane).toEqual({ rows: 1 });
    expect(data?.veryHidden).toBe(true);
    expect(data?.tables?.[0]).toMatchObject({ name: "Taulu", range: "A1:B2" });
    expect(namedRanges).toEqual([{ name: "alue", range: "'par.data'!$A$1" }]);
  });

  test("ExcelJS reads", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await saveXlsx(register())) as unknown as ExcelJS.Buffer);
    const [front, data] = workbook.worksheets;
    expect(texts.map((_, row) => front!.getCell(row + 1, 1).value)).toEqual(texts);
    expect(front!.getCell("A1").numFmt).toBe("@");
    expect(front!.getCell("B1").value).toBe(45_000.5);
    expect(front!.getCell("B3").value).toEqual({ formula: "1+2", result: 3 });
    expect(front!.getColumn(1).width).toBe(30);
    expect(data!.state).toBe("veryHidden");
    expect(workbook.definedNames.model).toEqual([{ name: "alue", ranges: ["'par.data'!$A$1"] }]);
  });
});

describe("what others save", () => {
  test("hucre", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "A", rows: [["a", 1.5, true, new Date(Date.UTC(2024, 0, 31))]] },
        { name: "B", rows: [], veryHidden: true, protection: { sheet: true, sort: true } },
      ],
    });
    const { worksheets } = await openXlsx(bytes);
    const [a, b] = worksheets;
    expect([0, 1, 2, 3].map((column) => a!.valueAt(0, column))).toEqual(["a", 1.5, true, 45_322]);
    expect(a!.styleAt(0, 3).numberFormat).toBe("yyyy-mm-dd");
    expect(b!.visibility).toBe("VeryHidden");
    expect(b!.protection?.options).toMatchObject({ allowSort: true, allowFormatCells: false });
  });

  test("ExcelJS, with rich text, a theme colour and a shared formula", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("A", {
      views: [{ state: "frozen", xSplit: 2, ySplit: 1 }],
    });
    sheet.getCell("A1").value = {
      richText: [{ text: "ka" }, { font: { bold: true }, text: "ksi" }],
    };
    sheet.getCell("A2").fill = { type: "pattern", pattern: "solid", fgColor: { theme: 4 } };
    sheet.fillFormula("B1:B3", "A1+$C$1", [1, 2, 3]);
    const opened = await openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const read = opened.activeWorksheet();
    expect(read.valueAt(0, 0)).toBe("kaksi");
    expect(read.styleAt(1, 0).fill).toMatch(/^#[0-9A-F]{6}$/);
    expect([0, 1, 2].map((row) => read.cells.get(row, 1)?.formula)).toEqual([
      "=A1+$C$1",
      "=A2+$C$1",
      "=A3+$C$1",
    ]);
    expect(read.frozen).toEqual({ rows: 1, columns: 2 });
  });

  test("a file with prefixed elements, absolute targets and cells without references", async () => {
    const parts = unzipSync(await saveXlsx(newWorkbook()));
    const links = strFromU8(parts["xl/_rels/workbook.xml.rels"]!);
    parts["xl/_rels/workbook.xml.rels"] = strToU8(
      links.replace("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml")
    );
    parts["xl/worksheets/sheet1.xml"] = strToU8(
      `<?xml version="1.0"?><!-- x --><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row>` +
        `<x:c><x:v> 1.5e3 </x:v></x:c><x:c t="inlineStr"><x:is><x:t>a&#xE4;&lt;</x:t></x:is></x:c>` +
        `</x:row><x:row><x:c t='d'><x:v>2024-01-31</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    );
    const sheet = (await openXlsx(zipSync(parts))).activeWorksheet();
    expect(sheet.valueAt(0, 0)).toBe(1500);
    expect(sheet.valueAt(0, 1)).toBe("aä<");
    expect(sheet.valueAt(1, 0)).toBe(45_322);
  });
});
