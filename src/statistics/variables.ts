import type { CodeListKey } from "../domain/codes/lists";
import type { Service } from "../domain/service";
import type { Codes } from "./attributes";
import {
  arrivalOf,
  isYoung,
  measuresOf,
  placementsOf,
  situationAtEnd,
  situationAtStart,
} from "./attributes";
import type { CountedClient } from "./counted";
import { hasEnded, isCounted, isNew, isNotifiedOnly } from "./counted";
import type { Shape } from "./margins";

/** The names of variables in the column `muuttuja`, in the order of the file. */
export const variableKeys = [
  "asiakkaat",
  "uudet",
  "paattyneet",
  "alle29",
  "ilmoitetut",
  "koulutus_alussa",
  "koulutus_lopussa",
  "toiminta_alussa",
  "toiminta_lopussa",
  "saapuminen",
  "toimenpide",
  "toimenpidejaksot",
  "sijoittuminen",
] as const;
export type VariableKey = (typeof variableKeys)[number];

/** One counted variable of the delivery. */
export interface Variable {
  readonly key: VariableKey;
  readonly services: readonly Service[];
  readonly shape: Shape;
  /** Whether a client counts once for each code, or each of their periods does. */
  readonly unit: "persons" | "periods";
  /** The organisation's totals of a service are published exactly (statistics design). */
  readonly exactTotal: boolean;
  /** The list of a variable with codes. */
  readonly list: CodeListKey | null;
  /** Where a client counts: the codes of a list, or for a variable without one whether at all. */
  readonly of: (client: CountedClient) => Codes | boolean;
}

const both: readonly Service[] = ["outreach", "workshop"];
const workshop: readonly Service[] = ["workshop"];

type Rest = Partial<Omit<Variable, "key" | "list" | "of">>;

function total(
  key: VariableKey,
  of: (client: CountedClient) => boolean,
  rest: Rest = {}
): Variable {
  const usual = { services: both, shape: "number", unit: "persons", exactTotal: true } as const;
  return { ...usual, key, list: null, of, ...rest };
}

function coded(
  key: VariableKey,
  list: CodeListKey,
  of: (client: CountedClient) => Codes,
  rest: Rest = {}
): Variable {
  const usual = { services: both, shape: "codes", unit: "persons", exactTotal: false } as const;
  return { ...usual, key, list, of: (client) => (isCounted(client) ? of(client) : []), ...rest };
}

/**
 * What is counted, as data (domain reference §3, §7.3). Livelihood and housing are mandatory
 * statistics too, but do not leave until the recipient asks for them: they are sensitive, and every
 * table that leaves can point to somebody.
 */
export const variables: readonly Variable[] = [
  total("asiakkaat", isCounted, { shape: "clients" }),
  total("uudet", isNew),
  total("paattyneet", hasEnded),
  total("alle29", (client) => isCounted(client) && isYoung(client)),
  total("ilmoitetut", isNotifiedOnly, { services: ["outreach"], exactTotal: false }),
  coded("koulutus_alussa", "education", (client) => [situationAtStart(client)?.education]),
  coded("koulutus_lopussa", "education", (client) => [situationAtEnd(client)?.education]),
  coded("toiminta_alussa", "mainActivity", (client) => [situationAtStart(client)?.mainActivity]),
  coded("toiminta_lopussa", "mainActivity", (client) => [situationAtEnd(client)?.mainActivity]),
  coded("saapuminen", "arrival", arrivalOf),
  coded("toimenpide", "workshopMeasure", measuresOf, { services: workshop }),
  coded("toimenpidejaksot", "workshopMeasure", measuresOf, { services: workshop, unit: "periods" }),
  coded("sijoittuminen", "placement", placementsOf, { services: workshop, unit: "periods" }),
];

/** The variables of a service, in the order of the file. */
export function variablesOf(service: Service): readonly Variable[] {
  return variables.filter((variable) => variable.services.includes(service));
}
