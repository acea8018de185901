import type { LocalDate } from "../localDate";
import type { Clientship } from "../records";
import type { Problem } from "./problem";
import type { Service } from "../service";
import { firstStart, isOnlyNotified } from "../periods";
import { situationAtStart } from "../situationAt";
import { missingFields } from "./fieldRules";
import { gap } from "./problem";
import { periodGaps } from "./validatePeriod";

/**
 * Every missing mandatory statistic of a clientship, as listed before a delivery. Somebody only notified
 * lacks nothing but what a notification has: nothing more can be known yet. Source: PAR manual 4.4, 8.
 */
export function gapsOf(
  service: Service,
  clientship: Clientship,
  today: LocalDate
): readonly Problem[] {
  const { client, periods, situations } = clientship;
  if (client.stat.removedFromStatistics === true) return [];
  if (periods.length === 0) return [gap("period.startDate", "missing-period")];
  const ofPeriods = periods.flatMap(({ stat }) => periodGaps(service, stat, today));
  if (isOnlyNotified(client.stat, periods)) return ofPeriods;
  const first = situationAtStart(situations);
  const unreached =
    service === "outreach" &&
    client.stat.firstConversation === undefined &&
    firstStart(periods) !== null;
  return [
    ...missingFields("client", client.stat, service, "start"),
    ...(unreached ? [gap("client.firstConversation")] : []),
    ...ofPeriods,
    ...(first === null
      ? [gap("situation.date", "missing-situation")]
      : missingFields("situation", first.stat, service, "start")),
  ];
}
