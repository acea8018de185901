import type { Clientship, ClientStat, PeriodStat, SituationStat } from "../../src/domain/records";
import { recordId } from "../../src/domain/ids";
import { localDate } from "../../src/domain/localDate";

let counter = 0;
const nextId = () => {
  counter += 1;
  return recordId.fromBytes(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, counter >> 8, counter & 255]));
};

/** A calendar day, for short. */
export const day = localDate;

/** A clientship of a client with these periods and situations. */
export function clientship(
  stat: ClientStat,
  periods: readonly PeriodStat[],
  situations: readonly SituationStat[] = []
): Clientship {
  const wrap = <T>(content: T) => ({ id: nextId(), unit: null, number: null, stat: content });
  return { client: wrap(stat), periods: periods.map(wrap), situations: situations.map(wrap) };
}
