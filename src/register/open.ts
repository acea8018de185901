import { ParError } from "../domain/errors";
import { type LaneId, userId } from "../domain/ids";
import { latestStamp, type SavedStamp } from "../domain/stamps";
import { toBase64url } from "../vault/base64url";
import type { Block, Workbook } from "../workbook/port";
import type { ChainColumn } from "./chain/columns";
import { chainArea } from "./chainSheet";
import type { ChainState } from "./chain/state";
import type { RegisterDeps } from "./deps";
import { keysUsed, recordsUsed, rowsBelow } from "./indexReading";
import { type LaneHead, laneHeads, laneHeadsOf, lanesUsed, usualColumns } from "./lanes/laneSheet";
import { allStorageSheets, allViewSheets, storageSheets } from "./layout";
import type { SeenRegister } from "./localMemory";
import { type Meta, metaArea, readMeta } from "./meta";
import type { Finding, RegisterSummary } from "./model";
import { summaryOf } from "./summary";
import { Trip } from "./trip";
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
  const trip = new Trip(workbook);
  const capabilities = trip.capabilities();
  const sheets = trip.sheets();
  const metaBlock = trip.readHeld(metaArea);
  const chainBlock = trip.readHeld(chainArea);
  const firstLanes = trip.read(laneHeads());
  const lanesExtent = trip.extent(lanesUsed);
  const records = trip.extent(recordsUsed);
  const keys = trip.extent(keysUsed);
  await trip.run();
  const meta = requireMeta(
    metaBlock.value,
    sheets.value.map(({ name }) => name)
  );
  const { state, columns, findings } = await verifyOpening(metaBlock.value, chainBlock.value, meta);
  const width = (lanesExtent.value?.column ?? 0) + (lanesExtent.value?.columns ?? 0);
  const lanesBlock = width > usualColumns ? await manyLanes(workbook, width) : firstLanes.value;
  const heads = laneHeadsOf(lanesBlock);
  const seen = await deps.memory.witness.recall(meta.register);
  const summary = summaryOf({
    meta,
    state,
    columns,
    known: seen !== null,
    writable: !capabilities.value.readOnly,
    savesItself: capabilities.value.autoSave !== false,
    findings: [...findings, ...(seen === null ? [] : contradictions(seen, state, heads))],
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

/** A register of very many lanes takes one more round trip. */
async function manyLanes(workbook: Workbook, columns: number): Promise<Block | null> {
  const trip = new Trip(workbook);
  const heads = trip.read(laneHeads(columns));
  await trip.run();
  return heads.value;
}

/** What `_meta` says, once it is sure that all the sheets are there. */
function requireMeta(block: Block | null, names: readonly string[]): Meta {
  const present = allStorageSheets.filter((sheet) => names.includes(sheet));
  if (present.length === 0) throw new ParError("not-a-register");
  if (!names.includes(storageSheets.meta)) throw missing(storageSheets.meta);
  const meta = readMeta(block);
  if (meta === null) throw new ParError("not-a-register", { unfinished: 1 });
  const absent = [...allStorageSheets, ...allViewSheets].find((sheet) => !names.includes(sheet));
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
