import type { LocalDate } from "./localDate";
import type { Clientship } from "./records";
import type { Retention } from "./retention";
import type { Service } from "./service";
import { weeksBetween } from "./localDate";
import { clientshipStatus } from "./clientshipStatus";
import { openPeriod } from "./periods";
import { periodGaps } from "./validation/validatePeriod";

/**
 * A letter on the front page and what it stands for; the words are in `text/alerts.ts`, and a letter is
 * never shown without them. A: a period has ended, the clientship is open. D: data of a period are
 * missing. Z: so many weeks are left of the agreement. S: so many weeks until the data expire.
 */
export type Alert =
  | { readonly letter: "A" }
  | { readonly letter: "D"; readonly fields: readonly string[] }
  | { readonly letter: "Z"; readonly weeks: number }
  | { readonly letter: "S"; readonly weeks: number };

/** Z and S are shown for this many last weeks. */
const lastWeeks = 4;

/** The letters of a clientship on a day, in the order A, D, Z, S. Source: PAR manual 6.4.2. */
export function alertsOf(
  service: Service,
  clientship: Clientship,
  retention: Retention,
  today: LocalDate
): readonly Alert[] {
  return [
    alertEnded(clientship, today),
    alertMissing(service, clientship, today),
    alertAgreement(clientship, today),
    alertRetention(retention, today),
  ].filter((alert) => alert !== null);
}

/** A: every period has ended and nobody has ended the clientship. */
function alertEnded(clientship: Clientship, today: LocalDate): Alert | null {
  return clientshipStatus(clientship, today) === "undecided" ? { letter: "A" } : null;
}

/** D: something mandatory is missing of a period, such as its end date or placement. */
function alertMissing(service: Service, { periods }: Clientship, today: LocalDate): Alert | null {
  const fields = periods.flatMap(({ stat }) => periodGaps(service, stat, today));
  const names = [...new Set(fields.map(({ field }) => field))];
  return names.length === 0 ? null : { letter: "D", fields: names };
}

/** Zn: four weeks or fewer until the agreed end of the period that goes on. */
function alertAgreement({ periods }: Clientship, today: LocalDate): Alert | null {
  const end = openPeriod(periods, today)?.stat.plannedEndDate;
  return end === undefined ? null : within("Z", end, today);
}

/** Sn: four weeks or fewer until the data expire; S0 once they have. */
function alertRetention(retention: Retention, today: LocalDate): Alert | null {
  switch (retention.state) {
    case "kept":
      return within("S", retention.until, today);
    case "expired":
      return { letter: "S", weeks: 0 };
    default:
      return null;
  }
}

function within(letter: "Z" | "S", end: LocalDate, today: LocalDate): Alert | null {
  const weeks = weeksBetween(today, end);
  return weeks >= 0 && weeks <= lastWeeks && end >= today ? { letter, weeks } : null;
}

/** A letter with its number as it is written: `A`, `D`, `Z3`, `S0`. */
export function alertMark(alert: Alert): string {
  return "weeks" in alert ? `${alert.letter}${alert.weeks}` : alert.letter;
}
