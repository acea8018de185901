import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { LocalDate } from "../domain/localDate";
import type { Service } from "../domain/service";
import type { Address } from "./margins";

/** The columns of the sheet `data`, in their order: the open specification of `docs/parkki-file.md`. */
export const dataColumns = [
  "palvelu",
  "alku",
  "loppu",
  "muuttuja",
  "koodi",
  "sukupuoli",
  "ikaryhma",
  "kunta",
  "lukumaara",
] as const;

/** A column of the sheet `data`. */
export type DataColumn = (typeof dataColumns)[number];

/** One count of a delivery: a row of the sheet `data`. A dimension that was summed over is `kaikki`. */
export interface DataRow extends Address {
  readonly palvelu: Service;
  /** First and last day counted. */
  readonly alku: LocalDate;
  readonly loppu: LocalDate;
  /** What is published: rounded, or exact where the specification says so. */
  readonly lukumaara: number;
}

/**
 * The rows as the bytes the checksum is taken of: UTF-8, the header and then each row on a line of its
 * own, values separated by semicolons, every line ended by a line feed. Values are codes, days and
 * whole numbers, so nothing needs quoting.
 */
export function canonicalRows(rows: readonly DataRow[]): string {
  const lines = rows.map((row) => dataColumns.map((column) => String(row[column])).join(";"));
  return [dataColumns.join(";"), ...lines].map((line) => `${line}\n`).join("");
}

/** SHA-256 of {@link canonicalRows}, 64 lower-case hexadecimal digits. */
export function checksumOf(rows: readonly DataRow[]): string {
  return bytesToHex(sha256(new TextEncoder().encode(canonicalRows(rows))));
}
