import type { AppContext } from "../../app/context";
import { openWorkbook } from "../../app/openWorkbook";
import { signIn } from "../../app/signIn";
import { describeStorageFinding } from "../../app/storageFindings";
import type { DescribedFinding } from "../../app/storageFindings";
import type { ContentsReport } from "../../app/verifyContents";
import { verifyContents } from "../../app/verifyContents";
import { verifyRegister } from "../../app/verifyRegister";
import type { StorageFinding } from "../../app/verifyRegister";

/** Whose keys open the contents. */
export interface Reader {
  readonly name: string;
  readonly password: string;
}

/** What verifying a file found. */
export interface VerificationReport {
  /** No error; notices may be left. */
  readonly ok: boolean;
  /** `null` when the register is so damaged that it does not open. */
  readonly register: { readonly id: string; readonly headCode: string } | null;
  readonly findings: readonly (StorageFinding & { readonly words: DescribedFinding })[];
  /** `null` when nobody's keys were used, or when the register does not open. */
  readonly contents: ContentsReport | null;
}

/**
 * Verifies the register of a workbook: all of storage without a key, and with a reader what can be opened too.
 * Findings are in Finnish.
 * @throws ParError `not-a-register`; with a reader also why they could not sign in
 */
export async function verifyFile(
  app: AppContext,
  reader: Reader | null
): Promise<VerificationReport> {
  const { workbook, labels } = app.register;
  const findings = await verifyRegister(workbook, labels);
  await openWorkbook(app);
  const state = app.state.get();
  const summary = state.phase === "signedOut" ? state.register.summary : null;
  const names = new Map(summary?.users.map(({ id, name }) => [String(id), name]) ?? []);
  const contents = reader === null || summary === null ? null : await readContents(app, reader);
  return {
    ok: findings.every(({ severity }) => severity !== "error") && !contents?.damaged.length,
    register: summary === null ? null : { id: summary.id, headCode: summary.headCode },
    findings: findings.map((finding) => ({
      ...finding,
      words: describeStorageFinding(finding, names, "fi"),
    })),
    contents,
  };
}

async function readContents(app: AppContext, { name, password }: Reader): Promise<ContentsReport> {
  await signIn(app, { kind: "password", name, password });
  return verifyContents(app);
}
