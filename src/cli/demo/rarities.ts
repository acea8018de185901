import { ageAt } from "../../domain/localDate";
import type { LocalDate } from "../../domain/localDate";
import { contactDate } from "../../domain/periods";
import type { Service } from "../../domain/service";
import type { SyntheticClient } from "./people";
import type { SeededRandom } from "./seededRandom";

/** What happens to few and has rules of its own in statistics or retention: how often, of one. */
export const rarities = {
  removedFromStatistics: 0.02,
  addressProtected: 0.02,
  otherController: 0.02,
  socialWelfareAct: 0.02,
  /** Mandatory statistics that nobody has filled in: no situation at all, or one without education. */
  noSituation: 0.02,
  halfSituation: 0.02,
  /** The same person in the other service, recorded there anew. */
  bothServices: 0.05,
} as const;

/** Ages at which somebody of one service is taken for a client of the other. */
const ages: Readonly<Record<Service, readonly [youngest: number, oldest: number]>> = {
  outreach: [14, 30],
  workshop: [16, 58],
};

/**
 * Gives a drawn client their rarities. Every client takes the same draws, whatever comes of them, so that a longer list
 * begins with the shorter one of its seed.
 * @param earlier those drawn before, one of whom this client may turn out to be
 */
export function withRarities(
  client: SyntheticClient,
  earlier: readonly SyntheticClient[],
  random: SeededRandom
): SyntheticClient {
  const draws = {
    removed: random.chance(rarities.removedFromStatistics),
    protectedAddress: random.chance(rarities.addressProtected),
    otherController: random.chance(rarities.otherController),
    socialWelfareAct: random.chance(rarities.socialWelfareAct),
    noSituation: random.chance(rarities.noSituation),
    halfSituation: random.chance(rarities.halfSituation),
    both: random.chance(rarities.bothServices),
  };
  const [first, ...later] = client.periods;
  const started = first?.stat.startDate !== undefined;
  const marks = {
    ...(draws.otherController ? { otherController: true } : {}),
    ...(draws.socialWelfareAct ? { socialWelfareAct: true } : {}),
  };
  const changed: SyntheticClient = {
    ...client,
    stat: {
      ...client.stat,
      ...(draws.removed
        ? { removedFromStatistics: true, removedReason: "Kirjattu kahteen kertaan" }
        : {}),
      ...(draws.protectedAddress ? { addressProtected: true } : {}),
    },
    periods:
      first !== undefined && started
        ? [{ ...first, stat: { ...first.stat, ...marks } }, ...later]
        : client.periods,
    situations: draws.noSituation ? [] : client.situations.map(draws.halfSituation ? half : whole),
  };
  const taken = new Set(earlier.map(({ sameAs }) => sameAs));
  const at = draws.both
    ? earlier.findLastIndex((other, index) => !taken.has(index) && mayBe(changed, other))
    : -1;
  const other = earlier[at];
  return other === undefined ? changed : samePerson(changed, other, at);
}

type Situation = SyntheticClient["situations"][number];
const whole = (situation: Situation): Situation => situation;
const half = ({ stat }: Situation): Situation => ({
  stat: Object.fromEntries(Object.entries(stat).filter(([key]) => key !== "education")),
});

/** Whether a client can be somebody of the other service who was drawn before. */
function mayBe(client: SyntheticClient, other: SyntheticClient): boolean {
  const contact = contactOf(client);
  const { birthDate } = other.stat;
  if (other.service === client.service || other.sameAs !== undefined) return false;
  if (contact === null || birthDate === undefined) return false;
  // A nickname alone is enough in outreach only.
  if (client.service === "workshop" && other.identity.lastName === undefined) return false;
  const [youngest, oldest] = ages[client.service];
  const age = ageAt(birthDate, contact);
  return youngest <= age && age <= oldest;
}

function contactOf({ periods: [first] }: SyntheticClient): LocalDate | null {
  return first === undefined ? null : contactDate(first.stat);
}

/** A client with the names, birth date and home of another; an identity code belongs to workshops only. */
function samePerson(client: SyntheticClient, other: SyntheticClient, at: number): SyntheticClient {
  const { hetu, ...identity } = other.identity;
  const { gender, birthDate, motherTongue, municipality, addressProtected } = other.stat;
  const shared = { gender, birthDate, motherTongue, municipality, addressProtected };
  const known = Object.entries(shared).filter(([, value]) => value !== undefined);
  const own = Object.entries(client.stat).filter(
    ([key]) => !(key in shared) && key !== "birthDateEstimated"
  );
  return {
    ...client,
    identity: {
      ...identity,
      ...(client.service === "workshop" && hetu !== undefined ? { hetu } : {}),
    },
    stat: Object.fromEntries([...own, ...known]),
    sameAs: at,
  };
}
