import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ObjectType } from "../../../src/excel-host/objects/object";

export type Table = ObjectType<unknown>;

const folder = join(process.cwd(), "src/excel-host/objects");

/**
 * The host's tables of members, by the name of their class. They are found among the exports of everything
 * in `objects/`.
 *
 * @throws Error when a table is not exported, and so would be missing from the list
 */
export async function builtTables(): Promise<ReadonlyMap<string, readonly Table[]>> {
  const tables = new Map<string, Table[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts")) continue;
    const path = join(folder, file);
    const hidden = /^const (\w+): ObjectType</m.exec(readFileSync(path, "utf8"));
    if (hidden !== null) throw new Error(`objects/${file}: ${hidden[1] ?? ""} must be exported`);
    for (const value of Object.values((await import(path)) as Record<string, unknown>)) {
      if (isTable(value)) tables.set(value.name, [...(tables.get(value.name) ?? []), value]);
    }
  }
  return tables;
}

const isTable = (value: unknown): value is Table =>
  typeof value === "object" && value !== null && "name" in value && "scalars" in value;
