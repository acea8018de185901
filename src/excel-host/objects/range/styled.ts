import { assertAllowed, assertUnprotected } from "../../edit/access";
import { applyStyle } from "../../edit/applyStyle";
import { formatsChanged } from "../../edit/formatsChanged";
import type { CellStyle } from "../../model";
import { intersect } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import type { Scalar } from "../object";

/** The styles that occur in a range: those of its cells, and of one untouched place if there is one. */
function* stylesIn(target: RangeTarget, session: Session): Generator<CellStyle> {
  const area = session.areaOf(target);
  const { sheet } = target;
  yield sheet.styleAt(area.top, area.left);
  const used = sheet.cells.usedArea();
  const common = used === null ? null : intersect(used, area);
  if (common !== null) {
    for (let row = common.top; row <= common.bottom; row += 1) {
      for (let column = common.left; column <= common.right; column += 1) {
        yield sheet.styleAt(row, column);
      }
    }
  }
  yield sheet.styleAt(area.bottom, area.right);
}

/** The value that all cells of the range share, else `null`. */
export function sharedStyle<K extends keyof CellStyle>(
  target: RangeTarget,
  session: Session,
  key: K
): CellStyle[K] | null {
  const values = new Set<CellStyle[K]>();
  for (const style of stylesIn(target, session)) {
    values.add(style[key]);
    if (values.size > 1) return null;
  }
  return [...values][0] ?? null;
}

/** Changes the style of the range's cells. @throws ExcelError `AccessDenied` by protection */
export function changeStyle(
  target: RangeTarget,
  session: Session,
  change: Partial<CellStyle>
): void {
  if ("locked" in change || "formulaHidden" in change) assertUnprotected(target.sheet);
  else assertAllowed(target.sheet, "allowFormatCells");
  const area = session.areaOf(target);
  applyStyle(target.sheet, area, change);
  formatsChanged(session, target.sheet, area);
}

/** A property of the style: the value that all cells share, else `null`. */
export function styled<K extends keyof CellStyle>(
  key: K,
  accept: (value: unknown) => CellStyle[K],
  show: (value: CellStyle[K]) => unknown = (value) => value
): Scalar<RangeTarget> {
  return {
    get: (target, session) => {
      const values = new Set<CellStyle[K]>();
      for (const style of stylesIn(target, session)) values.add(style[key]);
      const [first] = values;
      return values.size === 1 && first !== undefined ? show(first) : null;
    },
    set: (target, value, session) => {
      // A computed key widens to an index signature; the key and its value belong together here.
      changeStyle(target, session, { [key]: accept(value) });
    },
  };
}
