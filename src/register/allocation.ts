/** Where a new row goes (docs/workbook-format.md §2.1). Rows are zero-based; block k is rows 64k+1 … 64k+64. */

export const blockRows = 64;
/** How many of the last blocks with free rows are drawn from. */
export const drawnBlocks = 16;

const firstOf = (block: number): number => block * blockRows + 1;

/** The block that a row lies in. */
export const blockOf = (row: number): number => Math.floor((row - 1) / blockRows);

/** Tells which rows are taken. */
export interface Occupancy {
  has(row: number): boolean;
  /** The last row that is taken; 0 when none is. */
  readonly last: number;
  /** How many rows of a block are taken. */
  taken(block: number): number;
}

/** A whole number from 0 to `below` - 1, each equally likely to within 2⁻³². */
export function drawNumber(random: (count: number) => Uint8Array, below: number): number {
  const value = random(6).reduce((sum, byte) => sum * 256 + byte, 0);
  return value % below;
}

/**
 * The blocks a new row may go to: the last 16 that have room, and the first one that nobody has used. Two
 * people who write at the same moment therefore rarely meet in one row.
 */
export function openBlocks(occupancy: Occupancy): readonly number[] {
  const next = occupancy.last === 0 ? 0 : blockOf(occupancy.last) + 1;
  const open = [next];
  for (let block = next - 1; block >= 0 && open.length <= drawnBlocks; block--) {
    if (occupancy.taken(block) < blockRows) open.unshift(block);
  }
  return open;
}

/** Draws new rows for one session: it stays in the block it drew until that is full. */
export class RowAllocator {
  private block: number | null = null;
  private next = 0;

  constructor(
    private readonly occupancy: Occupancy,
    private readonly random: (count: number) => Uint8Array
  ) {}

  /** A free row, which counts as taken from the moment its caller tells the occupancy so. */
  draw(taken: ReadonlySet<number> = new Set()): number {
    const free = (row: number): boolean => !this.occupancy.has(row) && !taken.has(row);
    for (;;) {
      this.block ??= this.drawBlock();
      const first = firstOf(this.block);
      for (let step = 0; step < blockRows; step++) {
        const row = first + ((this.next + step) % blockRows);
        if (!free(row)) continue;
        this.next = (row - first + 1) % blockRows;
        return row;
      }
      this.block = null;
      if (openBlocks(this.occupancy).every((block) => this.isFull(block, free))) {
        this.block = blockOf(Math.max(this.occupancy.last, ...taken)) + 1;
        this.next = 0;
      }
    }
  }

  /** Leaves the block, after a meeting with somebody else in it. */
  leaveBlock(): void {
    this.block = null;
  }

  private isFull(block: number, free: (row: number) => boolean): boolean {
    return !Array.from({ length: blockRows }, (_, at) => firstOf(block) + at).some(free);
  }

  private drawBlock(): number {
    const open = openBlocks(this.occupancy);
    this.next = drawNumber(this.random, blockRows);
    return open[drawNumber(this.random, open.length)] ?? 0;
  }
}
