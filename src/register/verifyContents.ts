import { actKind } from "../audit/acts";
import { readAppend } from "../audit/append";
import { readHeader } from "../audit/header";
import { rowPart, sheetNumber } from "../audit/writes";
import { type OwnerId, recordId, type RecordId, userId } from "../domain/ids";
import type { OpenedRecord } from "../domain/records";
import { toBase64url } from "../vault/base64url";
import type { OwnerKeyRow } from "../vault/session";
import { columnLetters } from "../workbook/address";
import { recordCells } from "./chain/columns";
import { replayChain } from "./chain/replay";
import { type ClientPlace, clientPlace, mayChange } from "./chain/rights";
import { versionAt } from "./chain/state";
import { readable } from "./lanes/laneSheet";
import { firstRow, laneRows, recordColumns, storageSheets } from "./layout";
import { loadOwnerKeys } from "./ownerKeys";
import { type OpenedRow, openRows, type SealedRecord } from "./recordCodec";
import type { DamagedRecord } from "./model";
import { readSnapshot } from "./readSnapshot";
import type { LiveSession } from "./session";
import { storedRow } from "./storageIndex";
import { chainColumnsOf } from "./verify/chainSheet";
import { Grid, type StorageSnapshot } from "./verify/snapshot";

/** Something that only whoever holds the keys can find. Ids and places, never a value. */
export interface ContentFinding {
  readonly code: DamagedRecord["reason"] | "writer-without-right";
  readonly sheet: typeof storageSheets.records;
  /** A1 address of the cell, or of the row's id. */
  readonly place: string;
  readonly record: RecordId;
  /** Who wrote without the right; absent otherwise. */
  readonly user?: string;
}

/** What verifying the contents found. */
export interface ContentsReport {
  /** How many clients' statistics the user's keys opened. */
  readonly clients: number;
  readonly damaged: readonly ContentFinding[];
}

/** Rows opened at once: what lies opened in memory stays small. */
const together = 500;

/**
 * Verifies what the keys of this user open: every cell opens in its place, is canonical, of the catalogue and not newer than
 * its row, and whoever wrote a client had the right to it then. Nothing that was opened is kept. The log tells of it twice:
 * before anything is read, and with the number of findings. Storage as such is verified by `verifyStorage`.
 */
export function verifyContents(session: LiveSession): Promise<ContentsReport> {
  return session.alone(async () => {
    await session.act([session.told(actKind.verification)], () => undefined);
    const snapshot = await readSnapshot(session.deps.workbook);
    const { vault, signPublicsOf, chain } = session;
    await loadOwnerKeys(vault, keyRows(gridOf(snapshot, storageSheets.keys)), signPublicsOf);
    const sealed = sealedRecords(gridOf(snapshot, storageSheets.records)).filter(
      ({ stored }) => !chain.erased.has(stored.owner as OwnerId)
    );
    const damaged: ContentFinding[] = [];
    let clients = 0;
    const places = new Map<string, ClientPlace>();
    for (let at = 0; at < sealed.length; at += together) {
      const part = sealed.slice(at, at + together);
      const opened = await openRows(vault, part, session.holds);
      damaged.push(...damageOf(part, opened));
      clients += opened.filter(({ record: { kind, stat } }) => kind === "client" && stat).length;
      for (const row of opened) rememberPlace(places, row);
    }
    damaged.push(...(await writersWithoutRight(session, snapshot, sealed, places)));
    const number = damaged.length;
    await session.act([session.told(actKind.verification, { number })], () => undefined);
    return { clients, damaged };
  });
}

function gridOf(snapshot: StorageSnapshot, sheet: string): Grid {
  return new Grid(snapshot[sheet]?.values ?? []);
}

function keyRows(grid: Grid): readonly OwnerKeyRow[] {
  return Array.from({ length: grid.rows }, (_, row) => row)
    .slice(firstRow)
    .flatMap((row) => {
      const [owner, n, place, identity, texts, stat, signer, signature] = grid.cells(row, 8);
      return owner === undefined || owner === ""
        ? []
        : [[owner, n, place, identity, texts, stat, signer, signature] as OwnerKeyRow];
    });
}

function sealedRecords(grid: Grid): readonly SealedRecord[] {
  return Array.from({ length: grid.rows }, (_, row) => row)
    .slice(firstRow)
    .flatMap((row) => {
      const stored = storedRow(row, (column) => grid.text(row, column));
      if (stored === null) return [];
      const cells = {
        identity: grid.text(row, recordColumns.identity),
        case: grid.text(row, recordColumns.case),
        stat: grid.text(row, recordColumns.stat),
      };
      return [{ stored, cells }];
    });
}

function damageOf(
  sealed: readonly SealedRecord[],
  opened: readonly OpenedRow[]
): readonly ContentFinding[] {
  const rows = new Map(sealed.map(({ stored }) => [stored.id, stored.row]));
  return opened.flatMap(({ damaged }) =>
    damaged.map(({ id, class: name, reason }): ContentFinding => {
      const place = addressOf(rows.get(id) ?? 0, recordColumns[name]);
      return { code: reason, sheet: storageSheets.records, place, record: id };
    })
  );
}

const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

function rememberPlace(places: Map<string, ClientPlace>, { record }: OpenedRow): void {
  if (record.kind !== "client" || record.unit === null) return;
  places.set(record.owner, clientPlace(record as OpenedRecord<"client">));
}

/** The last writer of each client's rows who had no right to that client when writing. */
async function writersWithoutRight(
  session: LiveSession,
  snapshot: StorageSnapshot,
  sealed: readonly SealedRecord[],
  places: ReadonlyMap<string, ClientPlace>
): Promise<readonly ContentFinding[]> {
  const rows = new Map(sealed.map(({ stored }) => [stored.id, stored]));
  const seqs = await chainSeqs(session, gridOf(snapshot, storageSheets.chain));
  return lastWriters(gridOf(snapshot, storageSheets.lanes)).flatMap(
    ({ record, rev, user, chainHead }): readonly ContentFinding[] => {
      const stored = rows.get(record);
      const place = stored === undefined ? undefined : places.get(stored.owner);
      const id = userId.parse(user);
      const writer = id === null ? undefined : session.chain.users.get(id);
      const version = writer === undefined ? null : versionAt(writer, seqs.get(chainHead) ?? 0);
      if (stored?.rev !== rev || place === undefined || id === null || version === null) return [];
      if (mayChange({ id, ...version }, place)) return [];
      return [
        {
          code: "writer-without-right",
          sheet: storageSheets.records,
          place: addressOf(stored.row, recordColumns.id),
          record: recordId.require(record),
          user,
        },
      ];
    }
  );
}

/** Numbers of chain records by their hash. */
async function chainSeqs({ meta }: LiveSession, grid: Grid): Promise<ReadonlyMap<string, number>> {
  const columns = chainColumnsOf(grid);
  const { accepted } = await replayChain(recordCells(columns), meta.register);
  return new Map(accepted.map(({ record }) => [toBase64url(record.hash), record.seq]));
}

interface LastWrite {
  readonly record: string;
  readonly rev: number;
  readonly user: string;
  readonly chainHead: string;
}

/** The newest write of each record by anybody, as the lanes tell. What was put back from an outbox is somebody else's write. */
function lastWriters(grid: Grid): readonly LastWrite[] {
  const last = new Map<string, LastWrite>();
  for (const column of grid.filled(laneRows.header)) {
    const header = readable(() => readHeader(grid.text(laneRows.header, column)));
    if (header === null) continue;
    for (const text of grid.below(laneRows.firstAppend, column)) {
      const append = readable(() => readAppend(text));
      if (append === null) continue;
      const chainHead = toBase64url(append.trailer.chainHead);
      for (const { kind, writes } of append.records) {
        if (kind === actKind.outboxApplied) continue;
        for (const { sheet, part, row, rev } of writes) {
          const isRow = sheet === sheetNumber.records && part === rowPart.row;
          if (!isRow || (last.get(row)?.rev ?? 0) > rev) continue;
          last.set(row, { record: row, rev, user: header.user, chainHead });
        }
      }
    }
  }
  return [...last.values()];
}
