import type { Workbook } from "../workbook/port";
import { allStorageSheets } from "./layout";
import { readSheet } from "./readSheet";
import { Trip } from "./trip";
import type { SheetSnapshot, StorageSnapshot } from "./verify/snapshot";

/**
 * Reads all of storage as its cells hold it, formulas as formulas, for verification: one round trip for how much there is, and as many as the bytes need.
 * @throws ParError when the workbook did not answer
 */
export async function readSnapshot(workbook: Workbook): Promise<StorageSnapshot> {
  const look = new Trip(workbook);
  const sheets = look.sheets();
  const extents = allStorageSheets.map((sheet) => ({
    sheet,
    extent: look.extent({ sheet, used: true }),
  }));
  await look.run();
  const snapshot: Record<string, SheetSnapshot> = {};
  for (const { sheet, extent } of extents) {
    const found = sheets.value.find(({ name }) => name === sheet);
    if (found === undefined) continue;
    const read = await readSheet(workbook, sheet, extent.value);
    snapshot[sheet] = { ...read, visibility: found.visibility };
  }
  return snapshot;
}
