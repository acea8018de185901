import { addDays, addYears, partsOf } from "../../domain/localDate";
import type { LocalDate } from "../../domain/localDate";
import { hetuCheckCharacter } from "../../domain/hetu";
import type { ClientCase, ClientIdentity, ClientStat } from "../../domain/records";
import type { Service } from "../../domain/service";
import * as often from "./distributions";
import { firstNames, lastNames, nicknames } from "./names";
import type { SeededRandom } from "./seededRandom";
import * as texts from "./sentences";

/** Who a synthetic client is; the rest of the record follows from what happens to them. */
export interface Person {
  readonly identity: ClientIdentity;
  readonly case: ClientCase;
  readonly stat: ClientStat & { readonly birthDate: LocalDate };
}

/** Draws a person who is of the service's age on the day of the first contact. */
export function drawPerson(random: SeededRandom, service: Service, contact: LocalDate): Person {
  const gender = random.weighted(often.genders);
  const birthDate = drawBirthDate(random, service, contact);
  const pool = gender === "X" ? random.pick([firstNames.M, firstNames.N]) : firstNames[gender];
  const firstName = random.pick(pool);
  const lastName = random.pick(lastNames);
  const nicknameOnly = service === "outreach" && random.chance(0.04);
  const nickname = nicknameOnly || random.chance(0.15) ? { nickname: random.pick(nicknames) } : {};
  const hetu =
    service === "workshop" && random.chance(0.7)
      ? { hetu: drawHetu(random, birthDate, gender) }
      : {};
  return {
    identity: {
      ...(nicknameOnly ? {} : { firstName, lastName }),
      ...nickname,
      ...hetu,
      ...drawContacts(random, firstName, lastName),
    },
    case: drawBackground(random),
    stat: {
      service,
      gender,
      birthDate,
      ...(service === "outreach" && random.chance(0.08) ? { birthDateEstimated: true } : {}),
      // A few gaps, as every real register has.
      ...(random.chance(0.97) ? { motherTongue: random.weighted(often.motherTongues) } : {}),
      municipality: random.weighted(often.municipalities),
      ...(random.chance(0.01) ? { addressProtected: true } : {}),
    },
  };
}

function drawBirthDate(random: SeededRandom, service: Service, contact: LocalDate): LocalDate {
  const bands = service === "outreach" ? often.outreachAges : often.workshopAges;
  const weights = Object.fromEntries(bands.map(([, , weight], at) => [String(at), weight]));
  const band = bands[Number(random.weighted(weights))] ?? bands[0];
  const age = random.between(band[0], band[1]);
  // Within 360 days even a birthday moved from 29 to 28 February stays a birthday of this age.
  return addYears(addDays(contact, -random.between(0, 360)), -age);
}

/** An identity code of the series 900–999, which nobody is ever given. */
function drawHetu(random: SeededRandom, birthDate: LocalDate, gender: string): string {
  const { year, month, day } = partsOf(birthDate);
  const two = (value: number) => String(value).padStart(2, "0");
  const date = `${two(day)}${two(month)}${two(year % 100)}`;
  const odd = gender === "M" || (gender === "X" && random.chance(0.5));
  const individual = String(900 + 2 * random.between(0, 49) + (odd ? 1 : 0));
  return `${date}${year < 2000 ? "-" : "A"}${individual}${hetuCheckCharacter(date, individual)}`;
}

function drawContacts(random: SeededRandom, firstName: string, lastName: string): ClientIdentity {
  const address = `${firstName}.${lastName}`
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z.]/gu, "");
  return {
    ...(random.chance(0.9) ? { phone: `050 000 ${random.between(1000, 9999)}` } : {}),
    ...(random.chance(0.5) ? { email: `${address}@example.com` } : {}),
    ...(random.chance(0.6)
      ? {
          street: `${random.pick(["Koivukuja", "Asemakatu", "Rantatie", "Kirkkokatu"])} ${random.between(1, 60)}`,
          postcode: "40100",
          postOffice: "JYVÄSKYLÄ",
        }
      : {}),
  };
}

function drawBackground(random: SeededRandom): ClientCase {
  return {
    ...(random.chance(0.8) ? { educationText: random.pick(texts.educationTexts) } : {}),
    ...(random.chance(0.6) ? { workExperience: random.pick(texts.workTexts) } : {}),
    ...(random.chance(0.5) ? { strengths: random.pick(texts.strengthTexts) } : {}),
    ...(random.chance(0.7) ? { goal: random.pick(texts.goalTexts) } : {}),
    ...(random.chance(0.4) ? { health: random.pick(texts.healthTexts) } : {}),
    ...(random.chance(0.4) ? { family: random.pick(texts.familyTexts) } : {}),
  };
}
