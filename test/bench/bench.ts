// What the use cases cost, and what was promised of it: npm run bench [-- --json]
import { parseArgs } from "node:util";
import { measureBundle } from "./bundle";
import { measureHost } from "./host";
import type { Figure } from "./measure";
import { isBroken, table } from "./measure";
import { measureReading, measureYear } from "./reading";
import { buildRegisters } from "./registers";
import type * as Sealing from "./sealing";
import { shipped } from "./shipped";

async function bench(tell: (line: string) => void): Promise<readonly Figure[]> {
  tell("sealing and opening");
  const root = process.cwd();
  const { measureSealing } = await shipped<typeof Sealing>(root, "./test/bench/sealing.ts");
  const sealing = await measureSealing();
  const files = await buildRegisters(tell);
  tell("reading through Office.js");
  const reading = await measureReading(files);
  const thousand = files.get(1000);
  if (thousand === undefined) throw new Error("no register of a thousand clients");
  const year = await measureYear(thousand);
  tell("the host beside the bare .xlsx library");
  const host = await measureHost();
  tell("bundling the pane");
  return [...reading, ...year, ...sealing, ...host, ...(await measureBundle(root))];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  const figures = await bench((line) => console.error(line));
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
