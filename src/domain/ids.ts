import { ParError } from "./errors";

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a record of storage: of a client, a period, a situation … */
export type RecordId = Id<"record">;
/** The owners that are not clients. */
export const registerOwners = ["organisation", "deliveries"] as const;
/** Whose keys seal a record: a client by its record id, or the register itself. */
export type OwnerId = RecordId | (typeof registerOwners)[number];
/** Id of a user of the register. */
export type UserId = Id<"user">;
/** Id of a unit: a compartment of keys, belonging to one service. */
export type UnitId = Id<"unit">;
/** Id of a register (one workbook and its copies). */
export type RegisterId = Id<"register">;
/** Id of an audit lane. */
export type LaneId = Id<"lane">;

/** Any of the ids. */
export type AnyId = RecordId | UserId | UnitId | RegisterId | LaneId;

/** Bytes of an id: 80 random bits, so that people working apart never meet. */
export const idBytes = 10;

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const pattern = /^[a-z2-7]{16}$/u;

/** Whether a value has the shape of an id: 16 characters of lower-case base32 (RFC 4648 §6). */
export function isId(value: unknown): boolean {
  return typeof value === "string" && pattern.test(value);
}

/** 16 characters of base32 for exactly ten bytes. @throws RangeError */
function encode(bytes: Uint8Array): string {
  if (bytes.length !== idBytes) throw new RangeError("an id is ten bytes");
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((buffer >>> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return text;
}

/** Makes and reads the ids of one sort. */
export interface IdCodec<T extends AnyId> {
  /** Draws a new id. `random` returns that many cryptographically random bytes. */
  readonly create: (random: (count: number) => Uint8Array) => T;
  /** The id of exactly ten bytes. @throws RangeError */
  readonly fromBytes: (bytes: Uint8Array) => T;
  /** Reads an id; `null` when the value has not the shape of one. */
  readonly parse: (value: unknown) => T | null;
  /** Reads an id that storage must hold. @throws ParError `damaged-register` */
  readonly require: (value: unknown) => T;
}

function idCodec<T extends AnyId>(): IdCodec<T> {
  const fromBytes = (bytes: Uint8Array): T => encode(bytes) as T;
  const parse = (value: unknown): T | null => (isId(value) ? (value as T) : null);
  return {
    create: (random) => fromBytes(random(idBytes)),
    fromBytes,
    parse,
    require: (value) => {
      const id = parse(value);
      if (id === null) throw new ParError("damaged-register", { part: "id" });
      return id;
    },
  };
}

/** Ids of records, and of owners. */
export const recordId = idCodec<RecordId>();
/** Ids of users. */
export const userId = idCodec<UserId>();
/** Ids of units. */
export const unitId = idCodec<UnitId>();
/** Ids of registers. */
export const registerId = idCodec<RegisterId>();
/** Ids of audit lanes. */
export const laneId = idCodec<LaneId>();
