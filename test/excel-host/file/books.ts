// Workbooks to save, and a plain view of a workbook by which two can be compared.
import fc from "fast-check";
import type {
  Cell,
  CellStyle,
  FilterCriteria,
  WorksheetModel,
} from "../../../src/excel-host/model";
import {
  CELL_ERRORS,
  DEFAULT_STYLE,
  lineOf,
  STRICT_PROTECTION,
  WorkbookModel,
  newWorkbook,
  styleWith,
} from "../../../src/excel-host/model";

import { ageRule, chart, listRule, printed } from "./unusual";

/** Everything a file keeps of a sheet. */
function sheetView(sheet: WorksheetModel): object {
  const { cells, columns, rows, autoFilter, charts, ...rest } = sheet;
  return {
    ...rest,
    cells: [...cells.entries()],
    columns: columns.entries(),
    rows: rows.entries(),
    charts: charts.map(({ source, ...chart }) => ({ ...chart, area: source.area })),
    autoFilter: autoFilter && { area: autoFilter.area, criteria: [...autoFilter.criteria] },
  };
}

/** Everything a file keeps of a workbook; ids of sheets are the host's own. */
export function view(workbook: WorkbookModel): object {
  return {
    sheets: workbook.worksheets.map(sheetView),
    active: workbook.activeWorksheet().name,
    names: workbook.names,
    settings: [...workbook.settings],
    customProperties: [...workbook.customProperties],
    properties: workbook.properties,
    protection: workbook.protection,
    date1904: workbook.date1904,
    calculation: workbook.calculation,
    warnings: workbook.warnings,
  };
}

export const TEXT = styleWith(DEFAULT_STYLE, { numberFormat: "@" });

/** A workbook in which everything that a file keeps is set to something unusual. */
export function fullWorkbook(): WorkbookModel {
  const workbook = new WorkbookModel();
  const front = workbook.addWorksheet("Etusivu & muuta");
  const data = workbook.addWorksheet("Ääkköset");
  const audit = workbook.addWorksheet("par.audit");
  workbook.activeWorksheetId = data.id;
  Object.assign(front, { visibility: "Hidden", tabColor: "#0B8198", showGridlines: false });
  Object.assign(data, { showHeadings: false, standardWidth: 11, frozen: { rows: 1, columns: 2 } });
  audit.visibility = "VeryHidden";
  audit.frozen = { rows: 3, columns: 0 };
  audit.protection = { options: STRICT_PROTECTION, password: null };
  front.protection = {
    options: {
      ...STRICT_PROTECTION,
      allowSort: true,
      allowEditObjects: true,
      selectionMode: "Unlocked",
    },
    password: {
      kind: "digest",
      algorithm: "SHA-512",
      hash: "aGFzaA==",
      salt: "c2FsdA==",
      spinCount: 100_000,
    },
  };
  data.protection = {
    options: { ...STRICT_PROTECTION, allowFormatCells: true, selectionMode: "None" },
    password: { kind: "legacy", hash: "83AF" },
  };
  workbook.protection = { password: { kind: "legacy", hash: "CBEB" } };

  const fancy = styleWith(TEXT, {
    fill: "#FFF2CC",
    fontName: "Aptos",
    fontSize: 14.5,
    fontColor: "#C00000",
    bold: true,
    italic: true,
    underline: "Double",
    strikethrough: true,
    horizontal: "CenterAcrossSelection",
    vertical: "Top",
    indent: 2,
    wrap: true,
    shrink: true,
    locked: false,
    formulaHidden: true,
    pattern: "lightUp",
    patternColor: "#112233",
    script: "Superscript",
    rotation: -45,
    readingOrder: "RightToLeft",
    borderLeft: lineOf("mediumDashDot", "#FF0000"),
    borderTop: lineOf("hair", "#000000"),
    borderUp: lineOf("double", "#00FF00"),
    borderDown: lineOf("double", "#00FF00"),
  });
  data.putValue(0, 0, "Nimi", fancy);
  data.putValue(0, 1, "Ikä (v)");
  data.putValue(1, 0, "=1+1", TEXT);
  data.putValue(1, 1, 17.25, styleWith(DEFAULT_STYLE, { numberFormat: '0.000 "v"' }));
  data.putValue(2, 0, "#N/A", TEXT);
  data.putValue(2, 1, { error: "#N/A" });
  data.putValue(5, 3, true);
  data.putValue(6, 3, null, fancy);
  data.cells.set(7, 3, { value: { error: "#DIV/0!" }, formula: "=1/0", style: DEFAULT_STYLE });
  data.cells.set(8, 3, { value: "a<b", formula: '="a"&"<b"', style: DEFAULT_STYLE });
  data.cells.set(9, 3, { value: "007", formula: null, style: TEXT, quotePrefix: true });
  data.putValue(1_048_575, 16_383, "nurkka");
  data.columns.update(0, 0, () => ({ width: 30.5, style: TEXT }));
  data.columns.update(4, 16_383, () => ({ hidden: true, width: 9 }));
  data.columns.update(2, 3, () => ({ level: 2 }));
  data.rows.update(12, 13, () => ({ hidden: true, level: 1 }));
  data.charts = [chart("ColumnStacked", data), { ...chart("Pie", front), id: "toinen", title: "" }];
  data.hyperlinks = [
    {
      area: { top: 0, left: 0, bottom: 1, right: 0 },
      address: "https://example.org/?a=1&b=2",
      location: "kohta",
      screenTip: "Avaa <ohje>",
    },
    {
      area: { top: 2, left: 0, bottom: 2, right: 0 },
      address: "",
      location: "'par.audit'!A1",
      screenTip: "",
    },
  ];
  data.pageLayout = printed();
  data.pageBreaks = { rows: [5, 20], columns: [3] };
  data.customProperties = [{ key: "par & muut", value: "ääkköset 😀" }];
  workbook.calculation = {
    mode: "Manual",
    iterative: true,
    maxIteration: 7,
    maxChange: 0.5,
  };
  data.rows.update(3, 4, () => ({ height: 40, hidden: true, style: fancy }));
  data.mergedAreas = [{ top: 10, left: 0, bottom: 11, right: 3 }];
  data.selection = { top: 2, left: 1, bottom: 4, right: 1 };
  data.tables = [
    {
      id: workbook.nextTableId(),
      name: "Asiakkaat",
      area: { top: 0, left: 0, bottom: 2, right: 1 },
      showHeaders: true,
      showTotals: false,
      style: "TableStyleLight9",
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: true,
      highlightFirstColumn: true,
      highlightLastColumn: true,
      columns: [
        {
          id: 1,
          name: "Nimi",
          filter: { filterOn: "Custom", criterion1: "<>a*", criterion2: ">=b", operator: "Or" },
        },
        { id: 4, name: "Ikä (v)", filter: { filterOn: "CellColor", color: "#FF0000" } },
      ],
    },
    {
      id: workbook.nextTableId(),
      name: "Paljas",
      area: { top: 20, left: 5, bottom: 22, right: 5 },
      showHeaders: false,
      showTotals: true,
      style: "",
      showFilterButton: false,
      showBandedRows: false,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      columns: [
        {
          id: 1,
          name: "Column1",
          totalsLabel: "Yhteensä",
          totalsFunction: "custom",
          formula: '=1+[x]&"<"',
        },
      ],
    },
  ];
  data.validations = [listRule(), ageRule()];
  audit.autoFilter = {
    area: { top: 0, left: 0, bottom: 9, right: 3 },
    criteria: new Map<number, FilterCriteria>([
      [0, { filterOn: "BottomPercent", criterion1: "15" }],
      [1, { filterOn: "Dynamic", dynamicCriteria: "BelowAverage" }],
      [
        2,
        {
          filterOn: "Values",
          values: [
            "a",
            "b & c",
            "",
            { date: "2024-02", specificity: "Month" },
            { date: "2024-02-03T04:05", specificity: "Minute" },
          ],
        },
      ],
      [3, { filterOn: "FontColor", color: "#00FF00" }],
    ]),
  };
  workbook.names = [
    { name: "par_alue", formula: "='Ääkköset'!$A$1:$B$3", visible: true, comment: "alue" },
    { name: "vakio", formula: "=1.24", visible: false, comment: "" },
  ];
  data.names = [
    {
      name: "Print_Titles",
      formula: "='Ääkköset'!$A:$A,'Ääkköset'!$1:$2",
      visible: true,
      comment: "",
    },
    { name: "Print_Area", formula: "='Ääkköset'!$A$1:$B$3", visible: true, comment: "" },
  ];
  workbook.settings.set("par", { versio: 1, nimi: "Ä <&>" });
  workbook.customProperties.set("laskuri", 7.5);
  workbook.customProperties.set("päivä", new Date("2026-02-03T04:05:06Z"));
  workbook.customProperties.set("teksti", "_x0041_");
  workbook.customProperties.set("kyllä", true);
  workbook.properties = {
    title: "Rekisteri",
    subject: "Nuorisotyö",
    author: "Testi Henkilö",
    keywords: "par",
    comments: "a < b",
    category: "c",
    manager: "M",
    company: "Kunta",
    lastAuthor: "Toinen",
    creationDate: new Date("2026-01-02T03:04:05Z"),
    revisionNumber: 7,
  };
  return workbook;
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom("_", "x", "0", "4", "1", "A", " ", "\n", "\r", "\u0001", "\ud83d"),
  }),
  fc.constantFrom("+x", "=1+1", "-5", "00123", "TRUE", "2024-01-31", "'a", ...CELL_ERRORS)
);

const anyStyle: fc.Arbitrary<CellStyle> = fc
  .record({
    numberFormat: fc.constantFrom("General", "@", "0.00", "d.m.yyyy", '0 "kpl"'),
    bold: fc.boolean(),
    fill: fc.constantFrom(null, "#FFFFFF", "#0B8198"),
    locked: fc.boolean(),
  })
  .map((change) => styleWith(DEFAULT_STYLE, change));

const anyCell: fc.Arbitrary<Cell> = fc.record({
  value: fc.oneof(
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.boolean(),
    fc.constantFrom(...CELL_ERRORS).map((error) => ({ error }))
  ),
  formula: fc.option(anyText.map((text) => `=${text.replace(/[^\x20-\x7e]/g, "")}+1`)),
  style: anyStyle,
});

/** Workbooks of one sheet with any cells anywhere. */
export const anyWorkbook: fc.Arbitrary<WorkbookModel> = fc
  .array(fc.tuple(fc.nat(300), fc.nat(40), anyCell), { maxLength: 40 })
  .map((cells) => {
    const workbook = newWorkbook();
    for (const [row, column, cell] of cells)
      workbook.activeWorksheet().cells.set(row, column, cell);
    return workbook;
  });
