import { ParError } from "../../domain/errors";
import { canonicalJson, type Json } from "../../vault/canonicalJson";
import { isVaultError } from "../../vault/errors";
import type { VaultSession } from "../../vault/session";
import { type BodyOf, type ChainAct, type ChainGrant, eraseLimit } from "./body";
import { chainLabel, recordHash, recordText, readRecord, unsignedRecord } from "./record";
import { applyRecord, RuleError } from "./rules";
import type { ChainState } from "./state";

/** Whose hand writes, and when. */
export interface ChainPen {
  readonly user: string;
  /** Now, milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly session: Pick<VaultSession, "sign">;
}

/** A record to write into the author's column, below the last one. */
export interface WrittenRecord {
  readonly seq: number;
  readonly text: string;
  readonly hash: Uint8Array;
}

/** Records to write, in order, and the state they lead to. */
export interface WrittenRecords {
  readonly records: readonly WrittenRecord[];
  readonly state: ChainState;
}

/** Bytes of body that surely fit into one cell. */
const bodyRoom = 24_000;

const lengthOf = (value: unknown): number => canonicalJson(value as Json).length + 1;

/** Lists of items whose texts fit into one body. Items are ASCII, so characters are bytes. */
function batches<T>(items: readonly T[], room: number): T[][] {
  const all: T[][] = [];
  let left = 0;
  for (const item of items) {
    const length = lengthOf(item);
    const batch = all.at(-1);
    if (batch === undefined || length > left) {
      all.push([item]);
      left = room - length;
    } else {
      batch.push(item);
      left -= length;
    }
  }
  return all;
}

/** Whole epochs with their grants, as many as fit into one record: a grant stays with its epoch. */
function splitEpoch({ compartments, grants }: BodyOf<"epoch">): ChainAct[] {
  const parts = compartments.map((epoch) => ({
    epoch,
    grants: grants.filter(({ c, e }) => c === epoch.c && e === epoch.e),
  }));
  return batches(parts, bodyRoom).map((batch) => ({
    op: "epoch",
    body: {
      compartments: batch.map(({ epoch }) => epoch),
      grants: batch.flatMap((part) => part.grants),
    },
  }));
}

function splitGrant(body: BodyOf<"grant">): ChainAct[] {
  const grants: (readonly ChainGrant[])[] = batches(body.grants, bodyRoom - 500);
  if (grants.length === 0) grants.push([]);
  return grants.map((part) => ({ op: "grant", body: { ...body, grants: part } }));
}

function splitErase({ owners, reason }: BodyOf<"erase">): ChainAct[] {
  const acts: ChainAct[] = [];
  for (let at = 0; at < owners.length; at += eraseLimit) {
    acts.push({ op: "erase", body: { owners: owners.slice(at, at + eraseLimit), reason } });
  }
  return acts;
}

/** An act as several records where one would not fit into a cell. */
function split(act: ChainAct): readonly ChainAct[] {
  switch (act.op) {
    case "epoch":
      return splitEpoch(act.body);
    case "grant":
      return splitGrant(act.body);
    case "erase":
      return splitErase(act.body);
    default:
      return [act];
  }
}

function asParError(error: unknown): unknown {
  if (error instanceof RuleError) {
    switch (error.breach) {
      case "last-main-user":
        return new ParError("last-main-user", {}, { cause: error });
      case "signer-not-main":
        return new ParError("no-right", {}, { cause: error });
      case "user-deactivated":
        return new ParError("user-deactivated", {}, { cause: error });
      default:
        return new ParError("internal", { rule: error.breach }, { cause: error });
    }
  }
  if (isVaultError(error, "too-long")) return new ParError("text-too-long", {}, { cause: error });
  return error;
}

/**
 * Writes the next records of the chain, each checked by the rules that every reader applies. `state`
 * is `null` before the genesis record. Nothing is written to the workbook.
 * @throws ParError `last-main-user`, `no-right`, `user-deactivated`, `text-too-long`, or `internal` for
 * an act that the rules refuse for a reason no user can cause
 */
export async function writeRecords(
  state: ChainState | null,
  acts: readonly ChainAct[],
  { user, time, session }: ChainPen
): Promise<WrittenRecords> {
  const records: WrittenRecord[] = [];
  let now = state;
  try {
    for (const act of acts.flatMap(split)) {
      const seq = (now?.head.seq ?? 0) + 1;
      const prev = now?.head.hash ?? new Uint8Array(32);
      const unsigned = unsignedRecord({ seq, time, prev, signer: user }, act);
      const [signature] = await session.sign([{ label: chainLabel, bytes: unsigned }]);
      if (signature === undefined) throw new ParError("internal");
      const text = recordText(unsigned, signature);
      const record = readRecord(text);
      if (record.act === null) throw new ParError("internal", { rule: "body" });
      now = applyRecord(now, record.act, record);
      records.push({ seq, text, hash: recordHash(record.bytes) });
    }
  } catch (error) {
    throw asParError(error);
  }
  if (now === null) throw new ParError("internal");
  return { records, state: now };
}
