import { sameBytes } from "../../vault/bytes";
import { rowPart, sheetNumber, type SheetNumber, type Write } from "../../audit/writes";

/** The newest write of a part of a row. */
export interface LatestWrite {
  readonly rev: number;
  /** Two people who wrote the same revision at once: either counts. */
  readonly hashes: readonly Uint8Array[];
  readonly time: number;
  readonly user: string;
}

/** Rows of keys and attachments never change: their number is part of their name. */
const isNumbered = (sheet: SheetNumber): boolean =>
  sheet === sheetNumber.keys || sheet === sheetNumber.attachments;

const slotOf = ({ sheet, part, rev }: Pick<Write, "sheet" | "part" | "rev">): number =>
  isNumbered(sheet) ? rev : part;

/** What the lanes say that the rows of storage must be: the newest write of each row and part. */
export class Ledger {
  private readonly latest = new Map<string, LatestWrite>();
  private readonly erased = new Set<string>();
  private readonly named = new Map<
    string,
    { readonly sheet: SheetNumber; readonly row: string; readonly slot: number }
  >();

  add(write: Write, time: number, user: string): void {
    const { sheet, row, rev, hash } = write;
    if (write.part === rowPart.erased) {
      this.erased.add(`${sheet} ${row}`);
      return;
    }
    const slot = slotOf(write);
    const key = `${sheet} ${row} ${slot}`;
    const known = this.latest.get(key);
    if (known === undefined) this.named.set(key, { sheet, row, slot });
    if (known === undefined || known.rev < rev) {
      this.latest.set(key, { rev, hashes: [hash], time, user });
    } else if (known.rev === rev && !known.hashes.some((other) => sameBytes(other, hash))) {
      this.latest.set(key, { ...known, hashes: [...known.hashes, hash] });
    }
  }

  /** `slot`: the part of a record or of a user's column; the number of a key set or chunk. */
  find(sheet: SheetNumber, row: string, slot: number): LatestWrite | null {
    return this.latest.get(`${sheet} ${row} ${slot}`) ?? null;
  }

  /** Whether this is the newest write of its part. */
  accepts(sheet: SheetNumber, row: string, slot: number, hash: Uint8Array): boolean {
    const known = this.find(sheet, row, slot);
    return known?.hashes.some((other) => sameBytes(other, hash)) ?? false;
  }

  isErased(sheet: SheetNumber, row: string): boolean {
    return this.erased.has(`${sheet} ${row}`);
  }

  /** Every part of every row that was written and not erased since. */
  *standing(): Generator<{
    readonly sheet: SheetNumber;
    readonly row: string;
    readonly slot: number;
  }> {
    for (const name of this.named.values()) {
      if (!this.isErased(name.sheet, name.row)) yield name;
    }
  }

  /** Rows of a sheet that were erased. */
  erasedRows(sheet: SheetNumber): string[] {
    const start = `${sheet} `;
    return [...this.erased]
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length));
  }
}
