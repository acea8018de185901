import { assertCellsEditable } from "../../edit/access";
import { wildcard } from "../../edit/filterCriteria";
import { enterCells } from "../../edit/writeCells";
import { ExcelError } from "../../errors";
import type { Area, PlacedCell, WorksheetModel } from "../../model";
import { cellArea, intersect, isBlank } from "../../model";
import type { Session } from "../../session";
import { wireFormula } from "../../values";

/** `Excel.SearchCriteria` and `Excel.ReplaceCriteria`. */
type Criteria = Readonly<Record<string, unknown>>;

const sourceText = ({ cell }: PlacedCell): string => String(wireFormula(cell));

function patternOf(text: string, criteria: Criteria): RegExp {
  if (text === "") throw new ExcelError("InvalidArgument");
  const flags = criteria["matchCase"] === true ? "gs" : "gis";
  return wildcard(text, criteria["completeMatch"] === true, flags);
}

/**
 * The cells whose formula or value holds a text; `*` and `?` stand for other characters.
 *
 * @throws ExcelError `InvalidArgument` for an empty text
 */
export function findCells(
  sheet: WorksheetModel,
  area: Area,
  text: string,
  criteria: Criteria
): Area[] {
  const pattern = patternOf(text, criteria);
  const used = sheet.cells.usedArea(true);
  const within = used === null ? null : intersect(used, area);
  if (within === null) return [];
  const hits = [...sheet.cells.within(within)].filter(
    (placed) => !isBlank(placed.cell) && sourceText(placed).search(pattern) >= 0
  );
  const found = hits.map(({ row, column }) => cellArea(row, column));
  return criteria["searchDirection"] === "Backwards" ? found.reverse() : found;
}

/** Replaces a text in cells and enters the results again. Returns how many cells were changed. */
export function replaceCells(
  session: Session,
  sheet: WorksheetModel,
  area: Area,
  search: { readonly text: string; readonly replacement: string; readonly criteria: Criteria }
): number {
  const { text, replacement, criteria } = search;
  const pattern = patternOf(text, criteria);
  const hits = findCells(sheet, area, text, criteria);
  for (const hit of hits) assertCellsEditable(sheet, hit);
  for (const hit of hits) {
    const cell = sheet.cells.get(hit.top, hit.left);
    if (cell === undefined) continue;
    const before = sourceText({ row: hit.top, column: hit.left, cell });
    // A function, because a text would give `$` a meaning.
    enterCells(session, sheet, hit, () => before.replace(pattern, () => replacement));
  }
  return hits.length;
}
