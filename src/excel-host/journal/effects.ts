import type { Cell, ColumnFormat, PlacedCell, RowFormat, Shift, WorksheetModel } from "../model";

/** One cell before and after; `undefined` where there is none. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

/** Cells that were given contents or looks. */
export interface CellsEffect {
  readonly kind: "cells";
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

/** Cells were inserted or deleted, and everything that stands on cells followed. */
export interface ShiftEffect {
  readonly kind: "shift";
  readonly sheet: string;
  /** The sheet's name at that time, by which formulas of names point to it. */
  readonly sheetName: string;
  readonly shift: Shift;
  /** The cells that are gone, where they were. */
  readonly removed: readonly PlacedCell[];
  /** What the opposite shift does not bring back: tables, names and the like that were lost. */
  readonly lost: readonly Effect[];
}

/** A sheet came (`before` is `null`) or went (`after` is `null`), with all its contents. */
export interface SheetEffect {
  readonly kind: "sheet";
  readonly sheet: string;
  /** The sheet behind which its tab stands; `null` for the first one. */
  readonly behind: string | null;
  readonly before: WorksheetModel | null;
  readonly after: WorksheetModel | null;
}

/** The order of the tabs changed: ids of all sheets. */
export interface OrderEffect {
  readonly kind: "order";
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Where a value stands: in a property of the workbook (`sheet` is `""`) or of a sheet. */
export interface ValuePlace {
  readonly sheet: string;
  /** The property of the model: `visibility`, `tables`, `settings` … */
  readonly part: string;
  /** For `map` and `record` the key, for `things` the identity, else `""`. */
  readonly key: string;
  /** For `things` the property of the thing, or `""` for the thing itself. */
  readonly field: string;
}

/** A value changed; `undefined` is a value that is not there. */
export interface ValueEffect extends ValuePlace {
  readonly kind: "value";
  readonly before: unknown;
  readonly after: unknown;
}

/** Entries of a list without identities went and came. */
export interface BagEffect {
  readonly kind: "bag";
  readonly sheet: string;
  readonly part: string;
  readonly removed: readonly unknown[];
  readonly added: readonly unknown[];
}

export type BandFormat = ColumnFormat & RowFormat;

/** Properties of a run of rows or columns changed. */
export interface BandsEffect {
  readonly kind: "bands";
  readonly sheet: string;
  readonly part: "rows" | "columns";
  readonly first: number;
  readonly last: number;
  readonly before: BandFormat | undefined;
  readonly after: BandFormat | undefined;
}

/** One thing that happened to a workbook, as data: it can be done again elsewhere, and be undone. */
export type Effect =
  CellsEffect | ShiftEffect | SheetEffect | OrderEffect | ValueEffect | BagEffect | BandsEffect;

/** What a batch or a person's action did, in order. Empty when it changed nothing. */
export type Change = readonly Effect[];

/** The opposite of a shift. */
export const oppositeShift = (shift: Shift): Shift => ({
  ...shift,
  kind: shift.kind === "insert" ? "delete" : "insert",
});

/** The change that undoes another, on the very state that the other left. */
export const inverseOf = (change: Change): Change =>
  [...change].reverse().flatMap((effect) => inverseOfEffect(effect));

function inverseOfEffect(effect: Effect): Effect[] {
  switch (effect.kind) {
    case "cells":
      return [{ ...effect, cells: [...effect.cells].reverse().map(swapped) }];
    case "shift": {
      const { sheet, shift, removed, lost } = effect;
      const back: Effect = { ...effect, shift: oppositeShift(shift), removed: [], lost: [] };
      const cells = removed.map(({ row, column, cell }) => ({
        row,
        column,
        before: undefined,
        after: cell,
      }));
      return cells.length === 0
        ? [back, ...lost]
        : [back, { kind: "cells", sheet, cells }, ...lost];
    }
    case "bag":
      return [{ ...effect, removed: effect.added, added: effect.removed }];
    case "sheet":
    case "order":
    case "value":
    case "bands":
      return [swapped(effect)];
  }
}

const swapped = <T extends { readonly before: unknown; readonly after: unknown }>(one: T): T => ({
  ...one,
  before: one.after,
  after: one.before,
});
