import { ExcelError } from "../errors";
import type { Area, Bands, WorksheetModel } from "../model";
import { isEntireColumns, isEntireRows, MAX_COLUMNS, MAX_ROWS } from "../model";
import { assertAllowed } from "./access";

/** Deepest grouping. */
const MAX_LEVEL = 7;

export type GroupOption = "ByRows" | "ByColumns";

interface Grouped {
  readonly hidden?: boolean;
  readonly level?: number;
}

/** Groups rows or columns one level deeper, or ungroups them. @throws ExcelError `InvalidOperation` */
export function changeLevel(
  sheet: WorksheetModel,
  area: Area,
  option: GroupOption,
  by: 1 | -1
): void {
  if (option === "ByRows" ? isEntireColumns(area) : isEntireRows(area)) {
    throw new ExcelError("InvalidArgument");
  }
  const change = <T extends Grouped>(format: T | undefined): T | undefined => {
    const { level: before = 0, ...rest } = format ?? ({} as T);
    const level = before + by;
    if (level < 0 || level > MAX_LEVEL) throw new ExcelError("InvalidOperation");
    const next = (level === 0 ? rest : { ...rest, level }) as T;
    return Object.keys(next).length === 0 ? undefined : next;
  };
  if (option === "ByRows") {
    assertAllowed(sheet, "allowFormatRows");
    sheet.rows.update(area.top, area.bottom, change);
  } else {
    assertAllowed(sheet, "allowFormatColumns");
    sheet.columns.update(area.left, area.right, change);
  }
}

/** Hides or shows the grouped rows or columns of an area. */
export function showDetails(
  sheet: WorksheetModel,
  area: Area,
  option: GroupOption,
  isShown: boolean
): void {
  const wanted = (level: number) => (level > 0 ? isShown : null);
  if (option === "ByRows") {
    assertAllowed(sheet, "allowFormatRows");
    showByLevel(sheet.rows, area.top, area.bottom, wanted);
  } else {
    assertAllowed(sheet, "allowFormatColumns");
    showByLevel(sheet.columns, area.left, area.right, wanted);
  }
}

/** Shows so many levels of grouped rows and columns and hides the deeper ones; 0 leaves as it is. */
export function showLevels(sheet: WorksheetModel, rows: number, columns: number): void {
  const upTo = (levels: number) => (level: number) => (level === 0 ? null : level < levels);
  if (rows > 0) showByLevel(sheet.rows, 0, MAX_ROWS - 1, upTo(rows));
  if (columns > 0) showByLevel(sheet.columns, 0, MAX_COLUMNS - 1, upTo(columns));
}

function showByLevel<T extends Grouped>(
  bands: Bands<T>,
  first: number,
  last: number,
  isShown: (level: number) => boolean | null
): void {
  bands.update(first, last, (format) => {
    const shown = isShown(format?.level ?? 0);
    return format === undefined || shown === null ? format : { ...format, hidden: !shown };
  });
}
