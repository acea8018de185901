// What the host itself costs, against the bare .xlsx library on the same machine in the same minute.
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { openXlsx, saveXlsx } from "../../src/excel-host/file";
import { openClient } from "../support/hostClient";
import type { Figure } from "./measure";

const cells = { rows: 3000, columns: 100 };
const file = { rows: 50_000, columns: 6 };
/** Rows that one sync writes or reads: about a megabyte of texts. */
const chunk = 150;
/** Each is measured so often, both sides taking turns; the medians count. */
const rounds = 3;

const block = (top: number, rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => `par1.${top + row}.${column}`)
  );

interface Timed<T> {
  readonly ms: number;
  readonly result: T;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** Writes all cells through the genuine client and reads them back, in as many syncs as a careful add-in needs. */
async function throughClient() {
  const client = await openClient();
  const each = (act: (range: Excel.Range, top: number) => () => void): Promise<void> =>
    client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let top = 0; top < cells.rows; top += chunk) {
        const range = sheet.getRangeByIndexes(top, 0, chunk, cells.columns);
        const after = act(range, top);
        await context.sync();
        after();
        range.untrack();
      }
    });
  const write = await timed(() =>
    each((range, top) => {
      range.numberFormat = [["@"]];
      range.values = block(top, chunk, cells.columns);
      return () => undefined;
    })
  );
  let received = 0;
  const read = await timed(() =>
    each((range) => {
      range.load("values");
      return () => (received += range.values.flat().filter((value) => value !== "").length);
    })
  );
  if (received !== cells.rows * cells.columns) throw new Error(`only ${received} cells came back`);
  return { write: write.ms, read: read.ms };
}

async function bareCells() {
  const sheet = () => ({ name: "A", rows: block(0, cells.rows, cells.columns) });
  const write = await timed(() => writeXlsx({ sheets: [sheet()] }));
  const read = await timed(() => readXlsx(write.result));
  return { write: write.ms, read: read.ms };
}

async function hostFile(bytes: Uint8Array) {
  const open = await timed(() => openXlsx(bytes));
  const save = await timed(() => saveXlsx(open.result));
  return { open: open.ms, save: save.ms };
}

async function bareFile(bytes: Uint8Array) {
  const open = await timed(() => readXlsx(bytes));
  const sheets = open.result.sheets.map(({ name, rows }) => ({ name, rows }));
  const save = await timed(() => writeXlsx({ sheets }));
  return { open: open.ms, save: save.ms };
}

/** Megabytes that opening and saving a file add to a fresh process at most. */
async function peakOf(who: "host" | "bare", path: string): Promise<number> {
  const program = ["--import", "tsx", "test/bench/peak.ts", who, path];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  return Number(stdout) / 1024;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The host's own figure, and how many times the bare library's it is. */
function beside(
  what: string,
  unit: "ms" | "MB",
  pairs: readonly { readonly host: number; readonly bare: number }[],
  limit: number
): readonly Figure[] {
  const group = "host";
  const ratio = median(pairs.map(({ host, bare }) => host / bare));
  return [
    { group, what, value: median(pairs.map(({ host }) => host)), unit, limit: null },
    { group, what: `${what}, beside the bare library`, value: ratio, unit: "times", limit },
  ];
}

/** 300,000 cells through the genuine client, a file of 50,000 rows, and the memory that it takes. */
export async function measureHost(): Promise<readonly Figure[]> {
  const bytes = await writeXlsx({
    sheets: [{ name: "A", rows: block(0, file.rows, file.columns) }],
  });
  const write = [];
  const read = [];
  const open = [];
  const save = [];
  for (let round = 0; round < rounds; round++) {
    const [client, bare] = [await throughClient(), await bareCells()];
    write.push({ host: client.write, bare: bare.write });
    read.push({ host: client.read, bare: bare.read });
    const [opened, plain] = [await hostFile(bytes), await bareFile(bytes)];
    open.push({ host: opened.open, bare: plain.open });
    save.push({ host: opened.save, bare: plain.save });
  }
  await mkdir(".cache/bench", { recursive: true });
  const path = join(".cache/bench", "rows.xlsx");
  await writeFile(path, bytes);
  const memory = [{ host: await peakOf("host", path), bare: await peakOf("bare", path) }];
  return [
    ...beside("300,000 cells written through the client", "ms", write, 3),
    ...beside("300,000 cells read through the client", "ms", read, 1),
    ...beside("50,000 rows opened", "ms", open, 3),
    ...beside("50,000 rows saved", "ms", save, 4),
    ...beside("memory at most, opening and saving 50,000 rows", "MB", memory, 2),
  ];
}
