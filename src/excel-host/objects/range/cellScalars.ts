import { fromR1C1, toR1C1 } from "../../address";
import { assertAllowed } from "../../edit/access";
import { applyStyle, styleCell } from "../../edit/applyStyle";
import { formatsChanged } from "../../edit/formatsChanged";
import { enterCells } from "../../edit/writeCells";
import { ExcelError } from "../../errors";
import type { Area, Cell, WorksheetModel } from "../../model";
import { cellsOf, columnsOf, isEntireColumns, isEntireRows, rowsOf } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import {
  displayText,
  gridOf,
  isNumberFormat,
  valueType,
  wireFormula,
  wireValue,
} from "../../values";
import type { Scalar } from "../object";

/** Cells that one range may be read with. */
const READ_LIMIT = 5_000_000;
/** A number format longer than this is none. */

/** Entire rows or columns: cell-level properties are `null` when read and refused when set. */
export const isUnbounded = (area: Area): boolean => isEntireColumns(area) || isEntireRows(area);

type Read = (cell: Cell | undefined, sheet: WorksheetModel, row: number, column: number) => unknown;

function table(target: RangeTarget, session: Session, read: Read): unknown[][] | null {
  const area = session.areaOf(target);
  if (isUnbounded(area)) return null;
  if (cellsOf(area) > READ_LIMIT) throw new ExcelError("RangeExceedsLimit");
  session.book.counters.add("cellsRead", cellsOf(area));
  const { sheet } = target;
  const lines: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(read(sheet.cells.get(row, column), sheet, row, column));
    }
    lines.push(line);
  }
  return lines;
}

function enterAll(target: RangeTarget, value: unknown, session: Session): void {
  const area = session.areaOf(target);
  if (isUnbounded(area)) throw new ExcelError("InvalidArgument");
  enterCells(session, target.sheet, area, gridOf(value, rowsOf(area), columnsOf(area)));
}

const formula: Scalar<RangeTarget> = {
  get: (target, session) => table(target, session, (cell) => wireFormula(cell)),
  set: enterAll,
};

const numberFormat: Scalar<RangeTarget> = {
  get: (target, session) =>
    table(target, session, (_, sheet, row, column) => sheet.styleAt(row, column).numberFormat),
  set: (target, value, session) => {
    const area = session.areaOf(target);
    assertAllowed(target.sheet, "allowFormatCells");
    const grid = gridOf(value, rowsOf(area), columnsOf(area));
    if (isOneValue(value)) {
      const format = formatOf(grid(0, 0));
      if (format !== null) applyStyle(target.sheet, area, { numberFormat: format });
    } else {
      const formats = new Map((value as unknown[][]).flat().map((one) => [one, one]));
      for (const one of formats.keys()) formats.set(one, formatOf(one));
      for (let row = 0; row < rowsOf(area); row += 1) {
        for (let column = 0; column < columnsOf(area); column += 1) {
          const format = formats.get(grid(row, column));
          if (typeof format !== "string") continue;
          styleCell(target.sheet, area.top + row, area.left + column, { numberFormat: format });
        }
      }
    }
    formatsChanged(session, target.sheet, area);
  },
};

/** One format for all cells, plain or as `[[format]]`: entire columns can only be given one. */
const isOneValue = (value: unknown): boolean =>
  !Array.isArray(value) || (value.length === 1 && Array.isArray(value[0]) && value[0].length === 1);

function formatOf(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== "string" || !isNumberFormat(value)) {
    throw new ExcelError("InvalidArgument");
  }
  return value === "" ? "General" : value;
}

/** `Excel.NumberFormatCategory` of a format code. */
function categoryOf(format: string): string {
  const code = format.replace(/"[^"]*"|\\./g, "");
  if (/^general$/i.test(code)) return "General";
  if (code.includes("@")) return "Text";
  if (code.includes("%")) return "Percentage";
  if (/E[+-]/.test(code)) return "Scientific";
  if (/[#?0]\s*\/\s*[#?0-9]/.test(code)) return "Fraction";
  if (/[€$£¥]|\[\$[^-]/.test(code)) return code.includes("_") ? "Accounting" : "Currency";
  if (/[dy]/i.test(code.replace(/\[[^\]]*\]/g, ""))) return "Date";
  if (/[hs]/i.test(code)) return "Time";
  return /^[#,]*0(?:\.0+)?$/.test(code) ? "Number" : "Custom";
}

/** Properties of `Range` that have a value for each cell. */
export const cellScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Values: {
    get: (target, session) => table(target, session, (cell) => wireValue(cell?.value ?? null)),
    set: enterAll,
  },
  Formulas: formula,
  FormulasLocal: formula,
  Text: {
    get: (target, session) => {
      const { locale } = session.book.profile;
      return table(target, session, (cell, sheet, row, column) =>
        cell === undefined
          ? ""
          : displayText(cell.value, sheet.styleAt(row, column).numberFormat, locale)
      );
    },
  },
  ValueTypes: {
    get: (target, session) => table(target, session, (cell) => valueType(cell?.value ?? null)),
  },
  FormulasR1C1: {
    get: (target, session) =>
      table(target, session, (cell, _sheet, row, column) =>
        cell?.formula === undefined || cell.formula === null
          ? wireFormula(cell)
          : toR1C1(cell.formula, row, column)
      ),
    set: (target, value, session) => {
      const area = session.areaOf(target);
      if (isUnbounded(area)) throw new ExcelError("InvalidArgument");
      const grid = gridOf(value, rowsOf(area), columnsOf(area));
      enterCells(session, target.sheet, area, (row, column) => {
        const entry = grid(row, column);
        const isFormula = typeof entry === "string" && entry.startsWith("=");
        return isFormula ? fromR1C1(entry, area.top + row, area.left + column) : entry;
      });
    },
  },
  HasSpill: { get: () => false },
  SavedAsArray: { get: () => false },
  NumberFormatCategories: {
    get: (target, session) =>
      table(target, session, (_cell, sheet, row, column) =>
        categoryOf(sheet.styleAt(row, column).numberFormat)
      ),
  },
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
};
