import type { Edit } from "./edits";
import type { Occurrence } from "./events";
import type { Change, Effect } from "./journal";
import { applyChange, inverseOf } from "./journal";
import type { OpenWorkbook } from "./openWorkbook";
import type { Session } from "./session";

/** So many steps can be undone. */
const MAX_STEPS = 100;

/** Parts of sheets and workbooks that Ctrl+Z brings back; the others end what can be undone. */
const UNDOABLE: ReadonlySet<string> = new Set([
  "tables",
  "validations",
  "autoFilter",
  "names",
  "mergedAreas",
  "hyperlinks",
  "charts",
  "frozen",
]);
/** Parts that are no business of Ctrl+Z: they stay as they are, and what was before can still be undone. */
const UNTOUCHED: ReadonlySet<string> = new Set(["settings", "customProperties", "properties"]);

const hasPart = (effect: Effect, parts: ReadonlySet<string>): boolean =>
  (effect.kind === "value" || effect.kind === "bag") && parts.has(effect.part);

const isUndoable = (effect: Effect): boolean =>
  effect.kind === "cells" ||
  effect.kind === "shift" ||
  effect.kind === "bands" ||
  hasPart(effect, UNDOABLE);

/**
 * What Ctrl+Z and Ctrl+Y do: a step is one batch of an add-in, or one act of the person. Adding, deleting, renaming and
 * hiding sheets and protection cannot be undone, nor what was done before them.
 */
export class UndoHistory {
  private done: Edit[] = [];
  private undone: Edit[] = [];
  /** Where the next edit is kept: what undoes an undoing is a redoing. */
  private isUndoing = false;
  private isRedoing = false;
  private isRecording = false;

  constructor(private readonly book: OpenWorkbook) {}

  /** How many steps can be undone, and done again. */
  get steps(): { readonly undo: number; readonly redo: number } {
    return { undo: this.done.length, redo: this.undone.length };
  }

  /** Remembers from now on what is done. Until then nothing can be undone, and nothing is paid for it. */
  record(): void {
    if (this.isRecording) return;
    this.isRecording = true;
    this.book.edits.listen((edit) => {
      this.keep(edit);
    });
  }

  /** Takes the last step back. Returns whether there was one. To be called within an act of the person. */
  undo(session: Session): boolean {
    const edit = this.done.pop();
    if (edit === undefined) return false;
    this.isUndoing = true;
    this.reverse(edit, session);
    return true;
  }

  /** Does again what was undone last. */
  redo(session: Session): boolean {
    const edit = this.undone.pop();
    if (edit === undefined) return false;
    this.isRedoing = true;
    this.reverse(edit, session);
    return true;
  }

  private reverse(edit: Edit, session: Session): void {
    const { model } = this.book;
    applyChange(model, inverseOf(edit.change), { rangesOn: (sheet) => session.rangesOn(sheet) });
    this.book.touch();
    for (const occurrence of [...edit.occurrences].reverse())
      session.happened(opposite(occurrence));
  }

  private keep(edit: Edit): void {
    const { isUndoing, isRedoing } = this;
    [this.isUndoing, this.isRedoing] = [false, false];
    const change: Change = edit.change.filter((effect) => !hasPart(effect, UNTOUCHED));
    if (change.length === 0) return;
    if (!change.every(isUndoable)) {
      [this.done, this.undone] = [[], []];
      return;
    }
    if (isUndoing) {
      this.undone.push({ ...edit, change });
      return;
    }
    if (!isRedoing) this.undone = [];
    this.done.push({ ...edit, change });
    if (this.done.length > MAX_STEPS) this.done.shift();
  }
}

/** The event of an act told the other way round. */
function opposite(occurrence: Occurrence): Occurrence {
  const { changeType, valueBefore, valueAfter, valueTypeBefore, valueTypeAfter } =
    occurrence.payload;
  if (typeof changeType !== "string") return occurrence;
  const turned = changeType.endsWith("Inserted")
    ? changeType.replace("Inserted", "Deleted")
    : changeType.replace("Deleted", "Inserted");
  const hasDetails = "valueTypeBefore" in occurrence.payload;
  return {
    ...occurrence,
    payload: {
      ...occurrence.payload,
      changeType: turned,
      ...(hasDetails && {
        valueBefore: valueAfter,
        valueAfter: valueBefore,
        valueTypeBefore: valueTypeAfter,
        valueTypeAfter: valueTypeBefore,
      }),
    },
  };
}
