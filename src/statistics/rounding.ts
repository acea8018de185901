import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { RegisterId } from "../domain/ids";
import type { Clientship } from "../domain/records";
import type { Cell } from "./cell";

/** Published figures are multiples of this (security reference §3.4: base 3 is too weak here). */
export const roundingBase = 5;

/** What the rounding of one statistics year depends on. The key changes on 1 January only. */
export interface RoundingYear {
  readonly registerId: RegisterId;
  readonly year: number;
  /** 32 random bytes, sealed for the senders of statistics. */
  readonly key: Uint8Array;
}

const encoder = new TextEncoder();

/** `bytes` big-endian bytes of an unsigned integer. */
function unsigned(value: bigint, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, at) =>
    Number(BigInt.asUintN(8, value >> BigInt(8 * (bytes - 1 - at))))
  );
}

/** Length-prefixed fields as in the workbook format §1: `u8 n`, then `u16 length ‖ bytes` of each. */
function lp(...fields: readonly (string | Uint8Array)[]): Uint8Array {
  const parts = fields
    .map((field) => (typeof field === "string" ? encoder.encode(field) : field))
    .flatMap((bytes) => [...unsigned(BigInt(bytes.length), 2), ...bytes]);
  return Uint8Array.from([fields.length, ...parts]);
}

/** The first eight bytes of HMAC-SHA-256, as an unsigned number. */
function keyed(key: Uint8Array, message: Uint8Array): bigint {
  return hmac(sha256, key, message)
    .subarray(0, 8)
    .reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/**
 * The key of one client in one year, 64 bits (security reference §3.4, item 2).
 * @param seed what {@link seedOf} tells
 */
export function recordKey({ registerId, year, key }: RoundingYear, seed: string): bigint {
  return keyed(key, lp("PAR1.rk", registerId, unsigned(BigInt(year), 2), seed));
}

/**
 * What the record key of a client is made of: a random seed that lies in the client's own sealed statistics and dies with
 * them, so that a key that is left in a tally can be linked with nobody. A client recorded before there were seeds is
 * counted by id, and anonymised under a seed that nobody keeps ({@link withSeed}).
 */
export const seedOf = ({ client }: Clientship): string => client.stat.roundingSeed ?? client.id;

/** A clientship that has a seed: its own, or where it has none the one that is given. */
export function withSeed(clientship: Clientship, seed: () => string): Clientship {
  const { client } = clientship;
  if (client.stat.roundingSeed !== undefined) return clientship;
  return {
    ...clientship,
    client: { ...client, stat: { ...client.stat, roundingSeed: seed() } },
  };
}

/**
 * A count rounded to a neighbouring multiple of five, unbiased: the further it is above the lower
 * one, the likelier the upper. The draw depends on who is counted and on nothing else, so the same
 * group gets the same number in every table and delivery of the year, and a group that grew by one
 * an independent one (security reference §3.4, item 3). Nobody is 0.
 */
export function roundCell({ key }: RoundingYear, cell: Cell): number {
  const over = cell.n % roundingBase;
  if (over === 0) return cell.n;
  const draw = keyed(key, lp("PAR1.u", unsigned(cell.key, 8), unsigned(BigInt(cell.n), 4)));
  const up = draw * BigInt(roundingBase) < BigInt(over) << 64n;
  return cell.n - over + (up ? roundingBase : 0);
}
