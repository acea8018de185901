import type { RecordId } from "../domain/ids";
import type { Clientship } from "../domain/records";
import type { Problem } from "../domain/validation/problem";
import { contactDate } from "../domain/periods";
import { isService } from "../domain/service";
import { missingFields } from "../domain/validation/fieldRules";
import { gapsOf as gapsOfClientship } from "../domain/validation/gaps";
import { situationAtEnd } from "./attributes";
import type { DataPeriod } from "./counted";
import { seenFrom } from "./counted";

/** What one client lacks before the statistics of a data period are complete. */
export interface Gap {
  readonly clientId: RecordId;
  /** Asiakasnumero, by which a gap is told to whoever may not open clients. */
  readonly number: number | null;
  /** Kind and key of the fields, such as `client.birthDate`, each once. */
  readonly fields: readonly string[];
}

/** A clientship with only the periods that concern a data period, told of or begun; `null` when none does. */
function concerning({ from, to }: DataPeriod, clientship: Clientship): Clientship | null {
  const periods = clientship.periods.filter(({ stat }) => {
    const contact = contactDate(stat);
    return contact !== null && contact <= to && (stat.endDate ?? to) >= from;
  });
  return periods.length === 0 ? null : { ...clientship, periods };
}

/** Missing statistics of the situation at the end of the data period; the first one is asked for anyway. */
function gapsAtEnd(clientship: Clientship, period: DataPeriod): readonly Problem[] {
  const { service } = clientship.client.stat;
  const last = situationAtEnd(seenFrom(period, clientship));
  if (last === undefined || !isService(service)) return [];
  return missingFields("situation", last, service, "start");
}

/**
 * The gaps of a data period, listed before its delivery is made: clients that concern it and lack
 * mandatory statistics or end dates, by asiakasnumero. "Ei tietoa" is a value; an empty field is a
 * gap and is counted under no code (PAR manual 4.4; statistics design).
 */
export function gapsOf(clientships: readonly Clientship[], period: DataPeriod): readonly Gap[] {
  return clientships
    .flatMap((each): readonly Gap[] => {
      const clientship = concerning(period, each);
      const { id, number, stat } = each.client;
      if (clientship === null || !isService(stat.service)) return [];
      const counts = stat.removedFromStatistics !== true;
      const fields = [
        ...gapsOfClientship(stat.service, clientship, period.to),
        ...(counts ? gapsAtEnd(clientship, period) : []),
      ].map(({ field }) => field);
      return fields.length === 0 ? [] : [{ clientId: id, number, fields: [...new Set(fields)] }];
    })
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.clientId < b.clientId ? -1 : 1));
}
