import { ByteReader } from "../vault/byteReader";
import { concat, isZero, padded, u16, u32, u8, utf8Text } from "../vault/bytes";
import { idBytes, isId } from "../vault/ids";
import { type ActOutcome, actOutcome, type ActRight, actRight } from "./acts";
import { AuditError } from "./errors";
import { zero16 } from "./signing";

/** The sealed part of a record: numbers only, never a value or a name (workbook format 1 §7.2). */
export interface Details {
  /** The client the act was about; `null` when about none or many. */
  readonly client: string | null;
  readonly right: ActRight;
  readonly outcome: ActOutcome;
  /** What the kind counts: clients of a directory, rows erased, failed sign-ins … 0 when nothing. */
  readonly number: number;
  /** Numbers of the catalogue's fields that were written, at most 255. */
  readonly fields: readonly number[];
}

/** Details of an act about nothing in particular. */
export const noDetails: Details = {
  client: null,
  right: actRight.none,
  outcome: actOutcome.done,
  number: 0,
  fields: [],
};

const block = 32;

/** Bytes of details, padded so that their length says little. @throws RangeError */
export function encodeDetails(details: Details): Uint8Array {
  const bytes = concat(
    details.client === null ? zero16 : idBytes(details.client),
    u8(details.right),
    u8(details.outcome),
    u32(details.number),
    u8(details.fields.length),
    ...details.fields.map(u16)
  );
  return padded(bytes, Math.ceil(bytes.length / block) * block);
}

function oneOf<T extends number>(allowed: Readonly<Record<string, T>>, value: number): T {
  const found = Object.values(allowed).find((item) => item === value);
  if (found === undefined) throw new AuditError("malformed");
  return found;
}

/** Reads details. @throws VaultError, AuditError */
export function decodeDetails(bytes: Uint8Array): Details {
  const reader = new ByteReader(bytes);
  const idPart = reader.take(16);
  const client = isZero(idPart) ? null : utf8Text(idPart);
  if (client !== null && !isId(client)) throw new AuditError("malformed");
  const right = oneOf(actRight, reader.u8());
  const outcome = oneOf(actOutcome, reader.u8());
  const number = reader.u32();
  const fields: number[] = [];
  for (let left = reader.u8(); left > 0; left--) fields.push(reader.u16());
  const length = Math.ceil(reader.offset / block) * block;
  if (bytes.length !== length || !isZero(reader.take(reader.left))) {
    throw new AuditError("malformed");
  }
  return { client, right, outcome, number, fields };
}
