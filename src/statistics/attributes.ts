import type { SituationStat } from "../domain/records";
import * as age from "../domain/ageGroup";
import { noInformation } from "../domain/codes/codeList";
import * as situation from "../domain/situationAt";
import type { CountedClient } from "./counted";
import { endedPeriods } from "./counted";
import { all } from "./margins";

/** The code of the municipalities that are not served by the organisation, together. */
export const otherMunicipality = "muu";

/** The genders that have columns of their own. */
export const publishedGenders: readonly string[] = ["M", "N"];

/**
 * The gender that somebody is counted under. Other gender appears only inside totals in what leaves
 * (PAR manual 5.2), and so does a missing one.
 */
export function genderOf({ clientship }: CountedClient): string {
  const { gender } = clientship.client.stat;
  return gender !== undefined && publishedGenders.includes(gender) ? gender : all;
}

/**
 * Age group on the last day of the data period, `kaikki` without a date of birth (domain reference
 * §4.2). Born 15.6.1997: A5 to 30.4.2026, A6 to 31.8.2026.
 */
export function ageGroupOf({ clientship, period }: CountedClient): string {
  const { birthDate } = clientship.client.stat;
  return birthDate === undefined ? all : age.ageGroupAt(birthDate, period.to);
}

/** Whether somebody is under 29 on the last day of the data period (Youth Act 1285/2016 3 §). */
export function isYoung({ clientship, period }: CountedClient): boolean {
  const { birthDate } = clientship.client.stat;
  return birthDate !== undefined && age.isYoung(birthDate, period.to);
}

/**
 * The municipality that somebody is counted under: that of the latest overlapping period, else the
 * home municipality. Municipalities that the organisation does not serve are one, `muu`, because a
 * list of places with one client each points to people (security reference §3.4, item 4). Somebody
 * whose address is protected (turvakielto) is in no table by municipality, nor is anybody when the
 * organisation serves only one (statistics design).
 */
export function municipalityOf(
  { clientship, overlapping }: CountedClient,
  served: readonly string[]
): string {
  const { addressProtected, municipality } = clientship.client.stat;
  const found = overlapping.findLast((period) => period.municipality !== undefined);
  const code = found?.municipality ?? municipality;
  if (served.length < 2 || addressProtected === true || code === undefined) return all;
  return served.includes(code) && code !== noInformation ? code : otherMunicipality;
}

/** The first situation of the clientship (domain reference §7.3, rule 4). */
export function situationAtStart({ clientship }: CountedClient): SituationStat | undefined {
  return situation.situationAtStart(clientship.situations)?.stat;
}

/** The last situation not later than the end of the data period (domain reference §7.3, rule 4). */
export function situationAtEnd({ clientship, period }: CountedClient): SituationStat | undefined {
  return situation.situationAtEnd(clientship.situations, period.to)?.stat;
}

/** What a counted thing has of a code list: one entry a thing, `undefined` where the field is empty. */
export type Codes = readonly (string | undefined)[];

/**
 * By whose initiative somebody came: that of the first period that overlaps the data period, so that
 * each client counts once (PAR manual 6.4.1).
 */
export function arrivalOf({ overlapping }: CountedClient): Codes {
  return overlapping.slice(0, 1).map(({ arrival }) => arrival);
}

/** Measures of the overlapping workshop periods, one a period (domain reference §7.3, rule 5). */
export function measuresOf({ overlapping }: CountedClient): Codes {
  return overlapping.map(({ measure }) => measure);
}

/** Placements after the periods that ended inside, one a period (PAR manual 6.4.2). */
export function placementsOf(client: CountedClient): Codes {
  return endedPeriods(client).map(({ placementAfter }) => placementAfter);
}
