import type { ChainRecord } from "./record";
import type { ChainState } from "./state";

/** A way in which the chain could go on. */
export interface Branch<Item extends { readonly record: ChainRecord }> {
  readonly records: readonly Item[];
  readonly state: ChainState | null;
}

type AnyBranch = Branch<{ readonly record: ChainRecord }>;

const signers = (branch: AnyBranch): Set<string> =>
  new Set(branch.records.map(({ record }) => record.signer));

/** Whether somebody else has built on it. What its own author added proves nothing. */
const isEndorsed = (branch: AnyBranch): boolean => signers(branch).size > 1;

const first = (branch: AnyBranch): ChainRecord | null => branch.records[0]?.record ?? null;

/** Whether one branch removes the author of the other. */
function removes(branch: AnyBranch, other: AnyBranch): boolean {
  const author = first(other)?.signer;
  return branch.records.some(
    ({ record: { act } }) => act?.op === "deactivate" && act.body.user === author
  );
}

const isRemoval = (branch: AnyBranch): boolean => first(branch)?.act?.op === "deactivate";

/** Order of hashes as numbers, big-endian. */
export function compareHashes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Whether `a` is the better one by the first reason in which they differ. */
function isBetter(a: AnyBranch, b: AnyBranch): boolean {
  const reasons: readonly [number, number][] = [
    [Number(isEndorsed(a)), Number(isEndorsed(b))],
    // A removed user who goes on from before the removal can make a branch long, but not endorsed.
    [Number(removes(a, b)), Number(removes(b, a))],
    [Number(isRemoval(a)), Number(isRemoval(b))],
    [a.records.length, b.records.length],
  ];
  for (const [mine, theirs] of reasons) if (mine !== theirs) return mine > theirs;
  const mine = first(a);
  const theirs = first(b);
  return mine !== null && theirs !== null && compareHashes(mine.hash, theirs.hash) < 0;
}

/**
 * Which of several records that follow the same one counts, with what was built on it. Where nobody
 * has built on any, removals come first, then the lower hash (workbook format 1 §6).
 * @throws RangeError without branches
 */
export function chooseBranch<B extends AnyBranch>(branches: readonly B[]): B {
  const [start, ...others] = branches;
  if (start === undefined) throw new RangeError("no branch");
  return others.reduce((best, branch) => (isBetter(branch, best) ? branch : best), start);
}
