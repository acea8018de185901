import type { UserId } from "../../domain/ids";
import { toBase64url } from "../../vault/base64url";
import { isZero } from "../../vault/bytes";
import { isVaultError } from "../../vault/errors";
import { signPublicFromText } from "../../vault/publicKey";
import { verify as verifySignature } from "../../vault/signature";
import type { Verify } from "../../audit/signing";
import { type Branch, chooseBranch, compareHashes } from "./fork";
import { type ChainRecord, readRecord, verifyRecord } from "./record";
import { applyRecord, type Breach, RuleError } from "./rules";
import { type ChainState, currentVersion } from "./state";

/** A chain record's cell with whatever names its place to the caller. */
export interface ChainCell<Place> {
  readonly text: string;
  readonly place: Place;
}

/** What can be wrong with a chain. All but `fork` stop the replay or tell of missing records. */
export type ChainProblem<Place> =
  | { readonly code: "unreadable"; readonly place: Place }
  | {
      readonly code: "bad-signature" | "newer-format";
      readonly place: Place;
      readonly record: ChainRecord;
    }
  | {
      readonly code: "rule";
      readonly breach: Breach;
      readonly place: Place;
      readonly record: ChainRecord;
    }
  /** Two main users at once: this record lost and is ignored. */
  | { readonly code: "fork"; readonly place: Place; readonly record: ChainRecord }
  /** The chain is not there, or records before this one are missing. */
  | { readonly code: "no-genesis"; readonly place: null }
  | { readonly code: "gap"; readonly place: Place; readonly record: ChainRecord };

/** A record with its place. */
export interface PlacedRecord<Place> {
  readonly record: ChainRecord;
  readonly place: Place;
}

/** What replaying a chain found out. */
export interface Replay<Place> {
  /** The state up to the last good record; `null` when not even the genesis record is good. */
  readonly state: ChainState | null;
  /** The records that count, in order. */
  readonly accepted: readonly PlacedRecord<Place>[];
  /** Readable records that do not count: losers of forks, and everything behind a bad one. */
  readonly ignored: readonly PlacedRecord<Place>[];
  readonly problems: readonly ChainProblem<Place>[];
  /** Whether nothing but forks was found: otherwise the register is read-only. */
  readonly sound: boolean;
}

/** What is needed along the way; findings are collected here. */
interface Walk<Place> {
  readonly register: string;
  readonly verify: Verify;
  /** Records by the hash of the record before them; `""` for genesis records. */
  readonly children: ReadonlyMap<string, readonly PlacedRecord<Place>[]>;
  readonly problems: ChainProblem<Place>[];
}

type Step<Place> = Branch<PlacedRecord<Place>>;

function readCells<Place>(
  cells: readonly ChainCell<Place>[],
  problems: ChainProblem<Place>[]
): PlacedRecord<Place>[] {
  const placed: PlacedRecord<Place>[] = [];
  for (const { text, place } of cells) {
    try {
      placed.push({ record: readRecord(text), place });
    } catch (error) {
      if (!isVaultError(error)) throw error;
      problems.push({ code: "unreadable", place });
    }
  }
  return placed;
}

const keyOf = (prev: Uint8Array): string => (isZero(prev) ? "" : toBase64url(prev));

function byParent<Place>(
  placed: readonly PlacedRecord<Place>[]
): Map<string, PlacedRecord<Place>[]> {
  const children = new Map<string, PlacedRecord<Place>[]>();
  for (const item of placed) {
    const key = keyOf(item.record.prev);
    const siblings = children.get(key);
    if (siblings === undefined) children.set(key, [item]);
    else siblings.push(item);
  }
  // Without a comparison of hashes the result would depend on the order of columns.
  for (const siblings of children.values()) {
    siblings.sort((a, b) => compareHashes(a.record.hash, b.record.hash));
  }
  return children;
}

/** The key a record must be signed with; `null` when the signer has none. */
function signKeyFor(state: ChainState | null, { act, signer }: ChainRecord): string | null {
  if (state === null) return act?.op === "genesis" ? act.body.founder.sign : null;
  const user = state.users.get(signer as UserId);
  return user === undefined ? null : currentVersion(user).sign;
}

/** The state after one record, or what is wrong with it. */
async function take<Place>(
  walk: Walk<Place>,
  state: ChainState | null,
  { record, place }: PlacedRecord<Place>
): Promise<ChainState | ChainProblem<Place>> {
  if (record.seq !== (state?.head.seq ?? 0) + 1) {
    return { code: "rule", breach: "wrong-number", place, record };
  }
  const key = signKeyFor(state, record);
  if (key === null) {
    if (state === null) return { code: "rule", breach: "not-genesis", place, record };
    return { code: "rule", breach: "signer-not-main", place, record };
  }
  if (!(await verifyRecord(record, walk.register, signPublicFromText(key), walk.verify))) {
    return { code: "bad-signature", place, record };
  }
  if (record.act === null) return { code: "newer-format", place, record };
  try {
    return applyRecord(state, record.act, record);
  } catch (error) {
    if (error instanceof RuleError) return { code: "rule", breach: error.breach, place, record };
    throw error;
  }
}

const isProblem = <Place>(
  result: ChainState | ChainProblem<Place>
): result is ChainProblem<Place> => "code" in result;

/** The chain from a state onwards: one branch after another where main users wrote at once. */
async function follow<Place>(walk: Walk<Place>, from: ChainState | null): Promise<Step<Place>> {
  const records: PlacedRecord<Place>[] = [];
  let state = from;
  for (;;) {
    const parent = state === null ? "" : toBase64url(state.head.hash);
    const next = walk.children.get(parent) ?? [];
    const good: { readonly item: PlacedRecord<Place>; readonly state: ChainState }[] = [];
    for (const item of next) {
      const result = await take(walk, state, item);
      if (isProblem(result)) walk.problems.push(result);
      else good.push({ item, state: result });
    }
    const [only, rival] = good;
    if (only === undefined) return { records, state };
    if (rival === undefined) {
      records.push(only.item);
      ({ state } = only);
      continue;
    }
    const branches: Step<Place>[] = [];
    for (const { item, state: start } of good) {
      const rest = await follow(walk, start);
      branches.push({ records: [item, ...rest.records], state: rest.state });
    }
    const chosen = chooseBranch(branches);
    for (const branch of branches) {
      const [first] = branch.records;
      if (branch !== chosen && first !== undefined) walk.problems.push({ code: "fork", ...first });
    }
    return { records: [...records, ...chosen.records], state: chosen.state };
  }
}

/**
 * Puts the records in order and verifies signature, predecessor and rules of each (workbook format 1
 * §6). The first bad record stops it: nothing behind it counts. Needs no key and throws nothing.
 */
export async function replayChain<Place>(
  cells: readonly ChainCell<Place>[],
  register: string,
  verify: Verify = verifySignature
): Promise<Replay<Place>> {
  const problems: ChainProblem<Place>[] = [];
  const placed = readCells(cells, problems);
  const walk: Walk<Place> = { register, verify, children: byParent(placed), problems };
  const { records: accepted, state } = await follow(walk, null);
  const counted = new Set(accepted);
  const ignored = placed.filter((item) => !counted.has(item));
  const isSilent = problems.every(({ code }) => code === "fork");
  if (isSilent && state === null && ignored.length === 0)
    problems.push({ code: "no-genesis", place: null });
  else if (isSilent) problems.push(...orphans(accepted, ignored, problems));
  return {
    state,
    accepted,
    ignored,
    problems,
    sound: problems.every(({ code }) => code === "fork"),
  };
}

/** The first record that hangs in the air although nothing before it was bad: one before it is missing. */
function orphans<Place>(
  accepted: readonly PlacedRecord<Place>[],
  ignored: readonly PlacedRecord<Place>[],
  problems: readonly ChainProblem<Place>[]
): ChainProblem<Place>[] {
  const explained = new Set(accepted.map(({ record }) => toBase64url(record.hash)));
  for (const problem of problems)
    if (problem.code === "fork") explained.add(toBase64url(problem.record.hash));
  const bySeq = [...ignored].sort((a, b) => a.record.seq - b.record.seq);
  for (const item of bySeq) {
    const key = toBase64url(item.record.hash);
    if (explained.has(key)) continue;
    if (!explained.has(keyOf(item.record.prev))) return [{ code: "gap", ...item }];
    // Part of a branch that lost, behind its first record.
    explained.add(key);
  }
  return [];
}
