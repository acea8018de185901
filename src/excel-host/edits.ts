import type { Occurrence } from "./events";
import type { ApplyOptions, Change } from "./journal";
import { applyChange, Journal } from "./journal";
import type { WorkbookModel } from "./model";
import type { Session } from "./session";

/** What one batch, or one act of the person at a window, did to the workbook. */
export interface Edit {
  readonly session: Session;
  readonly change: Change;
  readonly occurrences: readonly Occurrence[];
}

/**
 * The workbook's edits as they are made. Nothing is written down before somebody listens, so that a host
 * without co-authors and without undo pays nothing.
 */
export class Edits {
  private journal: Journal | null = null;
  private readonly listeners = new Set<(edit: Edit) => void>();

  constructor(private readonly model: WorkbookModel) {}

  /** Calls back right after each batch or act that changed something. Returns the way out. */
  listen(listener: (edit: Edit) => void): () => void {
    this.journal ??= new Journal(this.model);
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.journal?.close();
      this.journal = null;
    };
  }

  /** Executes a batch or an act and tells what it did, also when it fails halfway. */
  recorded<T>(session: Session, execute: () => T): T {
    if (this.journal === null) return execute();
    try {
      return execute();
    } finally {
      const change = this.journal.take();
      const { occurrences } = session;
      if (change.length > 0) this.tell({ session, change, occurrences: [...occurrences] });
    }
  }

  /**
   * Does a change without telling anybody, as an undone or a co-author's one.
   *
   * @returns what it did here, so that it can be undone
   */
  applied(change: Change, options?: ApplyOptions): Change {
    applyChange(this.model, change, options);
    if (this.journal === null) return [];
    const isCells = change.every(({ kind }) => kind === "cells");
    return isCells ? this.journal.takeCells() : this.journal.take();
  }

  private tell(edit: Edit): void {
    for (const listener of this.listeners) listener(edit);
  }
}
