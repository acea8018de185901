import type { Occurrence } from "../events";
import type { Change } from "../journal";
import { applyChange } from "../journal";
import type { WorkbookModel } from "../model";
import { movedOccurrences } from "./movedOccurrences";
import { replacing } from "./replacing";
import type { Loss } from "./transform";
import { transform } from "./transform";

/** What a person did since the last upload, against the version that they had. */
export interface Upload {
  readonly author: string;
  /** Counts the author's edits; the number of the last one in this upload. */
  readonly sequence: number;
  readonly base: number;
  readonly change: Change;
  readonly occurrences: readonly Occurrence[];
}

/** A change of the file, in the one order that holds for everybody. */
export interface LogEntry {
  /** 1 for the first change after the file was opened. */
  readonly version: number;
  readonly author: string;
  /** 0 for a rollback. */
  readonly sequence: number;
  /** As it is done on the version before. */
  readonly change: Change;
  readonly occurrences: readonly Occurrence[];
  /** Parts of the upload that had no place any more, with the version that took it. */
  readonly losses: readonly (Loss & { readonly version: number })[];
}

/** The file where everybody works on it: it puts changes in order, and each after those it did not know of. */
export class Cloud {
  readonly log: LogEntry[] = [];
  private readonly first: WorkbookModel;
  /** The newest version. */
  readonly model: WorkbookModel;

  constructor(model: WorkbookModel) {
    this.first = model.clone();
    this.model = model.clone();
  }

  get version(): number {
    return this.log.length;
  }

  /**
   * Takes an upload. The later arrival wins where two set the same. One that was received before is not
   * taken again.
   */
  receive(upload: Upload): LogEntry | null {
    const { author, sequence, base } = upload;
    const known =
      this.log.findLast(({ author: by, sequence: n }) => by === author && n > 0)?.sequence ?? 0;
    if (sequence <= known) return null;
    const losses: (Loss & { version: number })[] = [];
    let { change, occurrences } = upload;
    for (const entry of this.log.slice(base)) {
      const moved = transform(change, entry.change);
      losses.push(...moved.losses.map((loss) => ({ ...loss, version: entry.version })));
      change = moved.ours;
      occurrences = movedOccurrences(occurrences, entry.change);
    }
    return this.append({ author, sequence, change, occurrences, losses });
  }

  /** The file as it was at a version; 0 is how it was opened. */
  at(version: number): WorkbookModel {
    const model = this.first.clone();
    for (const { change } of this.log.slice(0, version)) applyChange(model, change);
    return model;
  }

  /** Makes an older version of the whole file the newest one. What was written since is gone from it. */
  rollBack(version: number, author: string): LogEntry {
    if (!Number.isSafeInteger(version) || version < 0 || version > this.version) {
      throw new RangeError(`there is no version ${version}`);
    }
    const change = replacing(this.model, this.at(version));
    return this.append({ author, sequence: 0, change, occurrences: [], losses: [] });
  }

  private append(entry: Omit<LogEntry, "version">): LogEntry {
    applyChange(this.model, entry.change);
    const numbered = { ...entry, version: this.version + 1 };
    this.log.push(numbered);
    return numbered;
  }
}
