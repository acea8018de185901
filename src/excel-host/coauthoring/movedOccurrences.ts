import { formatArea, parseAddress } from "../address";
import { eventReference } from "../events";
import type { Occurrence } from "../events";
import type { Change } from "../journal";
import type { Area } from "../model";
import { shiftArea } from "../model";

/** Events as they are told after shifts that their author did not know of; those of deleted cells are not told. */
export function movedOccurrences(
  occurrences: readonly Occurrence[],
  change: Change
): readonly Occurrence[] {
  const shifts = change.flatMap((effect) => (effect.kind === "shift" ? [effect] : []));
  if (shifts.length === 0) return occurrences;
  return occurrences.flatMap((occurrence) => {
    const { address, worksheetId } = occurrence.payload;
    if (typeof address !== "string" || typeof worksheetId !== "string") return [occurrence];
    const area = parseAddress(address)?.area;
    if (area === undefined) return [occurrence];
    let at: Area | null = area;
    for (const { sheet, shift } of shifts) {
      if (at !== null && sheet === worksheetId) at = shiftArea(at, shift);
    }
    if (at === null) return [];
    const referenceId = eventReference(worksheetId, at);
    return [
      { ...occurrence, payload: { ...occurrence.payload, address: formatArea(at), referenceId } },
    ];
  });
}
