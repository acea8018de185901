import type { Area } from "../model";

/**
 * The area of a table that two people changed at the same time: an edge that only one of them moved is where
 * that one put it; where both moved it outwards, the table holds what both added; else the later decides.
 */
export const mergedArea = (before: Area, ours: Area, theirs: Area): Area => ({
  top: mergedEdge(before.top, ours.top, theirs.top, -1),
  left: mergedEdge(before.left, ours.left, theirs.left, -1),
  bottom: mergedEdge(before.bottom, ours.bottom, theirs.bottom, 1),
  right: mergedEdge(before.right, ours.right, theirs.right, 1),
});

function mergedEdge(before: number, ours: number, theirs: number, outwards: 1 | -1): number {
  if (ours === before) return theirs;
  const bothGrew = (ours - before) * outwards > 0 && (theirs - before) * outwards > 0;
  return bothGrew ? outwards * Math.max(ours * outwards, theirs * outwards) : ours;
}
