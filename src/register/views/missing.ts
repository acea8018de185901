import type { Operation } from "../../workbook/port";
import { allViewSheets } from "../layout";

/** Excel takes two names for one that differ only by case. */
const fold = (name: string): string => name.toLowerCase();

/** Those of `views` that no sheet of the workbook has the name of. */
export function missingViews(
  views: readonly string[],
  names: readonly string[]
): readonly string[] {
  const present = new Set(names.map(fold));
  return views.filter((view) => !present.has(fold(view)));
}

/**
 * Makes views again, empty: each behind the one that it usually follows, else before the next one, else first.
 * @param names the sheets that there are, in the order of their tabs
 */
export function addViews(
  missing: readonly string[],
  names: readonly string[]
): readonly Operation[] {
  const tabs = names.map(fold);
  return missing.map((sheet) => {
    const position = usualPlace(sheet, tabs);
    tabs.splice(position, 0, fold(sheet));
    return { op: "addSheet", sheet, visibility: "visible", text: false, position };
  });
}

function usualPlace(view: string, tabs: readonly string[]): number {
  const at = allViewSheets.indexOf(view);
  const placeOf = (other: string): number => tabs.indexOf(fold(other));
  const isThere = (other: string): boolean => placeOf(other) >= 0;
  const before = allViewSheets.slice(0, at).findLast(isThere);
  if (before !== undefined) return placeOf(before) + 1;
  const after = allViewSheets.slice(at + 1).find(isThere);
  return after === undefined ? 0 : placeOf(after);
}
