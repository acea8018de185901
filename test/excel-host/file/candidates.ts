// Two .xlsx libraries behind one small shape, so that what each of them keeps can be compared.
import ExcelJS from "exceljs";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Cell, Sheet } from "hucre/xlsx";

/** What a register's file is made of, in the few words both libraries can be asked about. */
export interface Sample {
  /** Column A of the first sheet, every cell formatted as text (`@`). */
  readonly texts: readonly string[];
  readonly amount: number;
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly protection: { readonly formatCells: boolean; readonly selectLockedCells: boolean };
  readonly listValidation: string;
  readonly visibility: readonly ("visible" | "hidden" | "veryHidden")[];
  readonly table: {
    readonly name: string;
    readonly range: string;
    readonly style: string;
    readonly columns: readonly string[];
  };
  readonly name: { readonly name: string; readonly range: string };
}

/** The same facts as read back; what a library lost is absent. */
export type Seen = { readonly [Fact in keyof Sample]: Sample[Fact] | undefined } & {
  readonly textFormats: readonly (string | undefined)[];
};

export interface Candidate {
  readonly write: (sample: Sample) => Promise<Uint8Array>;
  readonly read: (bytes: Uint8Array) => Promise<Seen>;
}

const sheetNames = ["Etusivu", "Tiedot", "par.audit"];

function hucreVisibility(sheet: Sheet): Sample["visibility"][number] {
  if (sheet.veryHidden) return "veryHidden";
  return sheet.hidden ? "hidden" : "visible";
}

export const hucre: Candidate = {
  async write(sample) {
    const cells = new Map<string, Partial<Cell>>(
      sample.texts.map((value, row) => [`${row},0`, { value, style: { numFmt: "@" } }])
    );
    cells.set("0,1", { value: sample.amount, style: { numFmt: "0.000" } });
    const [front, data, audit] = sample.visibility.map((visibility) => ({
      hidden: visibility === "hidden",
      veryHidden: visibility === "veryHidden",
    }));
    return writeXlsx({
      sheets: [
        {
          name: "Etusivu",
          ...front,
          cells,
          columns: sample.widths.map((width) => ({ width })),
          freezePane: { rows: sample.frozenRows },
          protection: { sheet: true, ...sample.protection },
          dataValidations: [{ type: "list", range: "C1:C9", formula1: sample.listValidation }],
        },
        {
          name: "Tiedot",
          ...data,
          rows: [[...sample.table.columns], ["a", 1]],
          tables: [
            { ...sample.table, columns: sample.table.columns.map((column) => ({ name: column })) },
          ],
        },
        { name: "par.audit", ...audit, rows: [] },
      ],
      namedRanges: [sample.name],
    });
  },

  async read(bytes) {
    const workbook = await readXlsx(bytes, { readStyles: true });
    const [front, data] = workbook.sheets;
    const list = front?.dataValidations?.[0];
    const table = data?.tables?.[0];
    return {
      texts: (front?.rows ?? []).map(([text]) => (typeof text === "string" ? text : "")),
      textFormats: (front?.rows ?? []).map(
        (_, row) => front?.cells?.get(`${row},0`)?.style?.numFmt
      ),
      amount: front?.rows[0]?.[1] as number | undefined,
      widths: front?.columns?.map(({ width }) => width ?? 0),
      frozenRows: front?.freezePane?.rows,
      protection: front?.protection && {
        formatCells: front.protection.formatCells ?? false,
        selectLockedCells: front.protection.selectLockedCells ?? true,
      },
      listValidation: list?.values ? `"${list.values.join(",")}"` : list?.formula1,
      visibility: workbook.sheets.map(hucreVisibility),
      table: table && {
        name: table.name,
        range: table.range ?? "",
        style: table.style ?? "",
        columns: table.columns.map(({ name }) => name),
      },
      name: workbook.namedRanges?.[0],
    };
  },
};

/** A text as ExcelJS hands it out: rich text and error values are objects of its own. */
function excelJsText(value: ExcelJS.CellValue): string {
  return typeof value === "string" ? value : "";
}

export const excelJs: Candidate = {
  async write(sample) {
    const workbook = new ExcelJS.Workbook();
    const [front, data] = sheetNames.map((name, index) =>
      workbook.addWorksheet(name, { state: sample.visibility[index] ?? "visible" })
    );
    sample.texts.forEach((text, row) => {
      const cell = front!.getCell(row + 1, 1);
      cell.numFmt = "@";
      cell.value = text;
    });
    front!.getCell("B1").value = sample.amount;
    front!.getCell("B1").numFmt = "0.000";
    sample.widths.forEach((width, column) => (front!.getColumn(column + 1).width = width));
    front!.views = [{ state: "frozen", ySplit: sample.frozenRows }];
    await front!.protect("", { ...sample.protection });
    front!.getCell("C1").dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [sample.listValidation],
    };
    data!.addTable({
      name: sample.table.name,
      ref: "A1",
      headerRow: true,
      style: { theme: sample.table.style as "TableStyleLight9" },
      columns: sample.table.columns.map((name) => ({ name, filterButton: true })),
      rows: [["a", 1]],
    });
    workbook.definedNames.add(sample.name.range, sample.name.name);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },

  async read(bytes) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const [front, data] = workbook.worksheets;
    const rows = Array.from({ length: front?.rowCount ?? 0 }, (_, row) => row + 1);
    // The typings hide what a loaded sheet carries; the model is the documented way to all of it.
    const { sheetProtection } = front as unknown as { sheetProtection?: Record<string, boolean> };
    const [table] = Object.values(
      (data as unknown as { tables: Record<string, ExcelJsTable> }).tables
    );
    const [view] = front?.views ?? [];
    const [name] = workbook.definedNames.model;
    return {
      texts: rows.map((row) => excelJsText(front?.getCell(row, 1).value ?? null)),
      textFormats: rows.map((row) => front?.getCell(row, 1).numFmt),
      amount: front?.getCell("B1").value as number,
      widths: front?.columns.slice(0, 2).map(({ width }) => width ?? 0),
      frozenRows: view?.state === "frozen" ? view.ySplit : undefined,
      protection: sheetProtection && {
        formatCells: sheetProtection["formatCells"] ?? false,
        selectLockedCells: sheetProtection["selectLockedCells"] ?? true,
      },
      listValidation: front?.getCell("C1").dataValidation.formulae[0] as string,
      visibility: workbook.worksheets.map(({ state }) => state),
      table: table && {
        name: table.table.name,
        range: table.table.tableRef,
        style: table.table.style.theme,
        columns: table.table.columns.map((column) => column.name),
      },
      name: name && { name: name.name, range: name.ranges[0] ?? "" },
    };
  },
};

interface ExcelJsTable {
  readonly table: {
    readonly name: string;
    readonly tableRef: string;
    readonly style: { readonly theme: string };
    readonly columns: readonly { readonly name: string }[];
  };
}
