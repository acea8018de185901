import type { Edit } from "../edits";
import type { Occurrence } from "../events";
import type { ExcelHost } from "../host";
import type { Change } from "../journal";
import { applyChange, inverseOf } from "../journal";
import type { WorksheetModel } from "../model";
import { shiftArea } from "../model";
import type { LogEntry, Upload } from "./cloud";
import { movedOccurrences } from "./movedOccurrences";
import { transform } from "./transform";

/** An edit that the cloud has not confirmed. */
interface Pending {
  readonly sequence: number;
  readonly change: Change;
  /** Takes it back, when everything after it was taken back. */
  readonly undo: Change;
  readonly occurrences: readonly Occurrence[];
}

/** Something of this person's that did not reach the file. */
export interface ReplicaLoss {
  readonly change: Change;
  /** Thrown away while offline, or left behind by saving under another name. */
  readonly reason: "discarded" | "forked";
}

/**
 * One person's copy of the workbook: the confirmed version with the person's own edits on top. Changes of
 * others go below those: the own ones are taken back, the other is done, and the own ones are done again
 * where they now belong.
 */
export class Replica {
  /** The version that is known to be everybody's. */
  version: number;
  readonly losses: ReplicaLoss[] = [];
  private pending: readonly Pending[] = [];
  private lastSequence = 0;
  /** The sequence number up to which edits are on their way to the cloud. */
  private sentUpTo = 0;

  constructor(
    readonly name: string,
    readonly host: ExcelHost,
    version: number,
    private readonly onEdit: () => void
  ) {
    this.version = version;
    host.book.edits.listen((edit) => {
      this.take(edit);
    });
  }

  /** How many edits the cloud has not confirmed. */
  get unconfirmed(): number {
    return this.pending.length;
  }

  /** The next upload: everything unconfirmed, unless an upload is on its way. */
  nextUpload(): Upload | null {
    const last = this.pending.at(-1);
    if (last === undefined || this.sentUpTo > 0) return null;
    this.sentUpTo = last.sequence;
    return {
      author: this.name,
      sequence: last.sequence,
      base: this.version,
      change: this.pending.flatMap(({ change }) => change),
      occurrences: this.pending.flatMap(({ occurrences }) => occurrences),
    };
  }

  /** Forgets an upload whose fate is unknown, so that it is sent again. */
  forgetUpload(): void {
    this.sentUpTo = 0;
  }

  /** Takes the next entry of the log. Others than the next are not for now. */
  receive(entry: LogEntry): void {
    if (entry.version !== this.version + 1) return;
    this.version = entry.version;
    const isOwn = entry.author === this.name && entry.sequence > 0;
    const [first] = this.pending;
    if (isOwn && first !== undefined && first.sequence <= entry.sequence) {
      // What the cloud made of it is what was made of it here, from the same entries by the same rules.
      this.pending = this.pending.filter(({ sequence }) => sequence > entry.sequence);
      this.sentUpTo = 0;
    } else this.merge(entry);
  }

  /** Throws away what the cloud has not confirmed, as Excel offers when an upload is blocked. */
  discard(): void {
    this.losses.push(
      ...this.pending.map(({ change }) => ({ change, reason: "discarded" as const }))
    );
    this.takeBack();
    for (const { undo } of this.pending.toReversed()) this.follow(undo);
    this.pending = [];
    this.sentUpTo = 0;
  }

  /** The copy becomes the first version of another file; its edits do not reach the old one any more. */
  fork(): void {
    this.losses.push(...this.pending.map(({ change }) => ({ change, reason: "forked" as const })));
    this.pending = [];
    this.sentUpTo = 0;
    this.version = 0;
  }

  private take({ change, occurrences }: Edit): void {
    this.lastSequence += 1;
    const undo = inverseOf(change);
    this.pending = [...this.pending, { sequence: this.lastSequence, change, undo, occurrences }];
    this.onEdit();
  }

  private merge(entry: LogEntry): void {
    const { host } = this;
    const homes = this.takeBack();
    host.book.edits.unheard(() => {
      applyChange(host.model, entry.change);
    });
    let theirs = entry.change;
    let { occurrences } = entry;
    this.pending = this.pending.map((one) => {
      const moved = transform(one.change, theirs);
      theirs = moved.theirs;
      occurrences = movedOccurrences(occurrences, one.change);
      const done = host.book.edits.unheard(() => {
        applyChange(host.model, moved.ours, {
          sheetFor: (id, contents) => homes.get(id) ?? contents.clone(),
        });
      });
      return {
        ...one,
        change: moved.ours,
        undo: inverseOf(done),
        occurrences: movedOccurrences(one.occurrences, entry.change),
      };
    });
    this.follow(theirs);
    host.tellRemote(occurrences);
  }

  /** @returns the sheets that went, so that they come back as the same objects, to which clients hold on */
  private takeBack(): ReadonlyMap<string, WorksheetModel> {
    const { edits } = this.host.book;
    const undo = this.pending.toReversed().flatMap((one) => one.undo);
    if (undo.length === 0) return new Map();
    const undone = edits.unheard(() => {
      applyChange(this.host.model, undo, { sheetFor: (_id, contents) => contents });
    });
    return new Map(
      undone.flatMap((effect) =>
        effect.kind === "sheet" && effect.before !== null ? [[effect.sheet, effect.before]] : []
      )
    );
  }

  /** Ranges that clients keep follow what others insert and delete. */
  private follow(change: Change): void {
    for (const effect of change) {
      if (effect.kind !== "shift") continue;
      for (const range of this.host.book.keptRanges()) {
        if (range.sheet.id !== effect.sheet || range.area === null) continue;
        range.area = shiftArea(range.area, effect.shift);
      }
    }
  }
}
