import { fromBase64url } from "../../vault/base64url";
import { contradictions } from "../../audit/crossCheck";
import { seenHead } from "../../audit/record";
import type { LaneMark, SeenRegister } from "../localMemory";
import { storageSheets } from "../layout";
import type { ChainView } from "./chainSheet";
import { lanesById } from "./crossing";
import type { Findings } from "./findings";
import type { LaneView } from "./lanesSheet";

/** Whether a main user has put a backup back that lacks what this machine remembers of a lane. */
function isRestored({ state }: ChainView, mark: LaneMark): boolean {
  return (
    state?.restores.some(({ lanes }) =>
      lanes.some(
        ({ lane, count, head }) =>
          lane === mark.lane &&
          (count > mark.appends || (count === mark.appends && head === mark.head))
      )
    ) ?? false
  );
}

/**
 * Compares the workbook with what this machine has seen of it before: the only way to notice that a
 * lane or the whole file was put back to an older state.
 */
export function verifyWitness(
  witness: SeenRegister,
  lanes: readonly LaneView[],
  chain: ChainView,
  findings: Findings
): void {
  const marks = new Map<string, LaneMark>(witness.lanes.map((mark) => [mark.lane, mark]));
  const claims = witness.lanes.map(({ lane, appends, head }) => ({
    lane,
    appends,
    head: seenHead(fromBase64url(head)),
  }));
  const older = contradictions(claims, lanesById(lanes)).flatMap(
    ({ lane }) => marks.get(lane) ?? []
  );
  for (const mark of older) {
    const code = isRestored(chain, mark) ? "lane-restored" : "lane-rolled-back";
    findings.add(code, storageSheets.lanes, mark.lane);
  }
  const { state, known } = chain;
  if (state === null) return;
  if (state.genesis.founder.sign !== witness.founder) {
    findings.add("other-founder", storageSheets.chain, "");
    return;
  }
  // A restored backup has an older chain too, and the lanes that went with it tell that it is this one.
  const wasRestored = older.length > 0 && older.every((mark) => isRestored(chain, mark));
  if (!known.has(witness.chainHead) && chain.sound && !wasRestored) {
    findings.add("chain-rolled-back", storageSheets.chain, "");
  }
}
