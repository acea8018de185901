import type { DemoUser } from "./demoUsers";
import { demoUsers } from "./demoUsers";
import type { RecordedClient } from "./recordClients";
import type { DemoOptions, DemoResult } from "./runDemo";

/** Everything that the demonstration leaves behind, by file name. */
export function demoFiles(
  result: DemoResult,
  options: Pick<DemoOptions, "seed" | "exact">
): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ["register.xlsx", result.register],
    ...result.files,
    ["persons.json", jsonFile(personsOf(result))],
    ["summary.json", jsonFile(summaryOf(result, options))],
  ]);
}

const jsonFile = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** Everybody in plain as they were recorded before anonymising. They do not exist, so this hurts nobody. */
const personsOf = ({ recorded, anonymised }: DemoResult) =>
  recorded.map(({ id, number, unit, client }: RecordedClient) => ({
    id,
    number,
    ...(client.sameAs === undefined ? {} : { samePersonAs: recorded[client.sameAs]?.number }),
    service: client.service,
    unit,
    identity: client.identity,
    case: client.case,
    stat: client.stat,
    periods: client.periods,
    situations: client.situations,
    anonymised: anonymised.has(id),
  }));

function summaryOf(result: DemoResult, { seed, exact }: Pick<DemoOptions, "seed" | "exact">) {
  const { year, before, after, recorded, anonymised, countsByYear, steps } = result;
  const deliveries = Object.entries(before).map(([delivery, figures]) => ({
    delivery,
    before: figures,
    after: after[delivery] ?? null,
    same: figures.checksum === after[delivery]?.checksum,
  }));
  return {
    users: demoUsers.map(({ name, password, role }: DemoUser) => ({ name, password, role })),
    seed,
    exact,
    clients: recorded.length,
    anonymised: anonymised.size,
    year,
    countsByYear,
    deliveries,
    same: differingDeliveries(result).length === 0,
    steps,
  };
}

/** Deliveries whose figures changed when people were anonymised: there must be none. */
export const differingDeliveries = ({ before, after }: DemoResult): readonly string[] =>
  Object.keys({ ...before, ...after }).filter(
    (delivery) => before[delivery]?.checksum !== after[delivery]?.checksum
  );
