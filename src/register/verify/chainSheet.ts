import { toBase64url } from "../../vault/base64url";
import { verify as verifySignature } from "../../vault/signature";
import type { Verify } from "../../audit/signing";
import {
  type CellPlace,
  type ChainColumn,
  gapsIn,
  type ReadColumn,
  readColumns,
  recordCells,
} from "../chain/columns";
import { compareHashes } from "../chain/fork";
import type { ChainRecord } from "../chain/record";
import { type ChainProblem, type PlacedRecord, type Replay, replayChain } from "../chain/replay";
import { applyRecord, RuleError } from "../chain/rules";
import type { ChainState } from "../chain/state";
import { chainRows, storageSheets } from "../layout";
import { type FindingCode, type Findings } from "./findings";
import { addressOf, addStray, type Grid } from "./snapshot";

/** What the rest of the verification needs of the chain. */
export interface ChainView {
  /** The register's id; `null` where `_meta` leaves it in doubt: then no signature can be checked. */
  readonly register: string | null;
  /** Verifies signatures; accepts all where the register's id is in doubt, so that none is blamed. */
  readonly verify: Verify;
  /** Whether the whole chain is good. Otherwise the state is what its readable records make likely. */
  readonly sound: boolean;
  readonly state: ChainState | null;
  readonly columns: readonly ChainColumn[];
  /** Columns under a wrong user, zero-based. */
  readonly foreign: ReadonlySet<number>;
  /** Number and hash of every readable record, by base64url of the hash. */
  readonly known: ReadonlyMap<string, ChainRecord>;
}

/** Stands in for an id that is in doubt, where bytes must be made that nothing is compared with. */
export const noRegister = "aaaaaaaaaaaaaaaa";
const acceptAll: Verify = () => Promise.resolve(true);

type Placed = PlacedRecord<CellPlace>;

const codes: Readonly<Record<ChainProblem<CellPlace>["code"], FindingCode>> = {
  unreadable: "chain-unreadable",
  "bad-signature": "chain-signature",
  "newer-format": "chain-newer",
  rule: "chain-rule",
  fork: "chain-fork",
  "no-genesis": "chain-missing",
  gap: "chain-missing",
};

function report(replay: Replay<CellPlace>, blanks: boolean, findings: Findings): void {
  for (const problem of replay.problems) {
    // A blank cell inside a column was told of already; what hangs in the air is its consequence.
    if (blanks && (problem.code === "gap" || problem.code === "no-genesis")) continue;
    const place = problem.place === null ? "" : addressOf(problem.place.row, problem.place.column);
    const user = "record" in problem ? problem.record.signer : undefined;
    findings.add(codes[problem.code], storageSheets.chain, place, { user });
  }
}

/**
 * The state that the readable records of a broken chain make likely, so that the rest of the workbook
 * can still be compared with something. Records that are themselves bad stay out.
 */
function likelyState({ accepted, ignored, problems }: Replay<CellPlace>): ChainState | null {
  const bad = new Set(problems.flatMap((problem) => ("record" in problem ? [problem.record] : [])));
  const isWanted = (item: Placed): boolean => {
    const problem = problems.find((one) => "record" in one && one.record === item.record);
    return !bad.has(item.record) || problem?.code === "gap";
  };
  const records = [...accepted, ...ignored.filter(isWanted)]
    .map(({ record }) => record)
    .sort((a, b) => a.seq - b.seq || compareHashes(a.hash, b.hash));
  let state: ChainState | null = null;
  for (const record of records) {
    if (record.act === null) continue;
    try {
      state = applyRecord(state, record.act, record);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
    }
  }
  return state;
}

/** Whether the signatures fail because the register's id is wrong: a later record names the genesis record. */
function blamesRegister({ problems, ignored }: Replay<CellPlace>): boolean {
  const genesis = problems.find(({ code }) => code === "bad-signature");
  if (genesis?.code !== "bad-signature" || genesis.record.seq !== 1) return false;
  const hash = toBase64url(genesis.record.hash);
  return ignored.some(({ record }) => toBase64url(record.prev) === hash);
}

/** A column whose records are all somebody else's has a wrong user; its records are not at fault. */
function isForeign(user: string, records: readonly ChainRecord[]): boolean {
  return records.length > 0 && records.every(({ signer }) => signer !== user);
}

/** Blank cells between records, and records out of order or in somebody else's column. */
function checkColumns(
  columns: readonly ReadColumn[],
  { accepted, ignored }: Replay<CellPlace>,
  findings: Findings
): { readonly blanks: boolean; readonly foreign: ReadonlySet<number> } {
  const sheet = storageSheets.chain;
  const placed = [...accepted, ...ignored];
  const counting = new Set(accepted);
  const wrong = new Set<number>();
  let blanks = false;
  for (const { column, user, records, strays } of columns) {
    const own = placed
      .filter(({ place }) => place.column === column)
      .sort((a, b) => a.place.row - b.place.row);
    addStray(findings, sheet, strays, [column]);
    for (const at of gapsIn(records)) {
      blanks = true;
      findings.add("chain-missing", sheet, addressOf(chainRows.firstRecord + at, column), { user });
    }
    const foreign = isForeign(
      user,
      own.map(({ record }) => record)
    );
    if (foreign) wrong.add(column);
    // Whoever lost a fork goes on with numbers that the lost records had, so those count only among themselves.
    let [seq, lost] = [0, 0];
    for (const item of own) {
      const { record, place } = item;
      const before = counting.has(item) ? seq : Math.max(seq, lost);
      if (record.seq <= before || (!foreign && record.signer !== user)) {
        const more = { user: record.signer };
        findings.add("chain-misplaced", sheet, addressOf(place.row, column), more);
      }
      if (counting.has(item)) [seq, lost] = [record.seq, 0];
      else lost = record.seq;
    }
  }
  return { blanks, foreign: wrong };
}

/** The columns of `_ketju`. */
export const chainColumnsOf = (grid: Grid): readonly ReadColumn[] =>
  readColumns(
    (row, column) => grid.text(row, column),
    (column) => grid.height(column),
    grid.columns
  );

/**
 * Replays and checks `_ketju`. `register` is `null` when `_meta` is missing or unreadable, which was
 * told of already. The second answer says whether `_meta` has a wrong register id.
 */
export async function verifyChainSheet(
  grid: Grid,
  register: string | null,
  findings: Findings
): Promise<{ readonly view: ChainView; readonly wrongRegister: boolean }> {
  const columns = chainColumnsOf(grid);
  const cells = recordCells(columns);
  let verify: Verify = register === null ? acceptAll : verifySignature;
  let replay = await replayChain(cells, register ?? noRegister, verify);
  const wrongRegister = blamesRegister(replay);
  if (wrongRegister) {
    verify = acceptAll;
    replay = await replayChain(cells, noRegister, verify);
  }
  const placed = [...replay.accepted, ...replay.ignored];
  const { blanks, foreign } = checkColumns(columns, replay, findings);
  report(replay, blanks, findings);
  const known = new Map(placed.map(({ record }) => [toBase64url(record.hash), record]));
  const sound = replay.sound && !blanks;
  const state = sound ? replay.state : likelyState(replay);
  return {
    view: {
      register: wrongRegister ? null : register,
      verify,
      sound,
      state,
      columns,
      foreign,
      known,
    },
    wrongRegister,
  };
}
