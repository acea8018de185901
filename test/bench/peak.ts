// Run by itself, once for each of the two: how much an open and a save of a file add to the memory of a fresh process.
import { readFile } from "node:fs/promises";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { openXlsx, saveXlsx } from "../../src/excel-host/file";

const reopen = {
  host: async (file: Uint8Array): Promise<Uint8Array> => saveXlsx(await openXlsx(file)),
  bare: async (file: Uint8Array): Promise<Uint8Array> => {
    const { sheets } = await readXlsx(file);
    return writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
  },
};

/** The most that the process ever held, kB. */
const peak = (): number => process.resourceUsage().maxRSS;

async function main(): Promise<void> {
  const [, , who, path] = process.argv;
  if ((who !== "host" && who !== "bare") || path === undefined) throw new Error("host|bare FILE");
  const file = await readFile(path);
  const before = peak();
  await reopen[who](file);
  console.log(peak() - before);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
