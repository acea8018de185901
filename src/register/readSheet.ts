import { columnLetters, formatAddress } from "../workbook/address";
import type { CellValue, Extent, Workbook } from "../workbook/port";
import { cells } from "./layout";
import { isTooLarge, Trip } from "./trip";

/** A box wider or larger than this is mostly empty, and is looked through before it is read. */
const wide = 1024;
const large = 4_000_000;
/** How many parts of such a box are looked at in one round trip. */
const parts = 64;
/** What is read of a sheet at most, in cells: more than any register has. */
const most = 16_000_000;
/** Rows and cells read at once at first; fewer where an answer would be too large, more where the rows were empty. */
const manyRows = 4096;
const manyCells = 200_000;

/** All that a sheet holds. */
export interface ReadSheet {
  /** From A1 on; rows end where they hold nothing more, and have holes where cells are empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Addresses of boxes that were left unread, because the sheet holds more than any register. */
  readonly unread: readonly string[];
}

/**
 * Reads a sheet as its cells hold it, formulas as formulas. One cell that somebody has typed into the last corner of the
 * sheet makes its used range as large as the sheet: then columns are looked through for what holds anything, and only
 * that is read.
 * @param used all of it that holds anything; `null` when nothing does
 * @throws ParError when the workbook did not answer
 */
export async function readSheet(
  workbook: Workbook,
  sheet: string,
  used: Extent | null
): Promise<ReadSheet> {
  const rows: CellValue[][] = [];
  const unread: string[] = [];
  let left = most;
  for (const box of used === null ? [] : await boxesOf(workbook, sheet, used)) {
    left -= box.rows * box.columns;
    if (left < 0) unread.push(formatAddress(box));
    else await readBox(workbook, sheet, box, rows);
  }
  const nothing: readonly CellValue[] = [];
  return { values: Array.from(rows, (row: CellValue[] | undefined) => row ?? nothing), unread };
}

/** Boxes that together hold all that a box does. */
async function boxesOf(workbook: Workbook, sheet: string, box: Extent): Promise<readonly Extent[]> {
  const isSmall = box.columns <= wide && box.rows * box.columns <= large;
  if (isSmall || box.columns === 1) return [box];
  const trip = new Trip(workbook);
  const width = Math.ceil(box.columns / parts);
  const looks = Array.from({ length: Math.ceil(box.columns / width) }, (_, part) => {
    const first = box.column + part * width;
    const last = Math.min(first + width, box.column + box.columns) - 1;
    return trip.extent({ sheet, used: `${columnLetters(first)}:${columnLetters(last)}` });
  });
  await trip.run();
  const found: Extent[] = [];
  for (const { value } of looks) {
    if (value !== null) found.push(...(await boxesOf(workbook, sheet, value)));
  }
  return found;
}

/** Reads a box into the rows of its sheet. */
async function readBox(
  workbook: Workbook,
  sheet: string,
  { row: top, column: left, rows: count, columns }: Extent,
  rows: CellValue[][]
): Promise<void> {
  let together = Math.min(manyRows, Math.ceil(manyCells / columns));
  for (let done = 0; done < count;) {
    const trip = new Trip(workbook);
    const asked = Math.min(together, count - done);
    const block = trip.readHeld(cells(sheet, top + done, left, asked, columns));
    try {
      await trip.run();
    } catch (error) {
      if (!isTooLarge(error) || asked === 1) throw error;
      together = Math.ceil(asked / 4);
      continue;
    }
    const wasEmpty = !takeValues(block.value?.values ?? [], top + done, left, rows);
    done += asked;
    if (wasEmpty) together = Math.min(together * 4, Math.ceil((manyCells * 4) / columns));
  }
}

/** Answers whether there was anything to take. */
function takeValues(
  values: readonly (readonly CellValue[])[],
  top: number,
  left: number,
  rows: CellValue[][]
): boolean {
  let hasAny = false;
  values.forEach((line, down) => {
    line.forEach((value, right) => {
      if (value === "") return;
      hasAny = true;
      (rows[top + down] ??= [])[left + right] = value;
    });
  });
  return hasAny;
}
