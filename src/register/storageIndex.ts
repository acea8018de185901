import type { Block } from "../workbook/port";
import { blockOf, type Occupancy } from "./allocation";
import { firstRow, recordColumns } from "./layout";
import { cellText } from "./trip";

/**
 * The clear columns of a record's row. `row` is zero-based; `owner` and `unit` as they stand in the cells; `rev` is 0
 * where the cell is no number, so that a damaged row is never taken for a free one.
 */
export interface StoredRow {
  readonly row: number;
  readonly id: string;
  readonly kind: string;
  readonly owner: string;
  readonly unit: string;
  readonly rev: number;
  /** The asiakasnumero of a client; `null` for everything else. */
  readonly number: number | null;
}

/** A row of `_avaimet`, without the keys. */
export interface KeyRow {
  readonly row: number;
  readonly owner: string;
  readonly n: number;
}

const decimal = /^[1-9][0-9]{0,9}$/u;

/** A number of a clear cell: decimal, without leading zeros; `null` for anything else. */
export function clearNumber(text: string): number | null {
  return decimal.test(text) ? Number(text) : null;
}

/** The rows of one sheet by place and by what they belong to. */
class Rows<Row extends { readonly row: number; readonly owner: string }> implements Occupancy {
  private readonly byRow = new Map<number, Row>();
  private readonly byOwner = new Map<string, Set<number>>();
  private readonly byBlock = new Map<number, number>();
  last = 0;

  has(row: number): boolean {
    return this.byRow.has(row);
  }

  get(row: number): Row | null {
    return this.byRow.get(row) ?? null;
  }

  taken(block: number): number {
    return this.byBlock.get(block) ?? 0;
  }

  put(entry: Row): void {
    this.free(entry.row);
    this.byRow.set(entry.row, entry);
    const rows = this.byOwner.get(entry.owner) ?? new Set();
    this.byOwner.set(entry.owner, rows.add(entry.row));
    this.byBlock.set(blockOf(entry.row), this.taken(blockOf(entry.row)) + 1);
    this.last = Math.max(this.last, entry.row);
  }

  free(row: number): Row | null {
    const entry = this.byRow.get(row);
    if (entry === undefined) return null;
    this.byRow.delete(row);
    const rows = this.byOwner.get(entry.owner);
    rows?.delete(row);
    if (rows?.size === 0) this.byOwner.delete(entry.owner);
    this.byBlock.set(blockOf(row), this.taken(blockOf(row)) - 1);
    return entry;
  }

  of(owner: string): readonly Row[] {
    const rows = [...(this.byOwner.get(owner) ?? [])].sort((a, b) => a - b);
    return rows.flatMap((row) => this.byRow.get(row) ?? []);
  }

  owners(): readonly string[] {
    return [...this.byOwner.keys()];
  }

  all(): readonly Row[] {
    return [...this.byRow.values()];
  }
}

/**
 * What a session knows of where things lie in `_tiedot` and `_avaimet`: a hint, never a truth. Whoever reads a row by
 * it compares the id that came, and reads the clear columns again when it differs.
 */
export class StorageIndex {
  readonly records = new Rows<StoredRow>();
  readonly keys = new Rows<KeyRow>();
  private readonly places = new Map<string, Set<number>>();

  /** Takes in clear columns A–E and I of `_tiedot`: rows of the blocks replace what was known of them. */
  takeRecords(clear: Block | null, numbers: Block | null): void {
    for (const row of rowsOf(clear)) {
      const stored = storedRow(row, (column) =>
        cellText(column === recordColumns.number ? numbers : clear, row, column)
      );
      if (stored === null) this.freeRecord(row);
      else this.putRecord(stored);
    }
  }

  /** Takes in columns A–B of `_avaimet`. */
  takeKeys(clear: Block | null): void {
    for (const row of rowsOf(clear)) {
      const owner = cellText(clear, row, 0);
      if (owner === "") this.keys.free(row);
      else this.keys.put({ row, owner, n: clearNumber(cellText(clear, row, 1)) ?? 0 });
    }
  }

  putRecord(stored: StoredRow): void {
    this.freeRecord(stored.row);
    this.records.put(stored);
    this.places.set(stored.id, (this.places.get(stored.id) ?? new Set()).add(stored.row));
  }

  freeRecord(row: number): void {
    const freed = this.records.free(row);
    if (freed === null) return;
    const places = this.places.get(freed.id);
    places?.delete(row);
    if (places?.size === 0) this.places.delete(freed.id);
  }

  /** The row of a record; of two rows with one id the newer one, then the upper one. `null` when there is none. */
  find(id: string): StoredRow | null {
    const rows = [...(this.places.get(id) ?? [])].flatMap((row) => this.records.get(row) ?? []);
    const [best] = rows.sort((a, b) => b.rev - a.rev || a.row - b.row);
    return best ?? null;
  }

  /** The rows of an owner's records, each record once. */
  recordsOf(owner: string): readonly StoredRow[] {
    return this.records.of(owner).filter((row) => this.find(row.id)?.row === row.row);
  }

  clients(): readonly StoredRow[] {
    return this.records.all().filter((row) => row.kind === "client" && this.find(row.id) === row);
  }

  /**
   * The next asiakasnumero: above every number in use, and above the count of all clients there ever were, so that the
   * number of an erased client is not given again.
   */
  nextNumber(erased: number): number {
    const clients = this.clients();
    const highest = clients.reduce((most, row) => Math.max(most, row.number ?? 0), 0);
    return 1 + Math.max(highest, clients.length + erased);
  }

  clear(): void {
    for (const { row } of this.records.all()) this.freeRecord(row);
    for (const { row } of this.keys.all()) this.keys.free(row);
    this.records.last = 0;
    this.keys.last = 0;
  }
}

function rowsOf(block: Block | null): readonly number[] {
  if (block === null) return [];
  return block.values.map((_, at) => block.row + at).filter((row) => row >= firstRow);
}

/** The clear cells of a row; `null` when it is free. */
export function storedRow(row: number, text: (column: number) => string): StoredRow | null {
  const id = text(recordColumns.id);
  if (id === "") return null;
  return {
    row,
    id,
    kind: text(recordColumns.kind),
    owner: text(recordColumns.owner),
    unit: text(recordColumns.unit),
    rev: clearNumber(text(recordColumns.rev)) ?? 0,
    number: clearNumber(text(recordColumns.number)),
  };
}
