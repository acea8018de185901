import { copiedFormula } from "../address";
import { ExcelError } from "../errors";
import type { Area, Cell, CellValue, WorksheetModel } from "../model";
import { containsArea, isBlank } from "../model";
import type { Session } from "../session";
import { assertCellsEditable } from "./access";
import { followHeaders } from "./tables";
import { contentsChanged } from "./writeCells";

export type FillType = "FillDefault" | "FillCopy" | "FillSeries" | "FillFormats" | "FillValues";

/** One line of cells along which is filled, seen from its first cell. */
interface Line {
  readonly source: readonly (Cell | undefined)[];
  readonly count: number;
  readonly place: (index: number) => { readonly row: number; readonly column: number };
}

/**
 * Fills cells next to some from these, as dragging their corner does: formulas move along, two or more
 * numbers (one, when a series is asked for) go on evenly, texts that end in a number count on, all else
 * repeats. Days and months are not counted.
 *
 * @throws ExcelError `InvalidArgument` unless `to` is `from` with more rows or more columns at one side
 */
export function fillCells(
  session: Session,
  sheet: WorksheetModel,
  from: Area,
  to: Area,
  type: FillType
): void {
  const down = from.left === to.left && from.right === to.right;
  const across = from.top === to.top && from.bottom === to.bottom;
  if (!containsArea(to, from) || (!down && !across)) throw new ExcelError("InvalidArgument");
  assertCellsEditable(sheet, to);
  for (const line of down ? columnLines(sheet, from, to) : rowLines(sheet, from, to)) {
    fillLine(sheet, line, type);
  }
  if (type !== "FillFormats") followHeaders(sheet, to);
  contentsChanged(session, sheet, to);
}

function columnLines(sheet: WorksheetModel, from: Area, to: Area): Line[] {
  const isUp = to.top < from.top;
  const start = isUp ? from.bottom : from.top;
  return Array.from({ length: from.right - from.left + 1 }, (_, offset) => {
    const column = from.left + offset;
    const place = (index: number) => ({ row: start + (isUp ? -index : index), column });
    return lineOf(sheet, from.bottom - from.top + 1, to.bottom - to.top + 1, place);
  });
}

function rowLines(sheet: WorksheetModel, from: Area, to: Area): Line[] {
  const isLeft = to.left < from.left;
  const start = isLeft ? from.right : from.left;
  return Array.from({ length: from.bottom - from.top + 1 }, (_, offset) => {
    const row = from.top + offset;
    const place = (index: number) => ({ row, column: start + (isLeft ? -index : index) });
    return lineOf(sheet, from.right - from.left + 1, to.right - to.left + 1, place);
  });
}

function lineOf(sheet: WorksheetModel, length: number, count: number, place: Line["place"]): Line {
  const source = Array.from({ length }, (_, index) => {
    const { row, column } = place(index);
    return sheet.cells.get(row, column);
  });
  return { source, count, place };
}

function fillLine(sheet: WorksheetModel, line: Line, type: FillType): void {
  const { source, count, place } = line;
  const next = type === "FillCopy" || type === "FillFormats" ? null : series(source, type);
  for (let index = source.length; index < count; index += 1) {
    const at = place(index);
    const origin = place(index % source.length);
    const model = source[index % source.length];
    const before = sheet.cells.get(at.row, at.column);
    const style = model?.style ?? sheet.styleAt(at.row, at.column);
    if (type === "FillFormats") {
      sheet.cells.set(at.row, at.column, { ...(before ?? BLANK), style });
      continue;
    }
    const formula =
      model?.formula === undefined || model.formula === null
        ? null
        : copiedFormula(model.formula, at.row - origin.row, at.column - origin.column);
    const value = formula === null ? (next?.(index) ?? model?.value ?? null) : null;
    const own = type === "FillValues" ? sheet.styleAt(at.row, at.column) : style;
    sheet.cells.set(at.row, at.column, { value, formula, style: own });
  }
}

const BLANK = { value: null, formula: null } as const;

/** How a line of values goes on, or `null` when it repeats. */
function series(
  cells: readonly (Cell | undefined)[],
  type: FillType
): ((index: number) => CellValue) | null {
  const values = cells.map((cell) =>
    cell === undefined || isBlank(cell) || cell.formula !== null ? null : cell.value
  );
  const [first] = values;
  const last = values.at(-1);
  if (values.every((value) => typeof value === "number")) {
    const isSeries = values.length > 1 || type === "FillSeries";
    if (!isSeries || typeof first !== "number" || typeof last !== "number") return null;
    const step = values.length > 1 ? (last - first) / (values.length - 1) : 1;
    return (index) => first + step * index;
  }
  const match = typeof last === "string" ? /^(.*?)([0-9]{1,9})$/s.exec(last) : null;
  if (values.length !== 1 || match === null) return null;
  const [, stem = "", digits = ""] = match;
  return (index) => stem + String(Number(digits) + index).padStart(digits.length, "0");
}
