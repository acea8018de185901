import type { OwnerId, UserId } from "../../domain/ids";
import { idBytes, isId, ownerBytes } from "../../vault/ids";
import { isVaultError } from "../../vault/errors";
import { parseOwnerKeyRow, verifyOwnerKeyRow } from "../../vault/ownerKeyRow";
import { signPublicFromText } from "../../vault/publicKey";
import type { OwnerKeyRow } from "../../vault/sessionData";
import { rowPart, sheetNumber, type SheetNumber, writeHash } from "../../audit/writes";
import { columnNames, firstRow, recordColumns, type RowSheet, storageSheets } from "../layout";
import { clearNumber } from "../storageIndex";
import type { Books, Verdict } from "./books";
import type { ChainView } from "./chainSheet";
import type { FindingCode, Findings } from "./findings";
import { addedName, addressOf, addStray, type Grid } from "./snapshot";

const numbers: Readonly<Record<RowSheet, SheetNumber>> = {
  [storageSheets.records]: sheetNumber.records,
  [storageSheets.keys]: sheetNumber.keys,
  [storageSheets.attachments]: sheetNumber.attachments,
};

const codes: Readonly<Record<Exclude<Verdict, "good" | "excused">, FindingCode>> = {
  pending: "write-pending",
  unproven: "row-unproven",
  erased: "erased-present",
  unknown: "row-unknown",
  changed: "row-changed",
};

/** What verifying the rows of a sheet needs. */
export interface RowContext {
  readonly books: Books;
  readonly chain: ChainView;
  readonly findings: Findings;
}

interface Row {
  readonly sheet: RowSheet;
  readonly row: number;
  readonly cells: readonly string[];
}

const at = (cells: readonly string[], column: number): string => cells[column] ?? "";

/** Decimal without leading zeros, 0 included; -1 for anything else, which no write names. */
const numberIn = (text: string): number => (text === "0" ? 0 : (clearNumber(text) ?? -1));

function isRowId(sheet: RowSheet, id: string): boolean {
  if (sheet !== storageSheets.keys) return isId(id);
  try {
    return ownerBytes(id).length > 0;
  } catch (error) {
    if (isVaultError(error)) return false;
    throw error;
  }
}

/** Column of the number that, with the id, names a row; records have their part instead. */
const slotColumn: Readonly<Record<RowSheet, number | null>> = {
  [storageSheets.records]: null,
  [storageSheets.keys]: 1,
  [storageSheets.attachments]: 2,
};

const ownerColumn: Readonly<Record<RowSheet, number>> = {
  [storageSheets.records]: recordColumns.owner,
  [storageSheets.keys]: 0,
  [storageSheets.attachments]: 1,
};

const clearColumns = [
  recordColumns.id,
  recordColumns.kind,
  recordColumns.owner,
  recordColumns.unit,
  recordColumns.rev,
  recordColumns.number,
];

const classParts = [
  [recordColumns.identity, rowPart.identity],
  [recordColumns.case, rowPart.case],
  [recordColumns.stat, rowPart.stat],
] as const;

/** Adds what a verdict means; answers whether the rest of the row is worth looking at. */
function tell(
  { findings }: RowContext,
  { sheet, row }: Row,
  column: number,
  verdict: Verdict,
  more: { readonly user?: string; readonly since?: number } = {}
): boolean {
  if (verdict === "good" || verdict === "excused") return true;
  const isCell = column > 0 && (verdict === "changed" || verdict === "unknown");
  findings.add(isCell ? "cell-changed" : codes[verdict], sheet, addressOf(row, column), more);
  return verdict === "changed" || verdict === "pending";
}

function verifyClasses(context: RowContext, row: Row, id: string, rev: number): void {
  for (const [column, part] of classParts) {
    const text = at(row.cells, column);
    const known = context.books.all.find(sheetNumber.records, id, part);
    if (text === "" && known === null) continue;
    const hash = writeHash(sheetNumber.records, id, part, [text]);
    const verdict = context.books.judge(sheetNumber.records, id, part, hash, rev);
    tell(context, row, column, verdict, {
      ...(known === null ? {} : { user: known.user, since: known.time }),
    });
  }
}

async function verifyKeySignature(
  { chain, findings }: RowContext,
  { row, cells }: Row
): Promise<void> {
  const { state, register } = chain;
  if (state === null || register === null) return;
  const texts = cells as unknown as OwnerKeyRow;
  let isGood = false;
  try {
    const parsed = parseOwnerKeyRow(texts);
    const signer = state.users.get(parsed.signer as UserId);
    const keys = new Set(signer?.versions.flatMap(({ sign }) => sign ?? []) ?? []);
    if (keys.size === 0 && !chain.sound) return;
    for (const key of keys) {
      isGood ||= await verifyOwnerKeyRow(
        texts,
        idBytes(register),
        parsed.signature,
        signPublicFromText(key)
      );
    }
  } catch (error) {
    if (!isVaultError(error)) throw error;
  }
  if (!isGood) findings.add("key-signature", storageSheets.keys, addressOf(row, 7));
}

/** Verifies one row that has an id; answers its name among the lanes' writes. */
async function verifyRow(context: RowContext, row: Row): Promise<string> {
  const { sheet, cells } = row;
  const { books, chain } = context;
  const id = at(cells, 0);
  const column = slotColumn[sheet];
  const slot = column === null ? rowPart.row : numberIn(at(cells, column));
  const name = `${id} ${slot}`;
  if (!isRowId(sheet, id)) {
    tell(context, row, 0, "unknown");
    return name;
  }
  const number = numbers[sheet];
  if (chain.state?.erased.has(at(cells, ownerColumn[sheet]) as OwnerId) === true) {
    tell(context, row, 0, "erased");
    return name;
  }
  const isRecord = sheet === storageSheets.records;
  const told = isRecord ? clearColumns.map((one) => at(cells, one)) : cells;
  const rev = isRecord ? numberIn(at(cells, recordColumns.rev)) : slot;
  const verdict = books.judge(number, id, slot, writeHash(number, id, rowPart.row, told), rev);
  const known = books.all.find(number, id, slot);
  const more = known === null ? {} : { user: known.user, since: known.time };
  const goesOn = tell(context, row, 0, verdict, more);
  if (isRecord && goesOn) verifyClasses(context, row, id, rev);
  if (sheet === storageSheets.keys && verdict === "good") await verifyKeySignature(context, row);
  return name;
}

/**
 * Compares the names of the columns; answers how many columns there are with those that a newer version has added: they
 * follow the known ones without a gap, each under a name.
 */
function verifyHeaders(sheet: RowSheet, grid: Grid, findings: Findings): number {
  const names = columnNames[sheet];
  for (const [column, name] of names.entries()) {
    if (grid.text(0, column) !== name) findings.add("headers-changed", sheet, addressOf(0, column));
  }
  let column: number = names.length;
  for (; addedName.test(grid.text(0, column)); column++) {
    findings.add("addition-unknown", sheet, addressOf(0, column));
  }
  return column;
}

/** Tells of every client but the first that has a number. */
function verifyNumbers(grid: Grid, findings: Findings): void {
  const clients = new Map<string, string>();
  for (let row = firstRow; row < grid.rows; row++) {
    const number = grid.text(row, recordColumns.number);
    const id = grid.text(row, recordColumns.id);
    if (number === "" || id === "") continue;
    const first = clients.get(number) ?? id;
    if (first === id) clients.set(number, id);
    else findings.add("number-shared", storageSheets.records, addressOf(row, recordColumns.number));
  }
}

/** A row that stands higher up too, so many times. */
interface Copy {
  readonly row: number;
  readonly before: number;
}

/** Machines that put back one broken-off save at once leave each of its rows once each, and a save has fewer rows than this. */
const mostPutBack = { rows: 64, times: 4 };

function tellCopies(sheet: RowSheet, copies: readonly Copy[], findings: Findings): void {
  const { rows, times } = mostPutBack;
  const isCopied = copies.length > rows || copies.some(({ before }) => before >= times);
  const code = isCopied ? "row-copied" : "row-duplicate";
  for (const { row } of copies) findings.add(code, sheet, addressOf(row, 0));
}

/** Compares every row of a sheet with the newest writes that the lanes tell of. */
export async function verifyRows(sheet: RowSheet, grid: Grid, context: RowContext): Promise<void> {
  const { books, chain, findings } = context;
  const known = verifyHeaders(sheet, grid, findings);
  const width = columnNames[sheet].length;
  const seen = new Map<string, number>();
  const copies: Copy[] = [];
  for (let row = 0; row < grid.rows; row++) {
    addStray(findings, sheet, row, grid.filled(row, known));
    if (row < firstRow) continue;
    const cells = grid.cells(row, width);
    if (at(cells, 0) === "") {
      // One cause is enough where the id of a whole row is gone.
      addStray(
        findings,
        sheet,
        row,
        grid
          .filled(row)
          .filter((column) => column < width)
          .slice(0, 1)
      );
      continue;
    }
    const name = await verifyRow(context, { sheet, row, cells });
    const before = seen.get(name) ?? 0;
    if (before > 0) copies.push({ row, before });
    seen.set(name, before + 1);
  }
  tellCopies(sheet, copies, findings);
  if (sheet === storageSheets.records) verifyNumbers(grid, findings);
  for (const { sheet: number, row, slot } of books.all.standing()) {
    const isNamed = sheet !== storageSheets.records || slot === rowPart.row;
    if (number !== numbers[sheet] || !isNamed || seen.has(`${row} ${slot}`)) continue;
    const verdict = books.judgeMissing(number, row, slot, chain);
    const told = books.all.find(number, row, slot);
    const more = { user: told?.user, since: told?.time };
    if (verdict === "missing") findings.add("row-missing", sheet, row, more);
    if (verdict === "pending") findings.add("write-pending", sheet, row, more);
    if (verdict === "unproven") findings.add("row-unproven", sheet, row, more);
  }
}
