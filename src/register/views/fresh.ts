import type { Operation } from "../../workbook/port";
import { viewSheets } from "../layout";
import { paintClients } from "./clients";
import { paintFront } from "./front";
import type { ViewLabels } from "./labels";
import { type People, peopleTables } from "./people";

/** Every view as a new register has it, by its sheet: Asiakkaat shows nobody until somebody who may lists the clients. */
export function freshViews(
  people: People,
  labels: ViewLabels
): ReadonlyMap<string, readonly Operation[]> {
  const nobody = paintClients([], people.units, labels.clients, null, () => false);
  return new Map<string, readonly Operation[]>([
    [viewSheets.front, paintFront(labels.front)],
    [viewSheets.clients, nobody],
    ...peopleTables(people, labels).map(
      (table) => [table.sheet, [{ op: "paintTable", ...table }]] as const
    ),
  ]);
}
