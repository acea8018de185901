import { sameBytes } from "../vault/bytes";
import { isVaultError } from "../vault/errors";
import { type Append, outboxHash } from "./append";
import { AuditError } from "./errors";
import type { LaneHeader } from "./header";
import type { LaneFinding } from "./laneReport";
import { readOutbox, writesOfRow } from "./outbox";
import type { Write } from "./writes";

/** Whether record numbers run without a gap and neither times nor outboxes go backwards. */
export function checkOrder(header: LaneHeader, appends: readonly Append[]): LaneFinding[] {
  let { time } = header;
  let seq = 0;
  let outboxFrom = 1;
  for (const [at, { records, trailer }] of appends.entries()) {
    let inOrder = trailer.outboxFrom >= outboxFrom && trailer.outboxFrom <= at + 2;
    for (const record of records) {
      inOrder &&= record.seq === seq + 1 && record.time >= time;
      ({ seq, time } = record);
    }
    if (!inOrder || trailer.time < time) {
      return [{ code: "append-disordered", part: "append", index: at + 1 }];
    }
    ({ time, outboxFrom } = trailer);
  }
  return [];
}

const sameWrite = (a: Write, b: Write): boolean =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.part === b.part &&
  a.rev === b.rev &&
  sameBytes(a.hash, b.hash);

/** Whether an outbox's rows are told of by the records beside it. */
function fits(text: string, append: Append): boolean {
  try {
    const told = append.records.flatMap((record) => record.writes);
    const writes = readOutbox(text).flatMap(writesOfRow);
    return writes.every((write) => told.some((other) => sameWrite(write, other)));
  } catch (error) {
    if (error instanceof AuditError || isVaultError(error)) return false;
    throw error;
  }
}

function checkOutbox(
  append: Append,
  text: string,
  needed: boolean
): "outbox-missing" | "outbox-changed" | "outbox-left" | null {
  if (append.outboxHash === null) return text === "" ? null : "outbox-changed";
  if (text === "") return needed ? "outbox-missing" : null;
  if (!sameBytes(outboxHash(text), append.outboxHash)) return "outbox-changed";
  if (!needed) return "outbox-left";
  return fits(text, append) ? null : "outbox-changed";
}

/**
 * Checks the right column. A blank outbox whose rows were all erased is not told apart here: see
 * the register's verification, which knows what was erased.
 */
export function checkOutboxes(
  appends: readonly (Append | null)[],
  outboxes: readonly string[],
  proven: number
): LaneFinding[] {
  const findings: LaneFinding[] = [];
  const from = appends.reduce((known, append) => append?.trailer.outboxFrom ?? known, 1);
  const count = Math.max(appends.length, outboxes.length);
  for (let index = 1; index <= count; index++) {
    const append = appends[index - 1];
    const text = outboxes[index - 1] ?? "";
    // The hash of an append that is itself in doubt proves nothing about the cell beside it.
    if (append === null || (append !== undefined && index === proven + 1)) continue;
    const stray = text === "" ? null : "outbox-changed";
    const code = append === undefined ? stray : checkOutbox(append, text, index >= from);
    if (code !== null) findings.push({ code, part: "outbox", index });
  }
  return findings;
}
