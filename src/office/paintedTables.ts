import type { Operation } from "../workbook/port";

type PaintTable = Extract<Operation, { op: "paintTable" }>;

/**
 * The tables that this session has painted. Excel's batches have no conditions, so whether a table can be refilled
 * or must be made is known only from memory. A wrong memory (somebody deleted the table) makes the batch fail with
 * `not-found`; every failed batch empties the memory, so painting again makes the table anew.
 */
export class PaintedTables {
  private readonly sheets = new Map<string, string>();

  /** True when this table was the last one painted on its sheet, with the same columns. */
  isAsBefore(operation: PaintTable): boolean {
    return this.sheets.get(operation.sheet) === shapeOf(operation);
  }

  remember(operation: PaintTable): void {
    this.sheets.set(operation.sheet, shapeOf(operation));
  }

  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }

  forgetAll(): void {
    this.sheets.clear();
  }
}

const shapeOf = ({ table, columns }: PaintTable): string => JSON.stringify([table, columns]);
