import { ParError } from "../domain/errors";
import type { LaneId } from "../domain/ids";
import { fromBase64url, toBase64url } from "../vault/base64url";
import type { Block, Workbook } from "../workbook/port";
import { type CellPlace, type ChainColumn, recordCells } from "./chain/columns";
import { chainArea, chainColumns } from "./chainSheet";
import { type Replay, replayChain } from "./chain/replay";
import type { ChainState } from "./chain/state";
import type { RegisterDeps } from "./deps";
import { keysUsed, recordsUsed, rowsBelow } from "./indexReading";
import { type LaneHead, laneHeads, laneHeadsOf, lanesUsed, usualColumns } from "./lanes/laneSheet";
import { allStorageSheets, allViewSheets, storageSheets } from "./layout";
import type { SeenRegister } from "./localMemory";
import { headHint, type Meta, metaArea, readMeta } from "./meta";
import type { Finding, RegisterSummary } from "./model";
import { summaryOf } from "./summary";
import { Trip } from "./trip";

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
}

/**
 * Opens the register of the workbook: one round trip, and nothing is written.
 * @throws ParError `not-a-register` (with `unfinished` 1 where making one broke off), `newer-format`, `missing-sheet`,
 * `damaged-register`, `storage-tampered` when the chain does not hold
 */
export async function openRegister(deps: RegisterDeps): Promise<OpenRegister> {
  const { workbook } = deps;
  const trip = new Trip(workbook);
  const capabilities = trip.capabilities();
  const sheets = trip.sheets();
  const metaBlock = trip.read(metaArea);
  const chainBlock = trip.read(chainArea);
  const firstLanes = trip.read(laneHeads());
  const lanesExtent = trip.extent(lanesUsed);
  const records = trip.extent(recordsUsed);
  const keys = trip.extent(keysUsed);
  await trip.run();
  const meta = requireMeta(
    metaBlock.value,
    sheets.value.map(({ name }) => name)
  );
  const columns = chainColumns(chainBlock.value);
  const { state, findings } = await verifiedChain(columns, meta);
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

/** The verified chain, which must be the one that `_meta` tells of. */
export async function verifiedChain(
  columns: readonly ChainColumn[],
  meta: Meta
): Promise<{ readonly state: ChainState; readonly findings: readonly Finding[] }> {
  const replay = await replayChain(recordCells(columns), meta.register);
  const { state } = replay;
  if (state === null || !replay.sound) throw chainError(replay);
  const { founder, meta: first } = state.genesis;
  if (
    founder.sign !== meta.founder ||
    first.created !== meta.created ||
    first.language !== meta.language
  ) {
    throw new ParError("storage-tampered", { part: storageSheets.meta });
  }
  if (meta.head !== headHint(state.head.seq, state.head.hash) && isAhead(meta.head, state)) {
    throw new ParError("storage-tampered", { part: storageSheets.chain });
  }
  const findings = replay.problems.map((problem): Finding => ({
    code: "chain-record-ignored",
    params: problem.place === null ? {} : { ...problem.place },
  }));
  return { state, findings };
}

/** Whether the hint tells of records that are not there. A hint that lags is a crash before it was written. */
function isAhead(hint: string, state: ChainState): boolean {
  const seq = Number(hint.split(".")[0]);
  return !Number.isSafeInteger(seq) || seq > state.head.seq;
}

function chainError(replay: Replay<CellPlace>): ParError {
  const [problem] = replay.problems;
  if (problem?.code === "newer-format") return new ParError("newer-format");
  if (problem?.code === "no-genesis") {
    return new ParError("damaged-register", { part: storageSheets.chain });
  }
  return new ParError("storage-tampered", { part: storageSheets.chain });
}

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

/** The verifying key of a user, 32 bytes; `null` for somebody without keys. */
export const signKeyBytes = (text: string | null): Uint8Array | null =>
  text === null ? null : fromBase64url(text);
