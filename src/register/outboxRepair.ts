import { actKind } from "../audit/acts";
import { type Append, outboxHash, readAppend } from "../audit/append";
import { noDetails } from "../audit/details";
import { type OutboxRow, ownerOfRow, readOutbox } from "../audit/outbox";
import type { Act } from "../audit/packing";
import { rowPart, sheetNumber, type Write } from "../audit/writes";
import { type OwnerId, recordId } from "../domain/ids";
import { sameBytes } from "../vault/bytes";
import type { ChainState } from "./chain/state";
import { outboxTexts, readable } from "./lanes/laneSheet";
import { laneRows, recordColumns, type RowSheet, storageSheets } from "./layout";
import type { Placed } from "./rowWriting";
import { clearNumber, type StorageIndex } from "./storageIndex";
import { cellText, type Trip } from "./trip";

/** An append of some lane that was read without its outbox. */
export interface ToldAppend {
  /** Zero-based left column of the lane. */
  readonly column: number;
  /** Counting from 1. */
  readonly index: number;
  readonly append: Append;
}

/** The appends among the texts of a lane's left column. */
export function toldAppends(
  column: number,
  from: number,
  texts: readonly string[]
): readonly ToldAppend[] {
  return texts.flatMap((text, at) => {
    const append = readable(() => readAppend(text));
    return append === null ? [] : [{ column, index: from + at, append }];
  });
}

/** The appends that tell of rows which are not in the workbook as they should be, nor newer, nor erased. */
export function unlandedAppends(
  appends: readonly ToldAppend[],
  index: StorageIndex,
  chain: ChainState
): readonly ToldAppend[] {
  return appends.filter(
    ({ append }) =>
      append.outboxHash !== null &&
      append.records.some(({ writes }) => writes.some((write) => isMissing(write, index, chain)))
  );
}

function isMissing(
  { sheet, row, part, rev }: Write,
  index: StorageIndex,
  chain: ChainState
): boolean {
  if (part !== rowPart.row) return false;
  if (sheet === sheetNumber.keys) {
    return !chain.erased.has(row as OwnerId) && !index.keys.of(row).some(({ n }) => n === rev);
  }
  return sheet === sheetNumber.records && (index.find(row)?.rev ?? 0) < rev;
}

/** Asks for the outboxes of appends; what comes back reads those that are what the append says. */
export function readOutboxes(
  trip: Trip,
  appends: readonly ToldAppend[]
): () => readonly OutboxRow[] {
  const asked = appends.map((told) => ({
    told,
    reading: trip.read(outboxTexts(told.column, told.index, 1)),
  }));
  return () =>
    asked.flatMap(({ told: { column, index, append }, reading }) => {
      const text = cellText(reading.value, laneRows.firstAppend + index - 1, column + 1);
      const expected = append.outboxHash;
      if (text === "" || expected === null || !sameBytes(outboxHash(text), expected)) return [];
      return readable(() => readOutbox(text)) ?? [];
    });
}

/** Rows to be put back, and what the log tells of it. */
export interface Repair {
  readonly rows: readonly Placed[];
  readonly acts: readonly Act[];
  /** Records that are missing and cannot be put back whole: their outboxes stay. */
  readonly left: ReadonlySet<string>;
  /** Rows in which the asiakasnumero of a client who is put back has stayed. */
  readonly torn: readonly number[];
}

/**
 * What puts missing rows back: of a row that was written several times the newest cells, and of a row that is there but
 * older only those that are newer. Rows of erased owners stay away.
 */
export function planRepair(
  outboxes: readonly OutboxRow[],
  index: StorageIndex,
  chain: ChainState,
  draw: { readonly records: () => number; readonly keys: () => number }
): Repair {
  const wanted = outboxes.filter((row) => !chain.erased.has(ownerOfRow(row) as OwnerId));
  const keys = wanted.flatMap((row): readonly Placed[] => {
    if (row.sheet !== sheetNumber.keys) return [];
    const [owner = "", n = ""] = row.cells;
    const isThere = index.keys.of(owner).some((key) => key.n === clearNumber(n));
    if (isThere) return [];
    return [{ sheet: storageSheets.keys, row: draw.keys(), isNew: true, texts: row.cells }];
  });
  const left = new Set<string>();
  const records = [...byId(wanted)].flatMap(([id, cells]): readonly Placed[] => {
    const there = index.find(id);
    const newer = cells.filter((row) => revOf(row) > (there?.rev ?? 0));
    const texts = overlay(newer);
    if (texts === null) return [];
    if (there === null && texts.includes(null)) {
      left.add(id);
      return [];
    }
    const row = there?.row ?? draw.records();
    return [{ sheet: storageSheets.records, row, isNew: there === null, texts }];
  });
  const rows = [...unique(keys), ...records];
  return { rows, acts: actsOf(rows), left, torn: tornRows(records, index) };
}

/**
 * Two people drew one row: whoever came last has its cells, but a blank written over a blank is no change that Excel sends on,
 * so of a client underneath the number is still there.
 */
function tornRows(records: readonly Placed[], index: StorageIndex): readonly number[] {
  const numbers = new Set(
    records.flatMap(({ texts }) => clearNumber(texts[recordColumns.number] ?? "") ?? [])
  );
  if (numbers.size === 0) return [];
  return index.records.all().flatMap(({ row, kind, number }) => {
    const isOthers = kind !== "client" && number !== null && numbers.has(number);
    return isOthers ? [row] : [];
  });
}

const revOf = (cells: readonly (string | null)[]): number =>
  clearNumber(cells[recordColumns.rev] ?? "") ?? 0;

function byId(
  rows: readonly OutboxRow[]
): ReadonlyMap<string, readonly (readonly (string | null)[])[]> {
  const found = new Map<string, (readonly (string | null)[])[]>();
  for (const row of rows) {
    if (row.sheet !== sheetNumber.records) continue;
    const id = row.cells[recordColumns.id] ?? "";
    found.set(id, [...(found.get(id) ?? []), row.cells]);
  }
  return found;
}

/** The cells of all writes laid over each other, the newest on top. */
function overlay(
  writes: readonly (readonly (string | null)[])[]
): readonly (string | null)[] | null {
  const inOrder = [...writes].sort((a, b) => revOf(a) - revOf(b));
  return inOrder.reduce<readonly (string | null)[] | null>(
    (below, cells) => cells.map((cell, at) => cell ?? below?.[at] ?? null),
    null
  );
}

/** Of the same row found in two outboxes one is enough. */
function unique(rows: readonly Placed[]): readonly Placed[] {
  const seen = new Set<string>();
  return rows.filter(({ texts }) => {
    const name = texts.join(" ");
    return seen.size !== seen.add(name).size;
  });
}

const sheetNumbers: Readonly<Record<RowSheet, number>> = {
  [storageSheets.records]: sheetNumber.records,
  [storageSheets.keys]: sheetNumber.keys,
  [storageSheets.attachments]: sheetNumber.attachments,
};

function actsOf(rows: readonly Placed[]): readonly Act[] {
  const byOwner = new Map<string, OutboxRow[]>();
  for (const { sheet, texts } of rows) {
    const row = { sheet: sheetNumbers[sheet], cells: texts } as OutboxRow;
    const owner = ownerOfRow(row);
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), row]);
  }
  return [...byOwner].map(([owner, own]) => ({
    kind: actKind.outboxApplied,
    rows: own,
    writes: [],
    details: { ...noDetails, client: recordId.parse(owner), number: own.length },
  }));
}
