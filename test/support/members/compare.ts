import type { Table } from "./built";
import { builtTables } from "./built";
import type { DeclaredMember } from "./declared";
import { declaredClasses, eventRegistrations } from "./declared";

/** How much of a member the host has; `partly` is a property that can be read but not set. */
export type State = "built" | "partly" | "missing";

export interface ComparedMember extends DeclaredMember {
  readonly state: State;
}

export interface ComparedClass {
  readonly name: string;
  readonly members: readonly ComparedMember[];
}

/** Events that the client takes from the common API instead of a table. */
const COMMON_EVENTS = new Set([
  "Workbook.onSelectionChanged",
  "SettingCollection.onSettingsChanged",
]);

/** Every member of Excel's classes with how much of it the host has. */
export async function compareMembers(): Promise<ComparedClass[]> {
  const built = await builtTables();
  const events = eventRegistrations();
  return declaredClasses().map(({ name, members }) => {
    const tables = built.get(name) ?? [];
    const stateOf = (member: DeclaredMember): State => {
      const path = `${name}.${member.name}`;
      if (COMMON_EVENTS.has(path)) return "built";
      const register = events.get(path);
      if (register !== undefined)
        return tables.some(has("methods", register)) ? "built" : "missing";
      return stateIn(tables, member);
    };
    return { name, members: members.map((member) => ({ ...member, state: stateOf(member) })) };
  });
}

function stateIn(tables: readonly Table[], { name, kind, isWritable }: DeclaredMember): State {
  const wire = name.charAt(0).toUpperCase() + name.slice(1);
  if (kind === "method") {
    const isIndexer = name === "getItem" && tables.some((table) => table.item !== undefined);
    return isIndexer || tables.some(has("methods", wire)) ? "built" : "missing";
  }
  if (name === "items")
    return tables.some((table) => table.items !== undefined) ? "built" : "missing";
  if (tables.some(has("children", wire))) return "built";
  const scalar = tables.map(({ scalars }) => scalars[wire]).find((one) => one !== undefined);
  if (scalar === undefined) return "missing";
  return isWritable && scalar.set === undefined ? "partly" : "built";
}

const has =
  (part: "methods" | "children", name: string) =>
  (table: Table): boolean =>
    Object.hasOwn(table[part] ?? {}, name);
