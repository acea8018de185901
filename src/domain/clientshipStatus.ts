import type { LocalDate } from "./localDate";
import type { Clientship } from "./records";
import { firstStart, isOnlyNotified, lastEnd } from "./periods";

/**
 * Where a clientship stands on a day:
 * `notified` only a notification · `upcoming` the first period has not begun · `ongoing` ·
 * `undecided` all periods ended and nobody has said whether the data are still needed · `followUp`
 * and `renewal` ended, kept for that reason · `closed` ended, data no longer needed.
 */
export type ClientshipStatus =
  "notified" | "upcoming" | "ongoing" | "undecided" | "followUp" | "renewal" | "closed";

/**
 * Status derived from dates and the decision, never stored: a stored status that disagrees with the dates
 * is the classic error of the register. A decision made before the last end is of an earlier round.
 * Source: PAR manual 6.4.2, 4.4.
 */
export function clientshipStatus(
  { client, periods }: Clientship,
  today: LocalDate
): ClientshipStatus {
  const { stat } = client;
  const start = firstStart(periods);
  if (start === null) {
    if (stat.stillNeeded === "no") return "closed";
    return isOnlyNotified(stat, periods) ? "notified" : "ongoing";
  }
  if (start > today) return "upcoming";
  const end = lastEnd(periods);
  if (end === null || end > today) return "ongoing";
  return decisionAfter(end, stat.stillNeeded, stat.stillNeededDecided);
}

function decisionAfter(
  end: LocalDate,
  decision: string | undefined,
  decided: LocalDate | undefined
): ClientshipStatus {
  if (decided !== undefined && decided < end) return "undecided";
  switch (decision) {
    case "followUp":
    case "renewal":
      return decision;
    case "no":
      return "closed";
    default:
      return "undecided";
  }
}
