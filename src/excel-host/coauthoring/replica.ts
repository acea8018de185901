import type { Edit } from "../edits";
import type { Occurrence } from "../events";
import type { ExcelHost } from "../host";
import type { Change } from "../journal";
import { inverseOf } from "../journal";
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
  /** Thrown away while offline, left behind by saving under another name, or without a place any more. */
  readonly reason: "discarded" | "forked" | "displaced";
  /** What took its place, when something did. */
  readonly because: LogEntry | null;
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

  /** Takes the next entries of the log; what was here before is passed over. */
  receive(entries: readonly LogEntry[]): void {
    const news = entries.filter(({ version }) => version > this.version);
    const [only] = news;
    if (only?.version !== this.version + 1) return;
    // What the cloud made of an own edit is what was made of it here, from the same entries by the same rules.
    if (news.length === 1 && this.isOwn(only)) this.confirm(only);
    else this.merge(news);
  }

  /** Throws away what the cloud has not confirmed, as Excel offers when an upload is blocked. */
  discard(): void {
    this.loseAll("discarded");
    this.takeBack();
    for (const { undo } of this.pending.toReversed()) this.follow(undo);
    this.pending = [];
    this.sentUpTo = 0;
  }

  /** The copy becomes the first version of another file; its edits do not reach the old one any more. */
  fork(): void {
    this.loseAll("forked");
    this.pending = [];
    this.sentUpTo = 0;
    this.version = 0;
  }

  private loseAll(reason: "discarded" | "forked"): void {
    for (const { change } of this.pending) this.losses.push({ change, reason, because: null });
  }

  private take({ change, occurrences }: Edit): void {
    this.lastSequence += 1;
    const undo = inverseOf(change);
    this.pending = [...this.pending, { sequence: this.lastSequence, change, undo, occurrences }];
    this.onEdit();
  }

  private isOwn({ author, sequence }: LogEntry): boolean {
    const [first] = this.pending;
    return author === this.name && first !== undefined && first.sequence <= sequence;
  }

  private confirm({ version, sequence: confirmed }: LogEntry): void {
    this.version = version;
    this.sentUpTo = 0;
    this.pending = this.pending.filter(({ sequence }) => sequence > confirmed);
  }

  private merge(entries: readonly LogEntry[]): void {
    const homes = this.takeBack();
    const { edits } = this.host.book;
    const sheetFor = (id: string, contents: WorksheetModel) => homes.get(id) ?? contents.clone();
    const told: Occurrence[] = [];
    for (const entry of entries) {
      const isOwn = this.isOwn(entry);
      edits.applied(entry.change, isOwn ? { sheetFor } : {});
      if (isOwn) this.confirm(entry);
      else told.push(...this.goBehind(entry));
    }
    this.pending = this.pending.map((one) => ({
      ...one,
      undo: inverseOf(edits.applied(one.change, { sheetFor })),
    }));
    this.host.tellRemote(told);
  }

  /** Puts the own edits behind an entry. @returns its events as they are seen here */
  private goBehind(entry: LogEntry): readonly Occurrence[] {
    this.version = entry.version;
    let theirs = entry.change;
    let { occurrences } = entry;
    this.pending = this.pending.map((one) => {
      const moved = transform(one.change, theirs);
      occurrences = movedOccurrences(occurrences, one.change);
      const seen = movedOccurrences(one.occurrences, theirs);
      theirs = moved.theirs;
      for (const { effect } of moved.losses) {
        this.losses.push({ change: [effect], reason: "displaced", because: entry });
      }
      return { ...one, change: moved.ours, occurrences: seen };
    });
    this.follow(theirs);
    return occurrences;
  }

  /** @returns the sheets that went, so that they come back as the same objects, to which clients hold on */
  private takeBack(): ReadonlyMap<string, WorksheetModel> {
    const { edits } = this.host.book;
    const undo = this.pending.toReversed().flatMap((one) => one.undo);
    if (undo.length === 0) return new Map();
    const undone = edits.applied(undo, { sheetFor: (_id, contents) => contents });
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
