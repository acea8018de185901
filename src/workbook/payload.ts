import type { Box } from "./address";
import type { Capabilities, Operation, Rows } from "./port";
import { WorkbookError } from "./port";

type Write = Extract<Operation, { op: "write" }>;
type Read = Extract<Operation, { op: "read" }>;

/** A sync that moves more makes Excel unresponsive long before it is refused. */
const COMFORTABLE = 1_000_000;
/** What a host's own names and addresses add to one operation, generously. */
const PER_OPERATION = 1500;

/** The size in bytes of something on the wire: its JSON as UTF-8. */
export const bytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).length;

/** How many bytes one batch may move under these capabilities: four fifths of the limit, at most a megabyte. */
export const batchBudget = ({ maxPayload }: Pick<Capabilities, "maxPayload">): number =>
  Math.min(COMFORTABLE, Math.floor(maxPayload * 0.8));

/**
 * A large write as several, by whole rows from the top, each within the budget.
 *
 * @throws WorkbookError `too-large` when a single row is
 */
export function splitWrite(sheet: string, corner: Corner, values: Rows, budget: number): Write[] {
  const pieces: Write[] = [];
  let first = 0;
  let bytes = PER_OPERATION;
  const cut = (end: number) => {
    const part = values.slice(first, end);
    const columns = part[0]?.length ?? 0;
    const area = {
      sheet,
      row: corner.row + first,
      column: corner.column,
      rows: part.length,
      columns,
    };
    pieces.push({ op: "write", area, values: part });
    first = end;
    bytes = PER_OPERATION;
  };
  values.forEach((row, index) => {
    const size = bytesOf(row) + 1;
    if (PER_OPERATION + size > budget) throw tooLarge("a row");
    if (bytes + size > budget) cut(index);
    bytes += size;
  });
  if (first < values.length) cut(values.length);
  return pieces;
}

type Corner = Pick<Box, "row" | "column">;

/**
 * A large read as several, by whole rows from the top.
 *
 * @param rowBytes - the most that one row can answer
 * @throws WorkbookError `too-large` when a single row is
 */
export function splitRead(sheet: string, box: Box, rowBytes: number, budget: number): Read[] {
  const atOnce = Math.floor((budget - PER_OPERATION) / rowBytes);
  if (atOnce < 1) throw tooLarge("a row");
  const pieces: Read[] = [];
  for (let done = 0; done < box.rows; done += atOnce) {
    const rows = Math.min(atOnce, box.rows - done);
    pieces.push({ op: "read", area: { ...box, sheet, row: box.row + done, rows } });
  }
  return pieces;
}

/**
 * Operations in their order as batches that each keep within the budget.
 *
 * @throws WorkbookError `too-large` when a single operation is: split it first
 */
export function packBatches(operations: readonly Operation[], budget: number): Operation[][] {
  const batches: Operation[][] = [];
  let bytes = Infinity;
  for (const operation of operations) {
    const size = bytesOf(operation) + PER_OPERATION;
    if (size > budget + PER_OPERATION) throw tooLarge("an operation");
    if (bytes + size > budget) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(operation);
    bytes += size;
  }
  return batches;
}

const tooLarge = (what: string) => new WorkbookError("too-large", `${what} exceeds the payload`);
