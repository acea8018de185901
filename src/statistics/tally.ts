import type { DeliveryNumber, DeliveryPeriod } from "../domain/deliveries";
import type { JsonObject, JsonValue } from "../domain/json";
import type { Clientship } from "../domain/records";
import { ParError } from "../domain/errors";
import { isJsonObject } from "../domain/json";
import { decodeCell, encodeCell } from "./cell";
import type { CountedCell, Counting, Counts } from "./counts";
import { addUp, countClients } from "./counts";
import { addressKey, parseAddressKey } from "./margins";
import { packMembers } from "./packing";

/**
 * What anonymised clients of a service count in the deliveries of one year: exactly the finest
 * published cells, nothing that says whose they were. It lives until the year is published, so that
 * deliveries still to come or to be corrected stay right (statistics design, retention).
 */
export type Tally = ReadonlyMap<DeliveryNumber, Counts>;

/** The tally of a year in which nobody was anonymised. */
export const emptyTally: Tally = new Map();

/** Tallies together: several batches of anonymising, or the parts of one. */
export function mergeTallies(...tallies: readonly Tally[]): Tally {
  const numbers = new Set(tallies.flatMap((tally) => [...tally.keys()]));
  return new Map(
    [...numbers].sort().map((number) => {
      const cells = tallies.flatMap((tally) => [...(tally.get(number)?.values() ?? [])]);
      return [number, addUp(cells)];
    })
  );
}

/**
 * A tally with what whole clientships count in the given deliveries, made before they are
 * anonymised. Call it once for each client.
 * @throws RangeError when a delivery is of another year than the rounding
 */
export function addToTally(
  tally: Tally,
  clientships: readonly Clientship[],
  deliveries: readonly DeliveryPeriod[],
  counting: Counting
): Tally {
  if (deliveries.some(({ year }) => year !== counting.rounding.year)) {
    throw new RangeError("a tally is of one year");
  }
  const added = deliveries.map(
    (delivery) => [delivery.number, countClients(clientships, delivery, counting)] as const
  );
  return mergeTallies(tally, new Map(added));
}

/** The counts of a delivery: the clients that are there, and those that the tally remembers. */
export function countsFor(
  delivery: DeliveryPeriod,
  clientships: readonly Clientship[],
  tally: Tally,
  counting: Counting
): Counts {
  const live = countClients(clientships, delivery, counting);
  return addUp([...live.values(), ...(tally.get(delivery.number)?.values() ?? [])]);
}

/** Bytes that the tally may take of the 23,000 of a sealed value, beside its service and year. */
export const tallyBytes = 22_000;

/**
 * A tally as contents of tally records, each at most `limit` bytes of canonical JSON: by delivery,
 * by address, the count and the key. Any number of records of a service and year may be read back
 * together; an empty tally needs none.
 */
export function encodeTally(tally: Tally, limit = tallyBytes): readonly JsonObject[] {
  const members = [...tally].flatMap(([number, counts]) =>
    [...counts.values()].map(
      (cell) => [`${number}/${addressKey(cell.address)}`, encodeCell(cell)] as const
    )
  );
  return packMembers(members, limit);
}

const deliveryNumbers: readonly DeliveryNumber[] = [1, 2, 3];

function decodeMember(
  key: string,
  value: JsonValue
): readonly [DeliveryNumber, CountedCell] | null {
  const number = deliveryNumbers.find((each) => key.startsWith(`${each}/`));
  const address = parseAddressKey(key.slice(2));
  const cell = decodeCell(value);
  if (number === undefined || address === null || cell === null) return null;
  return [number, { address, ...cell }];
}

/** Reads the contents of the tally records of a service and year. @throws ParError `damaged-register` */
export function decodeTally(contents: readonly JsonValue[]): Tally {
  return mergeTallies(
    ...contents.map((content) => {
      const cells = new Map<DeliveryNumber, CountedCell[]>();
      if (!isJsonObject(content)) throw new ParError("damaged-register", { part: "tally" });
      for (const [key, value] of Object.entries(content)) {
        const member = decodeMember(key, value);
        if (member === null) throw new ParError("damaged-register", { part: "tally" });
        const [number, cell] = member;
        cells.set(number, [...(cells.get(number) ?? []), cell]);
      }
      return new Map([...cells].map(([number, list]) => [number, addUp(list)]));
    })
  );
}
