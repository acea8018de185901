import type { DeliveryPeriod } from "../domain/deliveries";
import type { Clientship } from "../domain/records";
import type { Service } from "../domain/service";
import { publishedAddresses } from "./addresses";
import type { Cell } from "./cell";
import { emptyCell } from "./cell";
import type { Counting, Counts } from "./counts";
import { addUp } from "./counts";
import type { DataColumn, DataRow } from "./dataRow";
import { checksumOf, dataColumns } from "./dataRow";
import type { Address, Margin, Scope } from "./margins";
import { addressKey, all, publishedMargins, scopeFor, summedOver } from "./margins";
import { roundCell } from "./rounding";
import type { Tally } from "./tally";
import { countsFor } from "./tally";
import { variablesOf } from "./variables";

/** How the figures are protected: keyed rounding to base 5, or not at all. */
export type Protection = "rounded-5" | "none";

/** The figures of one service and data period as they leave the register. */
export interface Delivery {
  readonly service: Service;
  readonly period: Pick<DeliveryPeriod, "from" | "to">;
  readonly protection: Protection;
  /** How much leaves; less than `full` in a small register. */
  readonly scope: Scope;
  readonly header: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** {@link checksumOf} the rows. */
  readonly checksum: string;
}

/** What a delivery is made of. */
export interface DeliverySource extends Counting {
  readonly delivery: DeliveryPeriod;
  readonly clientships: readonly Clientship[];
  /** What the clients anonymised this year count; {@link emptyTally} when nobody was. */
  readonly tally: Tally;
  /** Figures without any protection. Only the demonstration on synthetic people may ask for it. */
  readonly exact?: boolean;
}

/** The sums that are published: every finest cell added into the margins of its variable. */
function margined(counts: Counts, service: Service, scope: Scope): Counts {
  const shapes = new Map<string, readonly Margin[]>(
    variablesOf(service).map(({ key, shape }) => [key, publishedMargins(scope, shape)])
  );
  const cells = [...counts.values()].flatMap((cell) =>
    (shapes.get(cell.address.muuttuja) ?? []).flatMap((margin) => {
      const address = summedOver(cell.address, margin);
      return address === null ? [] : [{ ...cell, address }];
    })
  );
  return addUp(cells);
}

/** The total of a variable: nothing crossed, nothing left out. */
const isTotal = ({ koodi, kunta, sukupuoli, ikaryhma }: Address): boolean =>
  [koodi, kunta, sukupuoli, ikaryhma].every((value) => value === all);

/**
 * The published number of a cell. The organisation's totals are exact unless the register is so
 * small that only its rounded total leaves; everything else is rounded.
 */
function published(cell: Cell, exact: boolean, { rounding }: Counting): number {
  return exact ? cell.n : roundCell(rounding, cell);
}

/**
 * Makes the delivery of a service: counts live clients and the tally, and protects what is published
 * (security reference §3.4, items 1–6). The same people give the same rows, whatever order they come
 * in and however many of them were anonymised.
 * @throws RangeError when the delivery is of another year than the rounding
 */
export function makeDelivery(source: DeliverySource): Delivery {
  const { delivery, service, served } = source;
  if (delivery.year !== source.rounding.year) throw new RangeError("a rounding key is of one year");
  const unprotected = source.exact === true;
  const counts = countsFor(delivery, source.clientships, source.tally, source);
  const clients = margined(counts, service, "total").values().next().value ?? emptyCell;
  const scope = unprotected ? "full" : scopeFor(clients.n);
  const sums = margined(counts, service, scope);
  const rows = variablesOf(service).flatMap((variable) =>
    publishedAddresses(variable, scope, served).map((address): DataRow => {
      const cell = sums.get(addressKey(address)) ?? emptyCell;
      const exact = unprotected || (scope !== "total" && variable.exactTotal && isTotal(address));
      return {
        palvelu: service,
        alku: delivery.from,
        loppu: delivery.to,
        ...address,
        lukumaara: published(cell, exact, source),
      };
    })
  );
  return {
    service,
    period: { from: delivery.from, to: delivery.to },
    protection: unprotected ? "none" : "rounded-5",
    scope,
    header: dataColumns,
    rows,
    checksum: checksumOf(rows),
  };
}
