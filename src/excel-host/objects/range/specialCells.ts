import { ExcelError } from "../../errors";
import type { Area, Cell, WorksheetModel } from "../../model";
import { intersect, isBlank } from "../../model";
import type { Args } from "../args";

const TYPES = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "DataValidations",
  "ConditionalFormats",
  "SameConditionalFormat",
  "SameDataValidation",
] as const;
const VALUES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/**
 * The cells of a kind in the used part of an area (`Range.getSpecialCells`), as rectangles.
 *
 * @throws ExcelError `ApiNotAvailable` for kinds that the host does not know
 */
export function specialAreas(sheet: WorksheetModel, area: Area, args: Args): Area[] {
  const type = args.word(0, TYPES);
  const values = args.word(1, VALUES, "All");
  const used = sheet.cells.usedArea();
  const within = used === null ? null : intersect(used, area);
  if (type === "DataValidations") {
    return sheet.validations.flatMap(({ areas }) =>
      areas.flatMap((one) => intersect(one, area) ?? [])
    );
  }
  if (within === null) return [];
  switch (type) {
    case "Blanks":
      return rectangles(within, (row, column) => {
        const cell = sheet.cells.get(row, column);
        return cell === undefined || isBlank(cell);
      });
    case "Constants":
      return rectangles(within, (row, column) => {
        const cell = sheet.cells.get(row, column);
        return cell?.formula === null && !isBlank(cell) && isOfKind(cell, values);
      });
    case "Formulas":
      return rectangles(within, (row, column) => {
        const cell = sheet.cells.get(row, column);
        return cell !== undefined && cell.formula !== null && isOfKind(cell, values);
      });
    case "Visible":
      return rectangles(
        within,
        (row, column) =>
          sheet.rows.at(row)?.hidden !== true && sheet.columns.at(column)?.hidden !== true
      );
    default:
      throw new ExcelError("ApiNotAvailable", `Range.getSpecialCells ${type}`);
  }
}

function isOfKind({ value }: Cell, values: (typeof VALUES)[number]): boolean {
  if (values === "All") return true;
  if (value === null) return false;
  if (typeof value === "object") return values.includes("Errors");
  if (typeof value === "boolean") return values.includes("Logical");
  return values.includes(typeof value === "number" ? "Number" : "Text");
}

/** Cells that satisfy a condition, put together to runs along rows and equal runs to rectangles. */
export function rectangles(area: Area, holds: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    const next = new Map<string, Area>();
    for (const [left, right] of runs(area, (column) => holds(row, column))) {
      const key = `${left}:${right}`;
      const above = open.get(key);
      open.delete(key);
      next.set(
        key,
        above === undefined ? { top: row, left, bottom: row, right } : { ...above, bottom: row }
      );
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}

function runs(area: Area, holds: (column: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    if (!holds(column)) continue;
    const last = found.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}
