import { isLanguage } from "../../domain/language";
import { toBase64url } from "../../vault/base64url";
import { h8 } from "../../vault/hash";
import { isId } from "../../vault/ids";
import { storageSheets } from "../layout";
import type { ChainView } from "./chainSheet";
import type { Findings } from "./findings";
import { addedName, addressOf, addStray, type Grid } from "./snapshot";

const names = ["format", "register", "language", "founder", "created", "head"] as const;
type Name = (typeof names)[number];

const valueOf = (grid: Grid, name: Name): string => grid.text(names.indexOf(name), 1);

function changed(findings: Findings, name: Name, column: 0 | 1 = 1): void {
  findings.add("meta-changed", storageSheets.meta, addressOf(names.indexOf(name), column));
}

/** The register's id in `_meta`; `null` when it is none, which is told of. */
export function readRegister(grid: Grid, findings: Findings): string | null {
  const register = valueOf(grid, "register");
  if (isId(register)) return register;
  changed(findings, "register");
  return null;
}

function checkFormat(grid: Grid, findings: Findings): void {
  const format = valueOf(grid, "format");
  if (format === "1") return;
  if (/^[1-9][0-9]{0,3}$/u.test(format)) {
    findings.add("newer-format", storageSheets.meta, addressOf(names.indexOf("format"), 1));
  } else changed(findings, "format");
}

/** `head` is a hint: an older record is a crash, a record that never was is a change. */
function checkHead(grid: Grid, { state, known, sound }: ChainView, findings: Findings): void {
  const head = valueOf(grid, "head");
  const record = [...known.values()].find(
    ({ seq, hash }) => head === `${seq}.${toBase64url(h8(hash))}`
  );
  if (record !== undefined) {
    const isNewest = state !== null && toBase64url(state.head.hash) === toBase64url(record.hash);
    if (!isNewest && sound) {
      findings.add("meta-behind", storageSheets.meta, addressOf(names.indexOf("head"), 1));
    }
    return;
  }
  // The record it names may be the very one that a broken chain lacks.
  if (sound || !/^[1-9][0-9]{0,9}\.[A-Za-z0-9_-]{11}$/u.test(head)) changed(findings, "head");
}

/** Checks all of `_meta` and compares it with the chain. */
export function verifyMeta(
  grid: Grid,
  chain: ChainView,
  wrongRegister: boolean,
  findings: Findings
): void {
  for (const name of names) {
    if (grid.text(names.indexOf(name), 0) !== name) changed(findings, name, 0);
    addStray(
      findings,
      storageSheets.meta,
      names.indexOf(name),
      grid.filled(names.indexOf(name), 2)
    );
  }
  verifyAdditions(grid, findings);
  if (wrongRegister) changed(findings, "register");
  checkFormat(grid, findings);
  checkHead(grid, chain, findings);
  verifyGenesis(grid, chain, findings);
}

/** Rows that a newer version has added follow without a gap and have a name and a value, as the known ones do. */
function verifyAdditions(grid: Grid, findings: Findings): void {
  let follows = true;
  for (let row = names.length; row < grid.rows; row++) {
    const filled = grid.filled(row);
    follows &&= addedName.test(grid.text(row, 0)) && filled.join() === "0,1";
    if (follows) findings.add("addition-unknown", storageSheets.meta, addressOf(row, 0));
    else addStray(findings, storageSheets.meta, row, filled);
  }
}

/** Compares what `_meta` repeats of the genesis record. */
export function verifyGenesis(grid: Grid, chain: ChainView, findings: Findings): void {
  const genesis = chain.state?.genesis;
  if (genesis === undefined) {
    if (!isLanguage(valueOf(grid, "language"))) changed(findings, "language");
    return;
  }
  if (valueOf(grid, "language") !== genesis.meta.language) changed(findings, "language");
  if (valueOf(grid, "founder") !== genesis.founder.sign) changed(findings, "founder");
  if (valueOf(grid, "created") !== genesis.meta.created) changed(findings, "created");
}
