import { ParError } from "../domain/errors";
import type { Block } from "../workbook/port";
import type { ChainColumn } from "./chain/columns";
import type { ChainState } from "./chain/state";
import { storageSheets } from "./layout";
import { type Meta, metaRows } from "./meta";
import type { Finding } from "./model";
import { type ChainView, verifyChainSheet } from "./verify/chainSheet";
import { type Finding as StorageFinding, Findings } from "./verify/findings";
import { verifyGenesis, verifyMeta } from "./verify/metaSheet";
import { verifyPeople } from "./verify/people";
import { checkText, Grid } from "./verify/snapshot";

/** A chain without an error, with the columns it stands in. */
export interface VerifiedChain {
  readonly state: ChainState;
  readonly columns: readonly ChainColumn[];
  /** What must be told and does not keep anybody out: records that lost a fork. */
  readonly findings: readonly Finding[];
}

/**
 * `_meta` and all of `_ketju` verified as the verification of storage does it (format 1 §8), without any key: the chain
 * and the cells of every user. An error keeps the register closed, for everybody: who may do what is not sure.
 * @throws ParError `newer-format`, `damaged-register` without a chain, `storage-tampered` with sheet and place
 */
export function verifyOpening(
  metaBlock: Block | null,
  chainBlock: Block | null,
  meta: Meta
): Promise<VerifiedChain> {
  return verified(chainBlock, meta, (chain, wrongRegister, findings) => {
    const grid = Grid.of(metaBlock);
    checkText(storageSheets.meta, grid, findings);
    verifyMeta(grid, chain, wrongRegister, findings);
  });
}

/**
 * The same for a session that reads the chain again: it must still be the chain of the register that was opened.
 * @throws ParError as {@link verifyOpening}
 */
export function verifyAgain(chainBlock: Block | null, meta: Meta): Promise<VerifiedChain> {
  return verified(chainBlock, meta, (chain, wrongRegister, findings) => {
    if (wrongRegister) findings.add("chain-signature", storageSheets.chain, "");
    verifyGenesis(new Grid(metaRows(meta)), chain, findings);
  });
}

async function verified(
  block: Block | null,
  { register }: Meta,
  compare: (chain: ChainView, wrongRegister: boolean, findings: Findings) => void
): Promise<VerifiedChain> {
  const findings = new Findings();
  const grid = Grid.of(block);
  checkText(storageSheets.chain, grid, findings);
  const { view, wrongRegister } = await verifyChainSheet(grid, register, findings);
  compare(view, wrongRegister, findings);
  await verifyPeople({ chain: view, books: null, findings });
  const all = findings.all();
  const errors = all.filter(({ severity }) => severity === "error");
  if (view.state === null || errors.length > 0) throw refusal(errors);
  return { state: view.state, columns: view.columns, findings: all.flatMap(told) };
}

/** A signed record of a newer version goes before what else a version that does not know it may miss. */
function refusal(errors: readonly StorageFinding[]): ParError {
  if (errors.some(({ code }) => code === "chain-newer")) return new ParError("newer-format");
  const [error] = errors;
  if (error === undefined || (error.code === "chain-missing" && error.place === "")) {
    return new ParError("damaged-register", { part: storageSheets.chain });
  }
  const { sheet, place } = error;
  return new ParError("storage-tampered", { sheet, place });
}

/** A hint in `_meta` that lags is a crash, and the next sign-in writes it again: nobody needs to know. */
const told = ({ code, sheet, place }: StorageFinding): Finding[] =>
  code === "chain-fork" ? [{ code: "chain-record-ignored", params: { sheet, place } }] : [];
