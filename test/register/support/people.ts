import type { JsonObject } from "../../../src/domain/json";
import type { ClassValues } from "../../../src/register/model";

/** Synthetic clients. Their words are looked for in cells and batches, where none of them may be. */
export function client(firstName: string, lastName: string, stat: JsonObject = {}): ClassValues {
  return {
    identity: { firstName, lastName, phone: "040 123 4567" },
    case: { goal: "Opintojen jatkaminen", notes: `Muistiinpano: ${lastName}` },
    stat: { service: "outreach", gender: "2", birthDate: "2005-06-07", ...stat },
  };
}

export function period(startDate: string, stat: JsonObject = {}): ClassValues {
  return { stat: { startDate, ...stat }, case: { goal: "Työkokeilu" } };
}

export function situation(date: string, stat: JsonObject = {}): ClassValues {
  return { stat: { date, ...stat } };
}
