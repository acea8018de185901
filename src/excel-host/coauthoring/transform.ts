import type { BagEffect, CellsEffect, Change, Effect, ShiftEffect, ValueEffect } from "../journal";
import { shiftedValues } from "../journal";
import type { Area } from "../model";
import { isEntireColumns, isEntireRows, shiftArea } from "../model";
import { renamedFormula } from "../edit/sheets";
import { mergedArea } from "./mergedArea";
import { transformShift } from "./transformShift";

/** Part of a change that has no place any more because of what somebody else did. */
export interface Loss {
  readonly effect: Effect;
  readonly because: Effect;
}

/** Two changes of the same state, each as it is after the other. */
export interface Transformed {
  /** Ours, to be done after theirs. */
  readonly ours: Change;
  /** Theirs, to be done after ours. */
  readonly theirs: Change;
  /** What of ours is lost. */
  readonly losses: readonly Loss[];
}

/**
 * Puts a change behind another that was made at the same time. Addresses follow shifts, and what stood in
 * deleted cells or on deleted sheets is gone. Where both set the same, ours wins: it comes later.
 */
export function transform(ours: Change, theirs: Change): Transformed {
  if (!isDisturbing(ours) && !isDisturbing(theirs)) return { ours, theirs, losses: [] };
  const losses: Loss[] = [];
  const [a, b] = crossed([...ours], [...theirs], losses);
  return { ours: a, theirs: b, losses };
}

/** Cells and formats never move or remove what somebody else does; the rest may. */
const isDisturbing = (change: Change): boolean =>
  change.some(({ kind }) => kind === "shift" || kind === "sheet" || kind === "value");

type Pair = [ours: Effect[], theirs: Effect[]];

function crossed(ours: Effect[], theirs: Effect[], losses: Loss[]): Pair {
  const [a, ...moreOurs] = ours;
  const [b, ...moreTheirs] = theirs;
  if (a === undefined || b === undefined) return [ours, theirs];
  if (moreOurs.length === 0 && moreTheirs.length === 0) {
    return [after(a, b, true, losses), after(b, a, false, [])];
  }
  if (moreOurs.length === 0) {
    const [first, met] = crossed([a], [b], losses);
    const [second, rest] = crossed(first, moreTheirs, losses);
    return [second, [...met, ...rest]];
  }
  const [first, rest] = crossed([a], theirs, losses);
  const [second, last] = crossed(moreOurs, rest, losses);
  return [[...first, ...second], last];
}

/** An effect as it is after another one of the same state. */
function after(effect: Effect, other: Effect, isLater: boolean, losses: Loss[]): Effect[] {
  const gone = (lost: Effect = effect): [] => {
    losses.push({ effect: lost, because: other });
    return [];
  };
  switch (other.kind) {
    case "sheet": {
      if (other.after !== null || effect.kind === "order") return [effect];
      if (effect.sheet !== other.sheet) return [effect];
      return effect.kind === "sheet" ? [] : gone();
    }
    case "shift":
      return afterShift(effect, other, isLater, gone);
    case "value":
      return afterValue(effect, other, isLater, gone);
    case "cells":
    case "order":
    case "bag":
    case "bands":
      return [effect];
  }
}

type Gone = (lost?: Effect) => [];

function afterShift(effect: Effect, other: ShiftEffect, isLater: boolean, gone: Gone): Effect[] {
  switch (effect.kind) {
    case "cells":
      return effect.sheet === other.sheet ? movedCells(effect, other, gone) : [effect];
    case "shift":
      if (effect.sheet !== other.sheet) return [effect];
      return transformShift(effect.shift, other.shift, isLater).map((shift) => ({
        ...effect,
        shift,
        // What was lost where it was first done is not what is lost here.
        removed: [],
        lost: [],
      }));
    case "value":
      return movedValue(effect, other, gone);
    case "bag":
      return [movedBag(effect, other)];
    case "bands": {
      if (effect.sheet !== other.sheet) return [effect];
      const { axis, at } = other.shift;
      const isEntire = axis === "rows" ? isEntireRows(at) : isEntireColumns(at);
      if (axis !== effect.part || !isEntire) return [effect];
      const span = { first: effect.first, last: effect.last };
      const area = shiftArea(
        axis === "rows"
          ? { ...at, top: span.first, bottom: span.last }
          : { ...at, left: span.first, right: span.last },
        other.shift
      );
      if (area === null) return gone();
      const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      return [{ ...effect, first, last }];
    }
    case "sheet":
    case "order":
      return [effect];
  }
}

function movedCells(effect: CellsEffect, { shift }: ShiftEffect, gone: Gone): Effect[] {
  const lost: CellsEffect["cells"][number][] = [];
  const cells = effect.cells.flatMap((cell) => {
    const { row, column } = cell;
    const to = shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
    if (to === null) {
      lost.push(cell);
      return [];
    }
    return to.top === row && to.left === column
      ? [cell]
      : [{ ...cell, row: to.top, column: to.left }];
  });
  if (lost.length > 0) gone({ ...effect, cells: lost });
  return cells.length === 0 ? [] : [{ ...effect, cells }];
}

function movedValue(effect: ValueEffect, other: ShiftEffect, gone: Gone): Effect[] {
  const next = shiftedValues(effect, effect.after, other);
  if (next === undefined && effect.after !== undefined) return gone();
  return [{ ...effect, before: shiftedValues(effect, effect.before, other), after: next }];
}

function movedBag(effect: BagEffect, other: ShiftEffect): BagEffect {
  const moved = (one: unknown): unknown[] => {
    const next = shiftedValues(effect, one, other);
    return next === undefined ? [] : [next];
  };
  return {
    ...effect,
    removed: effect.removed.flatMap(moved),
    added: effect.added.flatMap(moved),
  };
}

function afterValue(effect: Effect, other: ValueEffect, isLater: boolean, gone: Gone): Effect[] {
  if (other.part === "name" && other.key === "") return [afterRename(effect, other)];
  if (effect.kind !== "value") return [effect];
  const isSameThing =
    effect.sheet === other.sheet && effect.part === other.part && effect.key === other.key;
  if (!isSameThing) return [effect];
  const removes = other.field === "" && other.key !== "" && other.after === undefined;
  if (removes && effect.field !== "") return gone();
  const isArea = effect.part === "tables" && effect.field === "area";
  if (!isLater || !isArea || other.field !== "area") return [effect];
  const [before, ours, theirs] = [effect.before, effect.after, other.after] as Area[];
  if (before === undefined || ours === undefined || theirs === undefined) return [effect];
  return [{ ...effect, before: theirs, after: mergedArea(before, ours, theirs) }];
}

/** Formulas of names point to sheets by name, so they are told of a sheet's new one. */
function afterRename(effect: Effect, other: ValueEffect): Effect {
  const [before, now] = [other.before as string, other.after as string];
  if (effect.kind === "shift" && effect.sheet === other.sheet) {
    return { ...effect, sheetName: now };
  }
  if (effect.kind !== "value" || effect.part !== "names") return effect;
  if (effect.field === "formula" && typeof effect.after === "string") {
    return { ...effect, after: renamedFormula(effect.after, before, now) };
  }
  if (effect.field !== "" || effect.after === undefined) return effect;
  const name = effect.after as { readonly formula: string };
  return { ...effect, after: { ...name, formula: renamedFormula(name.formula, before, now) } };
}
