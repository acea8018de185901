import { ParError } from "../domain/errors";
import { type LaneId, userId } from "../domain/ids";
import { latestStamp, type SavedStamp } from "../domain/stamps";
import { toBase64url } from "../vault/base64url";
import { columnLetters, MAX_COLUMNS } from "../workbook/address";
import type { Block, Extent, Workbook } from "../workbook/port";
import type { ChainColumn } from "./chain/columns";
import { chainArea } from "./chainSheet";
import type { ChainState } from "./chain/state";
import type { RegisterDeps } from "./deps";
import { keysUsed, recordsUsed, rowsBelow } from "./indexReading";
import { type LaneHead, laneHeads, laneHeadsOf, lanesUsed, usualColumns } from "./lanes/laneSheet";
import { allStorageSheets, columnNames, type RowSheet, rowSheets, storageSheets } from "./layout";
import type { SeenRegister } from "./localMemory";
import { type Meta, metaArea, readMeta } from "./meta";
import type { Finding, RegisterSummary } from "./model";
import { readSheet } from "./readSheet";
import { summaryOf } from "./summary";
import { isTooLarge, type Reading, Trip } from "./trip";
import { verifyOpening } from "./verifiedChain";

/** A register that was opened: its chain is verified, nothing is opened, nobody is signed in. */
export class OpenRegister {
  constructor(
    readonly deps: RegisterDeps,
    readonly meta: Meta,
    readonly columns: readonly ChainColumn[],
    readonly chain: ChainState,
    readonly summary: RegisterSummary,
    /** Rows 1 and 2 of `_loki` as they were read. */
    readonly laneBlock: Block | null,
    readonly laneHeads: readonly LaneHead[],
    /** How many rows the sheets of records and keys have. */
    readonly rows: { readonly records: number; readonly keys: number },
    readonly maxPayload: number
  ) {}

  /**
   * Who wrote last into the log, and when, as the tips tell; `null` where nobody has. A hint of who may hold a file that is
   * open for reading only: nothing of it is verified here.
   */
  get lastUse(): SavedStamp | null {
    return latestStamp(
      this.laneHeads.map(({ header, tip }) => {
        const by = userId.parse(header.user);
        return tip === null || by === null ? null : { at: tip.time, by };
      })
    );
  }
}

/**
 * Opens the register of the workbook: one round trip, and nothing is written. A chain, or a cell of any user, that does
 * not verify keeps it closed.
 * @throws ParError `not-a-register` (with `unfinished` 1 where making one broke off), `newer-format`, `missing-sheet`,
 * `damaged-register`, `storage-tampered` when `_meta` or `_ketju` does not verify
 */
export async function openRegister(deps: RegisterDeps): Promise<OpenRegister> {
  const { workbook } = deps;
  const read = await readOpening(workbook);
  const { capabilities, records, keys, meta: metaBlock } = read;
  const meta = requireMeta(
    metaBlock.value,
    read.sheets.value.map(({ name }) => name)
  );
  const { state, columns, findings } = await verifyOpening(metaBlock.value, read.chain, meta);
  const width = endOf(read.lanes.value);
  const lanesBlock = width > usualColumns ? await manyLanes(workbook, width) : read.laneHeads.value;
  const heads = laneHeadsOf(lanesBlock);
  const seen = await deps.memory.witness.recall(meta.register);
  const summary = summaryOf({
    meta,
    state,
    columns,
    known: seen !== null,
    writable: !capabilities.value.readOnly,
    savesItself: capabilities.value.autoSave !== false,
    findings: [
      ...findings,
      ...strayColumns(read.used),
      ...(seen === null ? [] : contradictions(seen, state, heads)),
    ],
  });
  return new OpenRegister(
    deps,
    meta,
    columns,
    state,
    summary,
    lanesBlock,
    heads,
    { records: rowsBelow(records.value), keys: rowsBelow(keys.value) },
    capabilities.value.maxPayload
  );
}

/** Everything that opening asks for, in one round trip. */
async function readOpening(workbook: Workbook, withChain = true) {
  const trip = new Trip(workbook);
  const asked = {
    capabilities: trip.capabilities(),
    sheets: trip.sheets(),
    meta: trip.readHeld(metaArea),
    laneHeads: trip.read(laneHeads()),
    lanes: trip.extent(lanesUsed),
    records: trip.extent(recordsUsed),
    keys: trip.extent(keysUsed),
    used: rowSheets.map((sheet) => ({ sheet, extent: trip.extent({ sheet, used: true }) })),
  };
  const chain = withChain ? trip.readHeld(chainArea) : trip.extent(chainArea);
  try {
    await trip.run();
  } catch (error) {
    // Something far outside of the chain makes its used range too large: it is looked through instead.
    if (withChain && isTooLarge(error)) return readOpening(workbook, false);
    throw error;
  }
  const { value } = chain;
  return { ...asked, chain: await chainBlock(workbook, value) };
}

async function chainBlock(workbook: Workbook, read: Block | Extent | null): Promise<Block | null> {
  if (read === null || "values" in read) return read;
  const { values } = await readSheet(workbook, storageSheets.chain, read);
  return { row: 0, column: 0, values };
}

/** One more than the last column of an area. */
const endOf = (extent: Extent | null): number =>
  extent === null ? 0 : extent.column + extent.columns;

/** Sheets of rows that hold something beyond the columns this version knows. */
function strayColumns(
  used: readonly { readonly sheet: RowSheet; readonly extent: Reading<Extent | null> }[]
): readonly Finding[] {
  return used.flatMap(({ sheet, extent }): Finding[] => {
    const end = endOf(extent.value);
    if (end <= columnNames[sheet].length) return [];
    return [{ code: "columns-unknown", params: { sheet, column: columnLetters(end - 1) } }];
  });
}

/** Whole rows are not read; the last column of a sheet is never the left one of a lane. */
const mostColumns = MAX_COLUMNS - 1;

/** A register of very many lanes takes one more round trip. */
async function manyLanes(workbook: Workbook, columns: number): Promise<Block | null> {
  const trip = new Trip(workbook);
  const heads = trip.read(laneHeads(Math.min(columns, mostColumns)));
  await trip.run();
  return heads.value;
}

/** What `_meta` says, once it is sure that all of storage is there. Views are made again by the next sign-in. */
function requireMeta(block: Block | null, names: readonly string[]): Meta {
  const present = allStorageSheets.filter((sheet) => names.includes(sheet));
  if (present.length === 0) throw new ParError("not-a-register");
  if (!names.includes(storageSheets.meta)) throw missing(storageSheets.meta);
  const meta = readMeta(block);
  if (meta === null) throw new ParError("not-a-register", { unfinished: 1 });
  const absent = allStorageSheets.find((sheet) => !names.includes(sheet));
  if (absent !== undefined) throw missing(absent);
  return meta;
}

const missing = (sheet: string): ParError => new ParError("missing-sheet", { sheet });

/** What this machine has seen of the register and is not there any more. */
function contradictions(
  seen: SeenRegister,
  state: ChainState,
  lanes: readonly LaneHead[]
): readonly Finding[] {
  const findings: Finding[] = [];
  if (seen.founder !== state.genesis.founder.sign)
    findings.push({ code: "other-founder", params: {} });
  const rolledBack =
    seen.chainSeq > state.head.seq ||
    (seen.chainSeq === state.head.seq && seen.chainHead !== toBase64url(state.head.hash));
  if (rolledBack) findings.push({ code: "register-rolled-back", params: { seq: seen.chainSeq } });
  const byId = new Map(lanes.map((lane) => [lane.header.lane, lane]));
  for (const { lane, appends, head } of seen.lanes) {
    const tip = byId.get(lane)?.tip ?? null;
    const same = tip?.appends === appends && toBase64url(tip.head) === head;
    if (tip === null || tip.appends < appends || (tip.appends === appends && !same)) {
      findings.push({ code: "lane-rolled-back", params: { lane, appends } });
    }
  }
  return findings;
}

/** What this machine will remember of the register. */
export function seenRegister(state: ChainState, lanes: readonly LaneHead[]): SeenRegister {
  return {
    founder: state.genesis.founder.sign,
    chainSeq: state.head.seq,
    chainHead: toBase64url(state.head.hash),
    lanes: lanes.flatMap(({ tip }) =>
      tip === null
        ? []
        : [{ lane: tip.lane as LaneId, appends: tip.appends, head: toBase64url(tip.head) }]
    ),
  };
}
