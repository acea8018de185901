import type { RecordKind } from "../domain/fields/catalogue";
import type { RecordClass } from "../domain/fields/field";
import type { JsonObject } from "../domain/json";
import { toBase64url } from "../vault/base64url";
import type { ClassValues } from "./model";

/*
 * A client's rounding seed: 16 random bytes that lie in the client's own sealed statistics and nowhere else, so that they
 * die with the client's keys. The register draws them; nothing that a form holds of them counts.
 */

const seedBytes = 16;

/** Values of a new client with a seed of its own; of other kinds as they are. */
export function withNewSeed(
  kind: RecordKind,
  values: ClassValues,
  random: (count: number) => Uint8Array
): ClassValues {
  if (kind !== "client") return values;
  return { ...values, stat: { ...values.stat, roundingSeed: toBase64url(random(seedBytes)) } };
}

/** Typed statistics of a client with the seed that was opened with them, or without one where there was none. */
export function withSeedKept(
  kind: RecordKind,
  name: RecordClass,
  typed: JsonObject,
  opened: JsonObject | null
): JsonObject {
  if (kind !== "client" || name !== "stat") return typed;
  const seed = opened?.["roundingSeed"];
  const others = Object.entries(typed).filter(([key]) => key !== "roundingSeed");
  return { ...Object.fromEntries(others), ...(seed === undefined ? {} : { roundingSeed: seed }) };
}
