import type { Block, Workbook } from "../workbook/port";
import { allStorageSheets, cells } from "./layout";
import { isTooLarge, Trip } from "./trip";
import type { SheetSnapshot, StorageSnapshot } from "./verify/snapshot";

/** Rows read at once at first; fewer where an answer would be too large. */
const manyRows = 4096;

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
    const { value } = extent;
    const rows = value === null ? 0 : value.row + value.rows;
    const columns = value === null ? 0 : value.column + value.columns;
    const values = await readAll(workbook, sheet, rows, columns);
    snapshot[sheet] = { values, visibility: found.visibility };
  }
  return snapshot;
}

async function readAll(
  workbook: Workbook,
  sheet: string,
  rows: number,
  columns: number
): Promise<SheetSnapshot["values"]> {
  const values: Block["values"][number][] = [];
  let together = manyRows;
  while (values.length < rows) {
    const count = Math.min(together, rows - values.length);
    const trip = new Trip(workbook);
    const block = trip.readHeld(cells(sheet, values.length, 0, count, columns));
    try {
      await trip.run();
    } catch (error) {
      if (!isTooLarge(error) || together === 1) throw error;
      together = Math.ceil(together / 4);
      continue;
    }
    values.push(...(block.value?.values ?? []));
  }
  return values;
}
