import { bytesToHex } from "@noble/hashes/utils.js";
import { deliveriesOf } from "../domain/deliveries";
import type { JsonObject } from "../domain/json";
import { yearOf } from "../domain/localDate";
import type { LocalDate } from "../domain/localDate";
import { firstContact } from "../domain/periods";
import type { Clientship } from "../domain/records";
import { services } from "../domain/service";
import type { RegisterPolicy } from "../register/model";
import { withSeed } from "../statistics/rounding";
import { addToTally, emptyTally, encodeTally } from "../statistics/tally";
import { closedYear } from "./publication";
import type { StatisticsYear } from "./statisticsYear";

/**
 * The years whose figures clients would change by going: from the first contact of any of them to this year, but for
 * those that are closed. After this year they are nobody's clients any more, so nothing is kept for later ones.
 */
export function yearsToRemember(
  leaving: readonly Clientship[],
  policy: Pick<RegisterPolicy, "published">,
  today: LocalDate
): readonly number[] {
  const contacts = leaving.map(({ periods }) => firstContact(periods));
  const first = Math.min(...contacts.map((day) => (day === null ? Infinity : yearOf(day))));
  const years: number[] = [];
  for (let year = yearOf(today); year >= first && closedYear(policy, year) === null; year--) {
    years.unshift(year);
  }
  return years;
}

const seedBytes = 16;

/**
 * Contents of the tally records that go on counting these clients in the years' deliveries. Their keys are made of seeds
 * that go with the clients, never of an id: whoever was recorded before there were seeds gets one that nobody keeps.
 */
export function remainingCounts(
  going: readonly Clientship[],
  years: readonly Pick<StatisticsYear, "year" | "counting">[],
  random: (count: number) => Uint8Array
): readonly JsonObject[] {
  const leaving = going.map((each) => withSeed(each, () => bytesToHex(random(seedBytes))));
  return years.flatMap(({ year, counting }) =>
    services.flatMap((service) => {
      const clientships = leaving.filter(({ client }) => client.stat.service === service);
      const tally = addToTally(emptyTally, clientships, deliveriesOf(year), counting(service));
      return encodeTally(tally).map((content) => ({ service, year, content }));
    })
  );
}
