import type { Counters } from "./counters";
import { Edits } from "./edits";
import { UndoHistory } from "./undoHistory";
import type { Area, WorkbookModel, WorksheetModel } from "./model";
import type { Profile } from "./profile";

/** Cells of a sheet that an object stands for. The area moves when rows or columns are inserted or deleted. */
export interface RangeTarget {
  readonly sheet: WorksheetModel;
  /** `null` once all its cells were deleted. */
  area: Area | null;
}

/** Several areas of one sheet, handled as one; never none. */
export interface AreasTarget {
  readonly sheet: WorksheetModel;
  readonly ranges: readonly RangeTarget[];
}

/** A workbook that is open in the host, with what Excel knows about it beyond the file. */
export class OpenWorkbook {
  isDirty = false;
  isClosed = false;
  /** Open windows, and other people who have the workbook open elsewhere. */
  readonly company = { windows: 0, coauthors: 0 };
  autoSave: boolean;
  /** Everything works but saving into the file. */
  readOnly: boolean;
  /** Whether the file has ever been saved. */
  previouslySaved = true;
  /** Base64 of the workbooks that add-ins opened in new windows (`Excel.createWorkbook`). */
  readonly createdWorkbooks: string[] = [];
  /** How often the workbook was saved by `workbook.save`, a closing save or AutoSave. */
  saves = 0;
  /** Ranges that must follow inserted and deleted cells: those that clients keep, by reference id. */
  readonly references = new Map<string, RangeTarget>();
  /** What batches and people do to the workbook, as data. */
  readonly edits: Edits;
  /** What Ctrl+Z takes back, once it is told to record. */
  readonly history: UndoHistory;
  /** Several ranges that clients keep as one object, by reference id; they follow as well. */
  readonly areaReferences = new Map<string, AreasTarget>();
  private readonly listeners = new Set<() => void>();
  private readonly savers = new Set<() => void>();
  private readonly referenceIds = new WeakMap<object, string>();
  private lastReference = 0;

  constructor(
    readonly model: WorkbookModel,
    public profile: Profile,
    readonly counters: Counters
  ) {
    this.autoSave = profile.autoSave;
    this.edits = new Edits(model);
    this.history = new UndoHistory(this);
    this.readOnly = profile.readOnly;
  }

  /** Excel is set to another language: of the screen and, unless it has one of its own, of the data. */
  speak(locale: string): void {
    this.profile = { ...this.profile, locale };
  }

  /** True while somebody else works on the workbook as well. */
  get isShared(): boolean {
    return this.company.windows > 1 || this.company.coauthors > 0;
  }

  /** Keeps a range under a reference id, until a client removes it. */
  keep(target: RangeTarget): string {
    return this.keepIn(this.references, target);
  }

  /** The same for several areas. */
  keepAreas(target: AreasTarget): string {
    return this.keepIn(this.areaReferences, target);
  }

  /** Forgets what was kept under a reference id. */
  release(id: string): void {
    this.references.delete(id);
    this.areaReferences.delete(id);
  }

  private keepIn<T extends object>(kept: Map<string, T>, target: T): string {
    const known = this.referenceOf(target);
    if (known !== null) return known;
    this.lastReference += 1;
    const id = `{${this.lastReference.toString(16).padStart(8, "0")}}`;
    kept.set(id, target);
    this.referenceIds.set(target, id);
    return id;
  }

  /** Every range that clients keep. */
  keptRanges(): RangeTarget[] {
    const areas = [...this.areaReferences.values()].flatMap(({ ranges }) => ranges);
    return [...this.references.values(), ...areas];
  }

  /** The reference id under which an object's data is kept, or `null`. */
  referenceOf(target: unknown): string | null {
    if (typeof target !== "object" || target === null) return null;
    const id = this.referenceIds.get(target);
    const isKept = id !== undefined && (this.references.has(id) || this.areaReferences.has(id));
    return isKept ? id : null;
  }

  /** Marks the workbook as changed; AutoSave writes it away at once. */
  touch(): void {
    this.isDirty = true;
    if (this.autoSave && !this.readOnly) this.markSaved();
  }

  markSaved(): void {
    this.isDirty = false;
    this.previouslySaved = true;
    this.saves += 1;
    for (const saver of this.savers) saver();
  }

  /** Calls back whenever the workbook is saved, with AutoSave after every change. Returns the way out. */
  onSave(saver: () => void): () => void {
    this.savers.add(saver);
    return () => this.savers.delete(saver);
  }

  /** Calls back after every batch or user action that may have changed something. Returns the way out. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announceChange(): void {
    for (const listener of this.listeners) listener();
  }
}
