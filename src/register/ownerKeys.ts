import type { LoadOwnerKeys, OwnerKeyRow, VaultSession } from "../vault/session";
import { columnNames, storageSheets } from "./layout";
import type { RowReading } from "./rowReading";

const width = columnNames[storageSheets.keys].length;

/** The eight texts of a row of `_avaimet` as it was read; `null` when the row is free. */
export function ownerKeyRow(reading: RowReading, row: number): OwnerKeyRow | null {
  const texts = Array.from({ length: width }, (_, column) => reading.text(row, column));
  // The length is that of the tuple: the columns are counted from the same list.
  return texts[0] === "" ? null : (texts as unknown as OwnerKeyRow);
}

/** The verifying keys a user has had as the chain tells; none for somebody it does not know. */
export type SignPublicsOf = (user: string) => readonly string[];

/**
 * Loads rows of `_avaimet` into the vault. Rows with a signer whom the chain does not know, or whose signature is not
 * good, are left out: what they should have opened then tells `missing-key`.
 * @returns the owners of which at least one row is good
 */
export async function loadOwnerKeys(
  vault: VaultSession,
  rows: readonly OwnerKeyRow[],
  signPublicsOf: SignPublicsOf
): Promise<ReadonlySet<string>> {
  const requests = rows.flatMap((row) =>
    signPublicsOf(row[6]).map((signPublic): LoadOwnerKeys => ({ row, signPublic }))
  );
  const outcomes = await vault.loadOwnerKeys(requests);
  return new Set(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.owner] : [])));
}
