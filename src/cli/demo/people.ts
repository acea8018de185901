import { addDays, addMonths, earlierOf, yearOf } from "../../domain/localDate";
import type { LocalDate } from "../../domain/localDate";
import type {
  ClientCase,
  ClientIdentity,
  ClientStat,
  PeriodCase,
  PeriodStat,
  SituationStat,
} from "../../domain/records";
import type { Service } from "../../domain/service";
import * as often from "./distributions";
import { drawPerson } from "./person";
import type { Person } from "./person";
import { withRarities } from "./rarities";
import type { SeededRandom } from "./seededRandom";
import { seededRandom } from "./seededRandom";
import { periodTexts } from "./sentences";

/** A synthetic client as they are to be recorded. */
export interface SyntheticClient {
  readonly service: Service;
  readonly identity: ClientIdentity;
  readonly case: ClientCase;
  readonly stat: ClientStat;
  readonly periods: readonly { readonly stat: PeriodStat; readonly case: PeriodCase }[];
  readonly situations: readonly { readonly stat: SituationStat }[];
  /** Where in the list the same person stands as a client of the other service. */
  readonly sameAs?: number;
}

/** Years over which the clientships of the demonstration begin. */
const usualYears = 6;

/** Draws the clients of a register so many years old; the same seed and day give the same people. */
export function drawPeople(
  count: number,
  seed: number,
  today: LocalDate,
  years = usualYears
): SyntheticClient[] {
  const random = seededRandom(seed);
  const rare = seededRandom(seed ^ 0x5eed);
  const people: SyntheticClient[] = [];
  while (people.length < count) {
    people.push(withRarities(drawClient(random, today, years), people, rare));
  }
  return people;
}

function drawClient(random: SeededRandom, today: LocalDate, years: number): SyntheticClient {
  const service: Service = random.chance(0.55) ? "outreach" : "workshop";
  const contact = addDays(today, -random.between(20, years * 365));
  const person = drawPerson(random, service, contact);
  return service === "outreach" && random.chance(0.1)
    ? onlyNotified(random, person, contact)
    : reached(random, service, person, contact, today);
}

/** Somebody told of them, and nobody has got hold of them. */
function onlyNotified(random: SeededRandom, person: Person, contact: LocalDate): SyntheticClient {
  const period = { notificationDate: contact, arrival: drawArrival(random, contact) };
  return {
    ...person,
    service: "outreach",
    periods: [{ stat: period, case: {} }],
    situations: [],
  };
}

function reached(
  random: SeededRandom,
  service: Service,
  person: Person,
  contact: LocalDate,
  today: LocalDate
): SyntheticClient {
  const periods = drawPeriods(random, service, contact, today);
  const last = periods.at(-1)?.stat;
  const start = periods[0]?.stat.startDate ?? contact;
  return {
    ...person,
    service,
    stat: {
      ...person.stat,
      ...(service === "outreach" ? { firstConversation: start } : {}),
      ...(random.chance(0.8) ? { informedDate: start, informedHow: "SK" } : {}),
      ...(last?.endDate === undefined ? {} : drawDecision(random, last.endDate, today)),
      ...(random.chance(0.01) ? { hold: true, holdReason: "Muistutus käsittelyssä" } : {}),
    },
    periods,
    situations: drawSituations(random, start, last?.endDate ?? null, today),
  };
}

function drawPeriods(
  random: SeededRandom,
  service: Service,
  contact: LocalDate,
  today: LocalDate
): SyntheticClient["periods"][number][] {
  const count = Number(random.weighted(often.periodCounts));
  const periods: SyntheticClient["periods"][number][] = [];
  let start = earlierOf(addDays(contact, random.between(0, 14)), today);
  while (periods.length < count && start <= today) {
    const planned = addMonths(
      start,
      service === "outreach" ? random.between(4, 14) : random.between(3, 9)
    );
    const end =
      planned > today || random.chance(0.03) ? null : addDays(planned, -random.between(0, 40));
    const previous = periods.at(-1);
    if (previous !== undefined && service === "workshop") {
      periods[periods.length - 1] = {
        ...previous,
        stat: { ...previous.stat, placementAfter: "J01" },
      };
    }
    periods.push({
      stat: {
        ...(periods.length === 0 && random.chance(0.7) ? { notificationDate: contact } : {}),
        startDate: start,
        ...(service === "workshop" ? { plannedEndDate: planned } : {}),
        ...(random.chance(0.97) ? { arrival: drawArrival(random, start) } : {}),
        ...(service === "workshop" ? drawMeasure(random) : {}),
        ...(end === null ? {} : drawEnd(random, service, end)),
      },
      case: random.chance(0.6) ? { goal: random.pick(periodTexts) } : {},
    });
    if (end === null) break;
    start = addDays(end, random.between(1, 150));
  }
  return periods;
}

/** Employment services belonged to the state's TE offices until the end of 2024. */
function drawArrival(random: SeededRandom, start: LocalDate): string {
  const arrival = random.weighted(often.arrivals);
  return arrival === "H04" && yearOf(start) < 2025 ? "H04TE" : arrival;
}

function drawMeasure(random: SeededRandom): PeriodStat {
  return { measure: random.weighted(often.workshopMeasures), form: random.chance(0.6) ? "Y" : "R" };
}

function drawEnd(random: SeededRandom, service: Service, endDate: LocalDate): PeriodStat {
  return {
    endDate,
    endReason: random.weighted(often.endReasons),
    ...(service === "workshop" && random.chance(0.96)
      ? { placementAfter: random.weighted(often.placements), controlled: random.chance(0.8) }
      : {}),
  };
}

/** What was answered to "are the data still needed?" on the day the clientship ended. */
function drawDecision(random: SeededRandom, end: LocalDate, today: LocalDate): ClientStat {
  const stillNeeded = random.weighted(often.stillNeededAnswers);
  if (stillNeeded === "none") return {};
  const stillNeededDecided = earlierOf(addDays(end, random.between(0, 10)), today);
  return stillNeeded === "no"
    ? { stillNeeded, stillNeededDecided }
    : { stillNeeded, stillNeededDecided, neededUntil: addMonths(end, random.between(2, 24)) };
}

function drawSituations(
  random: SeededRandom,
  start: LocalDate,
  end: LocalDate | null,
  today: LocalDate
): SyntheticClient["situations"][number][] {
  const first: SituationStat = {
    date: start,
    education: random.weighted(often.educations),
    mainActivity: random.weighted(often.activitiesAtStart),
    livelihood: random.weighted(often.livelihoods),
    housing: random.weighted(often.housings),
  };
  const later = earlierOf(addMonths(start, random.between(2, 8)), end ?? today);
  const changed = { ...first, date: later, mainActivity: random.weighted(often.activitiesLater) };
  return later > start && random.chance(0.7)
    ? [{ stat: first }, { stat: changed }]
    : [{ stat: first }];
}
