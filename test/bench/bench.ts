// What the use cases cost, and what was promised of it: npm run bench [-- registers|sealing|host|pane …] [--json]
import { parseArgs } from "node:util";
import { measureBundle } from "./bundle";
import { measureHost } from "./host";
import type { Figure } from "./measure";
import { isBroken, table } from "./measure";
import { measureReading, measureYear } from "./reading";
import { buildRegisters } from "./registers";
import type * as Sealing from "./sealing";
import { shipped } from "./shipped";

/** The groups, in the order of the table. */
const groups = ["registers", "sealing", "host", "pane"] as const;
type Group = (typeof groups)[number];

async function registers(tell: (line: string) => void): Promise<readonly Figure[]> {
  const files = await buildRegisters(tell);
  const thousand = files.get(1000);
  if (thousand === undefined) throw new Error("no register of a thousand clients");
  tell("reading through Office.js");
  return [...(await measureReading(files)), ...(await measureYear(thousand))];
}

async function sealing(root: string): Promise<readonly Figure[]> {
  const { measureSealing } = await shipped<typeof Sealing>(root, "./test/bench/sealing.ts");
  return measureSealing();
}

async function bench(chosen: readonly Group[]): Promise<readonly Figure[]> {
  const tell = (line: string): void => console.error(line);
  const root = process.cwd();
  const measures: Readonly<Record<Group, () => Promise<readonly Figure[]>>> = {
    registers: () => registers(tell),
    sealing: () => sealing(root),
    host: measureHost,
    pane: () => measureBundle(root),
  };
  const figures: Figure[] = [];
  for (const group of chosen) {
    tell(group);
    figures.push(...(await measures[group]()));
  }
  return figures;
}

/** The groups that were asked for; all when none was. */
function groupsOf(names: readonly string[]): readonly Group[] {
  const unknown = names.filter((name) => groups.every((group) => group !== name));
  if (unknown.length > 0) {
    throw new Error(`no group ${unknown.join(", ")}: there are ${groups.join(", ")}`);
  }
  return names.length === 0 ? groups : groups.filter((group) => names.includes(group));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const figures = await bench(groupsOf(positionals));
  if (values.json) {
    const all = figures.map((figure) => ({ ...figure, ok: !isBroken(figure) }));
    console.log(JSON.stringify(all, null, 2));
  } else console.log(table(figures));
  if (figures.some(isBroken)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
