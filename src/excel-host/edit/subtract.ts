import type { Area } from "../model";
import { intersect } from "../model";

/** What is left of an area without the cells of another, in at most four pieces. */
export function subtract(area: Area, hole: Area): Area[] {
  const gone = intersect(area, hole);
  if (gone === null) return [area];
  const pieces: Area[] = [
    { ...area, bottom: gone.top - 1 },
    { ...area, top: gone.bottom + 1 },
    { top: gone.top, bottom: gone.bottom, left: area.left, right: gone.left - 1 },
    { top: gone.top, bottom: gone.bottom, left: gone.right + 1, right: area.right },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
