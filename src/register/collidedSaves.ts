import { rowPart, sheetNumber } from "../audit/writes";
import { sameBytes } from "../vault/bytes";
import type { ToldAppend } from "./outboxRepair";
import type { StorageIndex } from "./storageIndex";

/**
 * Records of which two people saved the same part as the same revision, each without having seen the other's save: Excel
 * kept the cell that arrived last, and the other is only told of by the log. A later save of the record ends it, as
 * whoever makes it sees what the workbook has. Within one lane nobody overlooks anybody: that is a save tried again.
 *
 * @returns record ids
 */
export function collidedSaves(
  appends: readonly ToldAppend[],
  index: StorageIndex
): ReadonlySet<string> {
  const told = new Map<string, { readonly column: number; readonly hash: Uint8Array }>();
  const collided = new Set<string>();
  for (const { column, append } of appends) {
    for (const { sheet, row, part, rev, hash } of append.records.flatMap(({ writes }) => writes)) {
      const isClass = part !== rowPart.row && part !== rowPart.erased;
      if (sheet !== sheetNumber.records || !isClass || index.find(row)?.rev !== rev) continue;
      const place = `${row} ${part}`;
      const other = told.get(place);
      if (other !== undefined && other.column !== column && !sameBytes(other.hash, hash)) {
        collided.add(row);
      }
      told.set(place, { column, hash });
    }
  }
  return collided;
}
