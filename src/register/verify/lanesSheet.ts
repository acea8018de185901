import type { UserId } from "../../domain/ids";
import { toBase64url } from "../../vault/base64url";
import { hasTag } from "../../vault/sealedText";
import { signPublicFromText } from "../../vault/publicKey";
import type { LaneHeader } from "../../audit/header";
import type { LaneCells, LaneFinding, LaneReport } from "../../audit/laneReport";
import { verifyLane } from "../../audit/verifyLane";
import { splitRun } from "../chain/columns";
import { currentVersion, type UserVersion, versionAt } from "../chain/state";
import { laneRows, storageSheets } from "../layout";
import { type ChainView, noRegister } from "./chainSheet";
import type { Findings } from "./findings";
import { addressOf, addStray, type Grid } from "./snapshot";

/** A lane with its place and what verifying it found. */
export interface LaneView {
  /** Zero-based left column. */
  readonly column: number;
  readonly report: LaneReport;
  readonly outboxes: readonly string[];
}

const sheet = storageSheets.lanes;

/** Number of a chain record by its hash; the newest when the hash is unknown. */
export function seqOf({ known }: ChainView, chainHead: Uint8Array): number {
  return known.get(toBase64url(chainHead))?.seq ?? Number.MAX_SAFE_INTEGER;
}

/** The user as a lane's owner was when they knew the chain up to this head; `null` when nobody. */
export function ownerAt(chain: ChainView, user: string, chainHead: Uint8Array): UserVersion | null {
  const found = chain.state?.users.get(user as UserId);
  return found === undefined ? null : versionAt(found, seqOf(chain, chainHead));
}

function signKeyOf(chain: ChainView, header: LaneHeader): Uint8Array | null {
  const found = chain.state?.users.get(header.user as UserId);
  if (found === undefined) return null;
  const then = versionAt(found, seqOf(chain, header.chainHead))?.sign ?? null;
  const sign = then ?? currentVersion(found).sign;
  return sign === null ? null : signPublicFromText(sign);
}

/** Verifies one lane. In a broken chain the lane of an unknown user is read without its signatures. */
function verifyOne(chain: ChainView, cells: LaneCells): Promise<LaneReport> {
  let { verify } = chain;
  return verifyLane(cells, {
    register: chain.register ?? noRegister,
    signKeyOf: (header) => {
      const key = signKeyOf(chain, header);
      if (key !== null || chain.sound) return key;
      verify = () => Promise.resolve(true);
      return new Uint8Array(32);
    },
    verify: (...signed) => verify(...signed),
  });
}

/** A1 address of a part of a lane. */
export function lanePlace(
  column: number,
  { part, index }: Pick<LaneFinding, "part" | "index">
): string {
  switch (part) {
    case "header":
      return addressOf(laneRows.header, column);
    case "tip":
      return addressOf(laneRows.tip, column);
    case "append":
      return addressOf(laneRows.firstAppend + index - 1, column);
    case "outbox":
      return addressOf(laneRows.firstAppend + index - 1, column + 1);
  }
}

/** Cells of a pair of columns that are empty in every lane. */
function checkFree(grid: Grid, column: number, findings: Findings): void {
  for (let row = 0; row < laneRows.firstAppend; row++) {
    const left = row === laneRows.header || row === laneRows.tip ? [] : [column];
    const filled = [...left, column + 1].filter((at) => grid.text(row, at) !== "");
    addStray(findings, sheet, row, filled);
  }
}

/** The cells of a lane. Text in free cells below it is told of and left out. */
function laneCells(grid: Grid, column: number, findings: Findings): LaneCells {
  const { firstAppend } = laneRows;
  const left = splitRun(grid.below(firstAppend, column), (text) => hasTag("PL1", text));
  const right = grid.below(firstAppend, column + 1);
  const outboxes = right.slice(0, left.run.length);
  const below = right.flatMap((text, at) => (text === "" || at < outboxes.length ? [] : [at]));
  const rowOf = (at: number): number => firstAppend + at;
  addStray(findings, sheet, left.strays.map(rowOf), [column]);
  addStray(findings, sheet, below.map(rowOf), [column + 1]);
  return {
    header: grid.text(laneRows.header, column),
    tip: grid.text(laneRows.tip, column),
    appends: left.run,
    outboxes,
  };
}

function isLane(grid: Grid, column: number): boolean {
  if (grid.text(laneRows.header, column) !== "") return true;
  const cells = [grid.text(laneRows.tip, column), ...grid.below(laneRows.firstAppend, column)];
  return cells.some((text) => hasTag("PT1", text) || hasTag("PL1", text));
}

/**
 * Verifies every lane of `_loki` by itself. Findings of outboxes are left to the caller, who knows
 * what was erased.
 */
export async function verifyLanes(
  grid: Grid,
  chain: ChainView,
  findings: Findings
): Promise<LaneView[]> {
  const lanes: LaneView[] = [];
  const columns = new Map<string, number>();
  for (let column = 0; column < grid.columns; column += 2) {
    if (!isLane(grid, column)) {
      const rows = Math.max(grid.height(column), grid.height(column + 1));
      for (let row = 0; row < rows; row++) {
        addStray(
          findings,
          sheet,
          row,
          [column, column + 1].filter((at) => grid.text(row, at) !== "")
        );
      }
      continue;
    }
    checkFree(grid, column, findings);
    const cells = laneCells(grid, column, findings);
    const report = await verifyOne(chain, cells);
    const { header } = report;
    const user = header?.user;
    for (const finding of report.findings) {
      if (finding.part !== "outbox") {
        findings.add(finding.code, sheet, lanePlace(column, finding), { user });
      }
    }
    if (header !== null && columns.has(header.lane)) {
      findings.add("lane-duplicate", sheet, lanePlace(column, { part: "header", index: 0 }), {
        user,
      });
    }
    if (header !== null) columns.set(header.lane, column);
    lanes.push({ column, report, outboxes: cells.outboxes });
  }
  return lanes;
}
