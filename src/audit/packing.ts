import { appendLimit, emptyBodyLength, trailerLength } from "./append";
import { type Details, encodeDetails } from "./details";
import { AuditError } from "./errors";
import { groupRows, type OutboxRow, ownerOfRow, writesOfRow } from "./outbox";
import { seenLimit } from "./record";
import { type Write, writeLength } from "./writes";

/** Something done that the log must tell of. */
export interface Act {
  /** A number of `actKind`. */
  readonly kind: number;
  /** Rows of storage that the act writes: their hashes go into the record, their texts into the outbox. */
  readonly rows: readonly OutboxRow[];
  /** Writes that no outbox can repeat: erasures, and the cells of a user's column. */
  readonly writes: readonly Write[];
  readonly details: Details;
}

/** An act about no rows. */
export const actWithoutRows = (kind: number, details: Details): Act => ({
  kind,
  rows: [],
  writes: [],
  details,
});

/** A record before it has its number. */
export interface RecordDraft {
  readonly kind: number;
  readonly writes: readonly Write[];
  readonly details: Details;
}

/** One append before it is sealed. All rows belong to one owner. */
export interface AppendDraft {
  readonly records: readonly RecordDraft[];
  readonly rows: readonly OutboxRow[];
}

const recordOverhead = 2 + 1 + 4 + 8 + 2 + 1 + 24 + 16;
const seenLength = 28;
const recordsLimit = 255;
const room = appendLimit - emptyBodyLength - trailerLength;
/** Few enough that a record always leaves room for others in its append. */
const writesLimit = 250;

/** Bytes of the record, with as many heads seen as it may come to tell of. */
function lengthOf({ writes, details }: RecordDraft): number {
  const seen = seenLimit * seenLength;
  return recordOverhead + seen + writes.length * writeLength + encodeDetails(details).length;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

/** Groups whose records are not too long: short rows would make a group of more than a record's room. */
function groupsOf(rows: readonly OutboxRow[]): OutboxRow[][] {
  return groupRows(rows).flatMap((group) => chunks(group, Math.floor(writesLimit / 4)));
}

/** An act that is too long for one append is told in several records of its kind. */
function splitAct({ kind, rows, writes, details }: Act): AppendDraft[] {
  const withRows = groupsOf(rows).map((group) => ({
    records: [{ kind, writes: group.flatMap(writesOfRow), details }],
    rows: group,
  }));
  const parts = chunks(writes, writesLimit);
  if (withRows.length === 0 && parts.length === 0) parts.push([]);
  const without = parts.map((part) => ({ records: [{ kind, writes: part, details }], rows: [] }));
  return [...withRows, ...without];
}

function rowsFit(a: readonly OutboxRow[], b: readonly OutboxRow[]): boolean {
  const [mine] = a;
  const [other] = b;
  if (mine === undefined || other === undefined) return true;
  return ownerOfRow(mine) === ownerOfRow(other) && groupRows([...a, ...b]).length === 1;
}

/**
 * Puts acts into as few appends as fit, in order. An append carries rows of one owner only, so that
 * erasing the owner can blank its outbox.
 * @throws AuditError `too-long`
 */
export function packActs(acts: readonly Act[]): AppendDraft[] {
  const packed: { records: RecordDraft[]; rows: OutboxRow[]; left: number }[] = [];
  for (const draft of acts.flatMap(splitAct)) {
    const length = draft.records.reduce((sum, record) => sum + lengthOf(record), 0);
    if (length > room) throw new AuditError("too-long");
    const last = packed.at(-1);
    const count = (last?.records.length ?? 0) + draft.records.length;
    if (
      last !== undefined &&
      length <= last.left &&
      count <= recordsLimit &&
      rowsFit(last.rows, draft.rows)
    ) {
      last.records.push(...draft.records);
      last.rows.push(...draft.rows);
      last.left -= length;
    } else {
      packed.push({
        records: [...draft.records],
        rows: [...draft.rows],
        left: room - length,
      });
    }
  }
  return packed;
}
