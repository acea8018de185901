import { ParError, type ParErrorCode } from "../domain/errors";
import {
  type Answer,
  type Area,
  type Block,
  type Capabilities,
  type CellValue,
  type Extent,
  type Operation,
  type Rows,
  type SheetInfo,
  type Workbook,
  WorkbookError,
  type WorkbookErrorCode,
} from "../workbook/port";

const codes: Readonly<Partial<Record<WorkbookErrorCode, ParErrorCode>>> = {
  "read-only": "read-only",
  protected: "read-only",
  "edit-mode": "host-busy",
  "not-found": "missing-sheet",
  "unknown-outcome": "outcome-unknown",
};

/** The words of the product for what a workbook told; anything else is passed on as it is. */
export function asParError(error: unknown): unknown {
  if (!(error instanceof WorkbookError)) return error;
  return new ParError(codes[error.code] ?? "sync-failed", {}, { cause: error });
}

/** What a workbook answers outside of a trip. @throws ParError */
export async function answerOf<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw asParError(error);
  }
}

/** Whether a batch failed because its answer would have been too large for the host. */
export function isTooLarge(error: unknown): boolean {
  const cause = error instanceof ParError ? error.cause : error;
  return cause instanceof WorkbookError && cause.code === "too-large";
}

const asking: ReadonlySet<Operation["op"]> = new Set([
  "read",
  "extent",
  "sheets",
  "names",
  "capabilities",
]);

/** Something a batch asked for; there once the batch has run. */
export interface Reading<T> {
  /** @throws Error before the batch has run */
  readonly value: T;
}

class Answered<T> implements Reading<T> {
  private answer: { readonly value: T } | null = null;

  get value(): T {
    if (this.answer === null) throw new Error("the batch has not run");
    return this.answer.value;
  }

  settle(value: T): void {
    this.answer = { value };
  }
}

/**
 * One round trip being put together by several hands: a lane adds its append, a codec its rows, and each keeps
 * what it asked for as a {@link Reading}. Operations run in the order in which they were added.
 */
export class Trip {
  private readonly operations: Operation[] = [];
  private readonly settle: ((answer: Answer) => void)[] = [];

  constructor(private readonly workbook: Workbook) {}

  /** How many operations there are so far. */
  get length(): number {
    return this.operations.length;
  }

  /** What the trip changes, without what it asks: to be done again when it broke off half-way. */
  changes(): readonly Operation[] {
    return this.operations.filter(({ op }) => !asking.has(op));
  }

  /** Adds something whose answer nobody needs. */
  add(...operations: readonly Operation[]): this {
    for (const operation of operations) {
      this.operations.push(operation);
      this.settle.push(() => undefined);
    }
    return this;
  }

  write(area: Area, values: Rows): this {
    return this.add({ op: "write", area, values });
  }

  /** One cell. */
  writeCell(sheet: string, row: number, column: number, value: CellValue): this {
    return this.write({ sheet, row, column, rows: 1, columns: 1 }, [[value]]);
  }

  read(area: Area): Reading<Block | null> {
    return this.ask({ op: "read", area });
  }

  /** What the cells really hold: a cell that somebody made into a formula answers the formula, not its value. */
  readHeld(area: Area): Reading<Block | null> {
    return this.ask({ op: "read", area, formulas: true });
  }

  private ask(operation: Extract<Operation, { op: "read" }>): Reading<Block | null> {
    const reading = new Answered<Block | null>();
    this.operations.push(operation);
    this.settle.push((answer) => reading.settle(answer as Block | null));
    return reading;
  }

  extent(area: Area): Reading<Extent | null> {
    const reading = new Answered<Extent | null>();
    this.operations.push({ op: "extent", area });
    this.settle.push((answer) => reading.settle(answer as Extent | null));
    return reading;
  }

  sheets(): Reading<readonly SheetInfo[]> {
    const reading = new Answered<readonly SheetInfo[]>();
    this.operations.push({ op: "sheets" });
    this.settle.push((answer) => reading.settle((answer as readonly SheetInfo[] | null) ?? []));
    return reading;
  }

  /** The names that are defined for the whole workbook. */
  names(): Reading<readonly string[]> {
    const reading = new Answered<readonly string[]>();
    this.operations.push({ op: "names" });
    this.settle.push((answer) => reading.settle((answer as readonly string[] | null) ?? []));
    return reading;
  }

  /** What the file and its host allow. */
  capabilities(): Reading<Capabilities> {
    const reading = new Answered<Capabilities>();
    this.operations.push({ op: "capabilities" });
    this.settle.push((answer) => reading.settle(answer as Capabilities));
    return reading;
  }

  /** Runs everything in one round trip. @throws ParError */
  async run(): Promise<void> {
    let answers: readonly Answer[];
    try {
      answers = await this.workbook.run(this.operations);
    } catch (error) {
      throw asParError(error);
    }
    this.settle.forEach((settle, at) => settle(answers[at] ?? null));
  }
}

/** A cell of storage as text; absent cells are empty. */
export function cellText(block: Block | null, row: number, column: number): string {
  if (block === null) return "";
  const value = block.values[row - block.row]?.[column - block.column];
  return value === undefined ? "" : String(value);
}
