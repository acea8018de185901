import { type Append, nextHead, readAppend } from "./append";
import { isVaultError } from "../vault/errors";
import { AuditError } from "./errors";
import { firstHead, readHeader, type SignedHeader, verifyHeader } from "./header";
import { checkOrder, checkOutboxes } from "./laneChecks";
import type { LaneCells, LaneContext, LaneFinding, LaneReport } from "./laneReport";
import { readTip, type SignedTip, verifyTip, writeTip } from "./tip";

/** `null` for bytes that a codec refuses; anything else that goes wrong is thrown on. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AuditError || isVaultError(error)) return null;
    throw error;
  }
}

function tipOf(header: SignedHeader, index: number, append: Append, head: Uint8Array): SignedTip {
  return { lane: header.lane, appends: index, head, ...append.trailer };
}

/** The last append up to which a valid signature proves everything; 0 when none does. */
async function provenUpTo(
  header: SignedHeader,
  appends: readonly Append[],
  heads: readonly Uint8Array[],
  isSigned: (tip: SignedTip) => Promise<boolean>
): Promise<number> {
  const signedAt = (index: number): Promise<boolean> => {
    const append = appends[index - 1];
    const head = heads[index];
    if (append === undefined || head === undefined) return Promise.resolve(index === 0);
    return isSigned(tipOf(header, index, append, head));
  };
  let high = appends.length;
  if (await signedAt(high)) return high;
  let low = 0;
  // Below the first changed byte every signature holds, above it none does.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (await signedAt(middle)) low = middle;
    else high = middle;
  }
  return low;
}

async function checkTip(
  text: string,
  report: Pick<LaneReport, "appends" | "heads" | "proven" | "findings"> & { header: SignedHeader },
  isSigned: (tip: SignedTip) => Promise<boolean>
): Promise<{ readonly tip: SignedTip | null; readonly finding: LaneFinding | null }> {
  const broken = { tip: null, finding: { code: "tip-broken", part: "tip", index: 0 } } as const;
  const tip = readable(() => readTip(text));
  if (tip === null || tip.lane !== report.header.lane) return broken;
  const append = report.appends[tip.appends - 1] ?? null;
  const head = report.heads[tip.appends];
  if (append !== null && head !== undefined && tip.appends <= report.proven) {
    if (writeTip(tipOf(report.header, tip.appends, append, head)) !== text) return broken;
  } else if (!(await isSigned(tip))) return broken;
  const count = report.appends.length;
  if (tip.appends > count && !report.findings.some(({ code }) => code === "append-missing")) {
    return { tip, finding: { code: "append-missing", part: "append", index: count + 1 } };
  }
  const behind = tip.appends < report.proven && report.proven === count;
  return { tip, finding: behind ? { code: "tip-behind", part: "tip", index: 0 } : null };
}

function readAppends(texts: readonly string[]): {
  readonly appends: (Append | null)[];
  readonly intact: Append[];
  readonly findings: LaneFinding[];
} {
  const appends = texts.map((text) => (text === "" ? null : readable(() => readAppend(text))));
  const findings: LaneFinding[] = [];
  for (const [at, append] of appends.entries()) {
    // A run of missing cells is one finding, at its first.
    if (append !== null || (texts[at] === "" && texts[at - 1] === "")) continue;
    const code = texts[at] === "" ? "append-missing" : "append-broken";
    findings.push({ code, part: "append", index: at + 1 });
  }
  const intact: Append[] = [];
  for (const append of appends) {
    if (append === null) break;
    intact.push(append);
  }
  return { appends, intact, findings };
}

/**
 * Verifies one lane: header, every link from append to append, the signature at the end, tip,
 * numbers, times and outboxes (workbook format 1 §7). Needs no key and throws nothing: what is
 * wrong is listed with its place, and what comes after a broken append is read but not trusted.
 */
export async function verifyLane(cells: LaneCells, context: LaneContext): Promise<LaneReport> {
  const { appends, intact, findings } = readAppends(cells.appends);
  const header = readable(() => readHeader(cells.header));
  const unproven = { appends, heads: [], proven: 0, tip: null };
  const headerFinding = (code: LaneFinding["code"]): LaneReport => ({
    header,
    ...unproven,
    findings: [...findings, { code, part: "header", index: 0 }],
  });
  if (header === null) return headerFinding("lane-header-broken");
  const key = context.signKeyOf(header);
  if (key === null) return headerFinding("lane-user-unknown");
  if (!(await verifyHeader(header, context.register, key, context.verify))) {
    return headerFinding("lane-header-broken");
  }
  const heads = [firstHead(header)];
  for (const [at, append] of intact.entries()) {
    const before = intact[at - 1]?.trailerBytes ?? new Uint8Array(0);
    heads.push(nextHead(heads[at] ?? new Uint8Array(0), before, append.bodyBytes));
  }
  const isSigned = (tip: SignedTip): Promise<boolean> =>
    verifyTip(tip, context.register, key, context.verify);
  const proven = await provenUpTo(header, intact, heads, isSigned);
  heads.length = proven + 1;
  if (proven < intact.length) {
    findings.push({ code: "append-broken", part: "append", index: proven + 1 });
  }
  const { tip, finding } = await checkTip(
    cells.tip,
    { header, appends, heads, proven, findings },
    isSigned
  );
  if (finding !== null) findings.push(finding);
  findings.push(...checkOrder(header, intact.slice(0, proven)));
  findings.push(...checkOutboxes(appends, cells.outboxes, proven));
  return { header, appends, heads, proven, tip, findings };
}
