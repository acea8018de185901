import type { Clientship } from "../domain/records";
import type { Service } from "../domain/service";
import { codeOf } from "../domain/codes/catalogue";
import { ageGroupOf, genderOf, municipalityOf } from "./attributes";
import type { Cell } from "./cell";
import { addCells, cellOf, emptyCell } from "./cell";
import type { CountedClient, DataPeriod } from "./counted";
import { seenFrom } from "./counted";
import type { Address } from "./margins";
import { addressKey, all } from "./margins";
import type { RoundingYear } from "./rounding";
import { recordKey, seedOf } from "./rounding";
import type { Variable } from "./variables";
import { variablesOf } from "./variables";

/** Cells by their address; an address without a cell counts nobody. */
export type Counts = ReadonlyMap<string, CountedCell>;

/** A cell with its place. */
export interface CountedCell extends Cell {
  readonly address: Address;
}

/** What counting needs besides people: the same for a live count and for a tally of the same year. */
export interface Counting {
  readonly service: Service;
  /** Municipalities that the organisation serves; tables by municipality exist from two on. */
  readonly served: readonly string[];
  readonly rounding: RoundingYear;
}

/** Adds up cells of equal address. */
export function addUp(cells: Iterable<CountedCell>): Counts {
  const sums = new Map<string, CountedCell>();
  for (const { address, ...cell } of cells) {
    const at = addressKey(address);
    sums.set(at, { address, ...addCells(sums.get(at) ?? emptyCell, cell) });
  }
  return sums;
}

/** How often a client counts under each code of a variable, `kaikki` included. */
function timesByCode(variable: Variable, client: CountedClient): ReadonlyMap<string, number> {
  const found = variable.of(client);
  if (typeof found === "boolean") return new Map(found ? [[all, 1]] : []);
  const { list, unit } = variable;
  const known = found.filter(
    (code): code is string => code !== undefined && list !== null && codeOf(list, code) !== null
  );
  const counted = unit === "persons" ? [...new Set(known)] : known;
  const times = new Map<string, number>();
  for (const code of counted) times.set(code, (times.get(code) ?? 0) + 1);
  const together = unit === "persons" ? Math.min(counted.length, 1) : counted.length;
  return together === 0 ? times : times.set(all, together);
}

/** The finest published cells that one client counts in; every margin is a sum of such cells. */
function* cellsOf(client: CountedClient, counting: Counting): Generator<CountedCell> {
  const key = recordKey(counting.rounding, seedOf(client.clientship));
  const place = {
    kunta: municipalityOf(client, counting.served),
    sukupuoli: genderOf(client),
    ikaryhma: ageGroupOf(client),
  };
  for (const variable of variablesOf(counting.service)) {
    const where = variable.shape === "number" ? nowhere : place;
    for (const [koodi, times] of timesByCode(variable, client)) {
      yield { address: { muuttuja: variable.key, koodi, ...where }, ...cellOf(key, times) };
    }
  }
}

const nowhere = { kunta: all, sukupuoli: all, ikaryhma: all };

/**
 * Counts the clients of a service in a data period, as the finest cells that are published. Values
 * that no list knows count as empty.
 */
export function countClients(
  clientships: readonly Clientship[],
  period: DataPeriod,
  counting: Counting
): Counts {
  return addUp(
    clientships
      .filter(({ client }) => client.stat.service === counting.service)
      .flatMap((clientship) => [...cellsOf(seenFrom(period, clientship), counting)])
  );
}
