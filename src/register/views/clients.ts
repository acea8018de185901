import type { UnitId } from "../../domain/ids";
import type { Service } from "../../domain/service";
import type { Block, CellValue, Operation, TableColumn } from "../../workbook/port";
import { viewSheets } from "../layout";
import type { UnitSummary } from "../model";
import type { ClientsLabels } from "./labels";

/** A row of the sheet Asiakkaat: what the workbook shows of a client to everybody who opens it. */
export interface ClientsViewRow {
  readonly number: number;
  readonly service: Service;
  readonly unit: UnitId;
  readonly status: string;
  /** Letters with their words, as the pane writes them. */
  readonly letters: string;
  readonly responsible: string;
}

/**
 * Paints Asiakkaat. Rows that are already there stay when `keep` says so: those of clients whom this user does not see.
 */
export function paintClients(
  rows: readonly ClientsViewRow[],
  units: readonly UnitSummary[],
  labels: ClientsLabels,
  present: Block | null,
  keep: (number: number) => boolean
): readonly Operation[] {
  const unitName = new Map<string, string>(units.map(({ id, name }) => [id, name]));
  const mine = rows.map((row): readonly CellValue[] => [
    row.number,
    labels.services[row.service],
    unitName.get(row.unit) ?? "",
    row.status,
    row.letters,
    row.responsible,
  ]);
  const columns = tableColumns(labels);
  const numbers = new Set(rows.map(({ number }) => number));
  const kept = keptRows(present, columns.length).filter((row) => {
    const number = Number(row[0]);
    return Number.isSafeInteger(number) && !numbers.has(number) && keep(number);
  });
  const all = [...mine, ...kept].sort((a, b) => Number(a[0]) - Number(b[0]));
  return [
    { op: "paintTable", sheet: viewSheets.clients, table: "PAR_asiakkaat", columns, rows: all },
  ];
}

function tableColumns(labels: ClientsLabels): readonly TableColumn[] {
  return [
    { title: labels.number, width: 18, format: "0" },
    { title: labels.service, width: 20 },
    { title: labels.unit, width: 28 },
    { title: labels.status, width: 32 },
    { title: labels.letters, width: 48 },
    { title: labels.responsible, width: 28 },
  ];
}

function keptRows(present: Block | null, width: number): readonly (readonly CellValue[])[] {
  if (present === null || present.column !== 0) return [];
  return present.values
    .slice(present.row === 0 ? 1 : 0)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}
