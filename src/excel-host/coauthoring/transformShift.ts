import type { Area, Shift } from "../model";
import { isValidArea, shiftArea } from "../model";

/**
 * A shift as it must be done after another one that its author did not know of. What the other deleted is
 * not deleted again, and what the other inserted is not deleted with the cells around it, so that one
 * deletion may become two; do them in order.
 *
 * @param isLater - decides which of two insertions at the same place stands first: the earlier one
 */
export function transformShift(shift: Shift, other: Shift, isLater: boolean): Shift[] {
  const moved =
    shift.axis === other.axis ? alongAxis(shift, other, isLater) : acrossAxis(shift, other);
  return moved.filter(({ at }) => isValidArea(at));
}

/** Rows against columns: the place of a shift is cells like any other. */
function acrossAxis(shift: Shift, other: Shift): Shift[] {
  const at = shiftArea(shift.at, other);
  return at === null ? [] : [{ ...shift, at }];
}

type Span = readonly [first: number, last: number];

function alongAxis(shift: Shift, other: Shift, isLater: boolean): Shift[] {
  if (!isCarried(shift, other)) return [shift];
  const own = spanOf(shift);
  const theirs = spanOf(other);
  const spans =
    shift.kind === "insert"
      ? [insertedAfter(own, theirs, other.kind, isLater)]
      : deletedAfter(own, theirs, other.kind);
  return spans.map(([first, last]) => ({ ...shift, at: withSpan(shift, first, last) }));
}

/** True when the other shift moves all that lies before the place, not only a part of its width. */
const isCarried = ({ axis, at }: Shift, other: Shift): boolean =>
  axis === "rows"
    ? other.at.left <= at.left && other.at.right >= at.right
    : other.at.top <= at.top && other.at.bottom >= at.bottom;

const spanOf = ({ axis, at }: Shift): Span =>
  axis === "rows" ? [at.top, at.bottom] : [at.left, at.right];

const withSpan = ({ axis, at }: Shift, first: number, last: number): Area =>
  axis === "rows" ? { ...at, top: first, bottom: last } : { ...at, left: first, right: last };

function insertedAfter(
  [first, last]: Span,
  [start, end]: Span,
  kind: Shift["kind"],
  isLater: boolean
): Span {
  const count = end - start + 1;
  const width = last - first;
  if (kind === "insert") {
    const moves = first > start || (first === start && isLater);
    return moves ? [first + count, last + count] : [first, last];
  }
  const to = first > end ? first - count : Math.min(first, start);
  return [to, to + width];
}

function deletedAfter([first, last]: Span, [start, end]: Span, kind: Shift["kind"]): Span[] {
  const count = end - start + 1;
  if (kind === "insert") {
    if (start <= first) return [[first + count, last + count]];
    if (start > last) return [[first, last]];
    // From below upwards, so that the first deletion does not move the second.
    return [
      [start + count, last + count],
      [first, start - 1],
    ];
  }
  const overlap = Math.max(0, Math.min(last, end) - Math.max(first, start) + 1);
  const left = last - first + 1 - overlap;
  if (left === 0) return [];
  const from = first < start ? first : Math.max(first, end + 1) - count;
  return [[from, from + left - 1]];
}
