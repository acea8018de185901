import type { Block, CellValue, Operation, Rows, TableColumn } from "../../workbook/port";
import { viewSheets } from "../layout";
import type { RegisterSummary, UserStatus } from "../model";
import type { ViewLabels } from "./labels";

/** Käyttäjät and Roolit: tables painted from the chain. What people type into them changes nothing. */

/** One of the two tables. */
export interface PeopleTable {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Rows;
}

/** Who is shown. */
export type People = Pick<RegisterSummary, "users" | "units">;

/** Who enrols paints nothing, so the sheet says of them what the chain says: invited, until they are let in. */
const paintedStatus = (status: UserStatus): UserStatus =>
  status === "enrolled" ? "invited" : status;

function usersTable({ users, units }: People, { users: labels }: ViewLabels): PeopleTable {
  const unitName = new Map<string, string>(units.map(({ id, name }) => [id, name]));
  return {
    sheet: viewSheets.users,
    table: "PAR_kayttajat",
    columns: [
      { title: labels.name, width: 28 },
      { title: labels.role, width: 22 },
      { title: labels.units, width: 40 },
      { title: labels.status, width: 18 },
    ],
    rows: users.map((user) => [
      user.name,
      user.role === null ? "" : labels.roles[user.role],
      user.units.map((unit) => unitName.get(unit) ?? unit).join(", "),
      labels.statuses[paintedStatus(user.status)],
    ]),
  };
}

function rolesTable({ users }: People, { roles: labels }: ViewLabels): PeopleTable {
  return {
    sheet: viewSheets.roles,
    table: "PAR_roolit",
    columns: [
      { title: labels.name, width: 28 },
      { title: labels.see, width: 24 },
      { title: labels.change, width: 24 },
      { title: labels.rights, width: 50 },
    ],
    rows: users.map(({ name, rights }) => [
      name,
      labels.reaches[rights.clients.see],
      labels.reaches[rights.clients.change],
      rights.register.map((right) => labels.registerRights[right]).join(", "),
    ]),
  };
}

/** Both tables as they are painted. */
export function peopleTables(people: People, labels: ViewLabels): readonly PeopleTable[] {
  return [usersTable(people, labels), rolesTable(people, labels)];
}

/** Paints both sheets anew. */
export function paintPeople(people: People, labels: ViewLabels): readonly Operation[] {
  return peopleTables(people, labels).map((table) => ({ op: "paintTable", ...table }));
}

/** The sheets whose contents are not what the chain says, given what was read of each. */
export function differingPeople(
  people: People,
  labels: ViewLabels,
  read: ReadonlyMap<string, Block | null>
): readonly string[] {
  return peopleTables(people, labels)
    .filter(({ sheet, columns, rows }) => {
      const expected = [columns.map(({ title }) => title), ...rows];
      return !sameRows(read.get(sheet) ?? null, expected);
    })
    .map(({ sheet }) => sheet);
}

function sameRows(block: Block | null, expected: Rows): boolean {
  if (block === null || block.row !== 0 || block.column !== 0) return false;
  // A table without rows keeps an empty one, and trailing empty cells are not part of what is used.
  const rows = Math.max(block.values.length, expected.length);
  const columns = Math.max(block.values[0]?.length ?? 0, expected[0]?.length ?? 0);
  const text = (value: CellValue | undefined): string => String(value ?? "");
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (text(block.values[row]?.[column]) !== text(expected[row]?.[column])) return false;
    }
  }
  return true;
}
