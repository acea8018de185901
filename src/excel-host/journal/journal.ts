import type { Bands, Cell, PlacedCell, Shift, WorkbookModel, WorksheetModel } from "../model";
import { MAX_COLUMNS, MAX_ROWS, shiftCount, shiftedStrip } from "../model";
import type { Known } from "./compare";
import { changedBands, differences, remembered } from "./compare";
import { sameData } from "./data";
import type { BandFormat, CellChange, Change, Effect } from "./effects";
import { inverseOf, oppositeShift } from "./effects";
import type { Manner } from "./manners";
import { BOOK_MANNERS, SHEET_MANNERS } from "./manners";
import { shiftedValues } from "./shiftValues";

interface KnownSheet {
  readonly sheet: WorksheetModel;
  readonly parts: Known;
}

/**
 * Writes down what happens to a workbook. Cells and shifts are followed as they happen; everything else is
 * compared with what is known of it, so that the cost is that of what changed and of the small parts, never
 * of all cells.
 */
export class Journal {
  private effects: Effect[] = [];
  private cells: { sheet: string; changes: CellChange[] } | null = null;
  private isMoving = false;
  private order: readonly string[] = [];
  private readonly sheets = new Map<string, KnownSheet>();
  private readonly book: Known = new Map();

  constructor(private readonly model: WorkbookModel) {
    if (model.observer !== null) throw new Error("the workbook has a journal already");
    model.observer = {
      shift: (sheet, shift, move) => {
        this.shift(sheet, shift, move);
      },
    };
    this.compare();
    this.effects = [];
  }

  /** What happened since this was asked last. */
  take(): Change {
    this.compare();
    return this.takeCells();
  }

  /** The same where it is known that nothing but cells was written. */
  takeCells(): Change {
    this.endCells();
    const change = this.effects;
    this.effects = [];
    return change;
  }

  /** Stops writing. */
  close(): void {
    this.model.observer = null;
    for (const { sheet } of this.sheets.values()) sheet.cells.observer = null;
  }

  private put(sheet: string, change: CellChange): void {
    if (this.isMoving) return;
    if (this.cells?.sheet !== sheet) {
      this.endCells();
      this.cells = { sheet, changes: [] };
    }
    this.cells.changes.push(change);
  }

  private endCells(): void {
    if (this.cells === null) return;
    this.effects.push({ kind: "cells", sheet: this.cells.sheet, cells: this.cells.changes });
    this.cells = null;
  }

  private shift(sheet: WorksheetModel, shift: Shift, move: () => void): void {
    this.compare();
    const known = this.sheets.get(sheet.id);
    // A sheet that is not in the workbook is nobody's business.
    if (known?.sheet !== sheet) {
      move();
      return;
    }
    const removed = removedBy(sheet, shift);
    const runs = { rows: sheet.rows.entries(), columns: sheet.columns.entries() };
    const before = this.effects;
    this.effects = [];
    this.isMoving = true;
    try {
      move();
    } finally {
      this.isMoving = false;
    }
    this.compare();
    const followed = this.effects;
    this.effects = before;
    const lost = [...lostValues(followed, sheet, shift), ...lostBands(sheet, shift, runs)];
    const { id, name } = sheet;
    this.effects.push({ kind: "shift", sheet: id, sheetName: name, shift, removed, lost });
  }

  /** Writes down what differs from what is known, and knows it from then on. */
  private compare(): void {
    this.endCells();
    const { worksheets } = this.model;
    const order = worksheets.map(({ id }) => id);
    const isSame =
      order.length === this.order.length &&
      worksheets.every((sheet, at) => sheet.id === this.order[at] && this.follows(sheet));
    const left = isSame ? this.order : this.compareGone();
    for (const [id, { sheet, parts }] of this.sheets) {
      this.compareParts(id, sheet, SHEET_MANNERS, parts);
    }
    this.compareParts("", this.model, BOOK_MANNERS, this.book);
    if (isSame) return;
    this.compareNew(left, order);
    this.order = order;
  }

  /** @returns the ids of the sheets that are left */
  private compareGone(): readonly string[] {
    const left = [...this.order];
    for (const [id, { sheet, parts }] of this.sheets) {
      if (this.model.worksheets.includes(sheet)) continue;
      this.compareParts(id, sheet, SHEET_MANNERS, parts);
      sheet.cells.observer = null;
      this.sheets.delete(id);
      const at = left.indexOf(id);
      const behind = left[at - 1] ?? null;
      left.splice(at, 1);
      this.effects.push({ kind: "sheet", sheet: id, behind, before: sheet, after: null });
    }
    return left;
  }

  private compareNew(left: readonly string[], order: readonly string[]): void {
    const expected = [...left];
    this.model.worksheets.forEach((sheet, position) => {
      const { id } = sheet;
      if (this.sheets.has(id)) return;
      const behind = order[position - 1] ?? null;
      expected.splice(behind === null ? 0 : expected.indexOf(behind) + 1, 0, id);
      this.effects.push({ kind: "sheet", sheet: id, behind, before: null, after: sheet.clone() });
      this.follow(sheet);
    });
    if (expected.some((id, at) => id !== order[at])) {
      this.effects.push({ kind: "order", before: expected, after: order });
    }
  }

  /** False also for another sheet with the same id, as a rollback brings it. */
  private follows(sheet: WorksheetModel): boolean {
    return this.sheets.get(sheet.id)?.sheet === sheet;
  }

  private follow(sheet: WorksheetModel): void {
    const { id } = sheet;
    sheet.cells.observer = (row, column, before: Cell | undefined, after: Cell | undefined) => {
      this.put(id, { row, column, before, after });
    };
    const parts: Known = new Map();
    this.sheets.set(id, { sheet, parts });
    for (const { part, manner, live } of partsOf(sheet, SHEET_MANNERS)) {
      parts.set(part, remembered({ sheet: id, part, manner, live }));
    }
  }

  private compareParts(
    sheet: string,
    owner: object,
    manners: Readonly<Record<string, Manner>>,
    known: Known
  ): void {
    for (const { part, manner, live } of partsOf(owner, manners)) {
      const property = { sheet, part, manner, live };
      const changed = known.has(part) ? differences(property, known.get(part)) : null;
      if (changed?.length === 0) continue;
      this.effects.push(...(changed ?? []));
      known.set(part, remembered(property));
    }
  }
}

const partNames = new WeakMap<object, readonly (readonly [string, Manner])[]>();

function partsOf(owner: object, manners: Readonly<Record<string, Manner>>) {
  let names = partNames.get(manners);
  if (names === undefined) {
    names = Object.entries(manners).filter(([, manner]) => manner !== "apart");
    partNames.set(manners, names);
  }
  // Sound: the tables of manners are checked against the classes of their owners.
  const values = owner as Readonly<Record<string, unknown>>;
  return names.map(([part, manner]) => ({ part, manner, live: values[part] }));
}

/** The cells that a shift takes away: those that are deleted, or fall off the edge of the sheet. */
function removedBy(sheet: WorksheetModel, shift: Shift): PlacedCell[] {
  const { kind, axis, at } = shift;
  if (kind === "delete") return [...sheet.cells.within(at)];
  const strip = shiftedStrip(shift);
  const count = shiftCount(shift);
  const edge =
    axis === "rows"
      ? { ...strip, top: Math.max(strip.top, MAX_ROWS - count) }
      : { ...strip, left: Math.max(strip.left, MAX_COLUMNS - count) };
  return [...sheet.cells.within(edge)];
}

/** What followed a shift and would not come back with its opposite. */
function lostValues(followed: Change, sheet: WorksheetModel, shift: Shift): Effect[] {
  const back = { sheet: sheet.id, sheetName: sheet.name, shift: oppositeShift(shift) };
  return inverseOf(followed).flatMap((effect): Effect[] => {
    if (effect.kind === "value") {
      const before = shiftedValues(effect, effect.before, back);
      return sameData(before, effect.after) ? [] : [{ ...effect, before }];
    }
    if (effect.kind !== "bag") return [];
    const removed = effect.removed.flatMap((one) => shiftedValues(effect, one, back) ?? []);
    const missing = effect.added.filter((one) => !removed.some((other) => sameData(one, other)));
    const surplus = removed.filter((one) => !effect.added.some((other) => sameData(one, other)));
    if (missing.length + surplus.length === 0) return [];
    return [{ ...effect, removed: surplus, added: missing }];
  });
}

function lostBands(
  sheet: WorksheetModel,
  shift: Shift,
  before: Record<"rows" | "columns", ReturnType<Bands<BandFormat>["entries"]>>
): Effect[] {
  const part = shift.axis;
  const live: Bands<BandFormat> = sheet[part];
  if (live.entries() === before[part]) return [];
  const back = live.clone();
  const first = part === "rows" ? shift.at.top : shift.at.left;
  const limit = part === "rows" ? MAX_ROWS : MAX_COLUMNS;
  if (shift.kind === "insert") back.remove(first, shiftCount(shift));
  else back.insert(first, shiftCount(shift), limit);
  return changedBands(sheet.id, part, back.entries(), before[part]);
}
