import type { DeliveryPeriod } from "../domain/deliveries";
import type { LocalDate } from "../domain/localDate";
import type { Clientship, PeriodStat } from "../domain/records";
import { contactDate, firstStart, isWithin, lastEnd, reachedOn } from "../domain/periods";
import { isService } from "../domain/service";

/** The days that are counted, the first and the last one included. */
export type DataPeriod = Pick<DeliveryPeriod, "from" | "to">;

/** A clientship looked at from one data period. */
export interface CountedClient {
  readonly clientship: Clientship;
  readonly period: DataPeriod;
  /** Its periods that overlap the data period, in the order they began. */
  readonly overlapping: readonly PeriodStat[];
}

const inside = (day: LocalDate | null | undefined, { from, to }: DataPeriod): boolean =>
  day !== null && day !== undefined && from <= day && day <= to;

/** Looks at a clientship from a data period. Periods of one day are taken by id, so that counting repeats itself. */
export function seenFrom(period: DataPeriod, clientship: Clientship): CountedClient {
  const order = (each: Clientship["periods"][number]): string =>
    `${each.stat.startDate ?? ""} ${each.id}`;
  const overlapping = clientship.periods
    .filter(({ stat }) => isWithin(stat, period.from, period.to))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ stat }) => stat);
  return { clientship, period, overlapping };
}

/**
 * Whether outreach has reached the young person by the end of the data period: a personal
 * conversation has taken place (nuorisotilastot.fi; domain reference §6.1). Spoken with on 2.5., told
 * of on 20.4.: reached in January–August, not in January–April.
 */
export function isReached({ clientship: { client, periods }, period }: CountedClient): boolean {
  const { service } = client.stat;
  const reached = isService(service) ? reachedOn(service, client.stat, periods) : null;
  return reached !== null && reached <= period.to;
}

/** Wrong and double registrations are removed from statistics and never count (domain reference §7.3, rule 7). */
const isRemoved = ({ clientship }: CountedClient): boolean =>
  clientship.client.stat.removedFromStatistics === true;

/**
 * Whether somebody counts as a client: reached, and any of their periods overlaps the data period;
 * once, however many periods there are (domain reference §7.3, rule 1). A period kept by another
 * controller's rules or under the Social Welfare Act is work of the service like any other: those
 * flags say how long data are kept (statistics design), not what is counted.
 */
export function isCounted(client: CountedClient): boolean {
  return !isRemoved(client) && client.overlapping.length > 0 && isReached(client);
}

/**
 * Ilmoitettu, ei tavoitettu: outreach was told of the young person, the notification has not been
 * closed before the data period, and nobody has spoken with them by its end (statistics design).
 */
export function isNotifiedOnly(client: CountedClient): boolean {
  const { clientship, period } = client;
  if (clientship.client.stat.service !== "outreach" || isRemoved(client)) return false;
  const told = clientship.periods.some(({ stat }) => {
    const contact = contactDate(stat);
    return contact !== null && contact <= period.to && (stat.endDate ?? period.to) >= period.from;
  });
  return told && !isReached(client);
}

/** Whether a client is new: the first of all their periods begins inside (domain reference §7.3, rule 3). */
export function isNew(client: CountedClient): boolean {
  return isCounted(client) && inside(firstStart(client.clientship.periods), client.period);
}

/**
 * Whether a clientship ended: all its periods have end dates, and the last of those is inside. Dates
 * decide, never a status (domain reference §7.3, rule 2; PAR manual 6.4.2).
 */
export function hasEnded(client: CountedClient): boolean {
  return isCounted(client) && inside(lastEnd(client.clientship.periods), client.period);
}

/** The periods that ended inside; each has its own placement (PAR manual 6.4.2). */
export function endedPeriods({ overlapping, period }: CountedClient): readonly PeriodStat[] {
  return overlapping.filter(({ endDate }) => inside(endDate, period));
}
