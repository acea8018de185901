// What the host itself costs, against the bare .xlsx library on the same machine in the same minute.
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { openXlsx, saveXlsx } from "../../src/excel-host/file";
import { openClient } from "../support/hostClient";
import type { Figure } from "./measure";

const CELLS = { rows: 3000, columns: 100 };
const ROWS = { rows: 50_000, columns: 6 };
/** Rows that one sync writes or reads: about a megabyte of texts. */
const CHUNK = 150;
const MIB = 1024 * 1024;

const text = (row: number, column: number): string => `par1.${row}.${column}`;
const block = (top: number, rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => text(top + row, column))
  );

/** Milliseconds that something takes, and its result. */
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

async function throughClient(): Promise<{ write: number; read: number; bytes: Uint8Array }> {
  const client = await openClient();
  const each = async (act: (range: Excel.Range, top: number) => void): Promise<void> => {
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let top = 0; top < CELLS.rows; top += CHUNK) {
        const range = sheet.getRangeByIndexes(top, 0, CHUNK, CELLS.columns);
        act(range, top);
        await context.sync();
        range.untrack();
      }
    });
  };
  const write = await timed(() =>
    each((range, top) => {
      range.numberFormat = [["@"]];
      range.values = block(top, CHUNK, CELLS.columns);
    })
  );
  const read = await timed(() => each((range) => range.load("values")));
  return { write: write.ms, read: read.ms, bytes: await client.host.save() };
}

const megabytes = (): number => process.memoryUsage().heapUsed / MIB;

/** 300,000 cells through the genuine client, and a file of 50,000 rows. */
export async function measureHost(): Promise<readonly Figure[]> {
  const group = "host";
  const figure = (what: string, value: number, unit: Figure["unit"]): Figure => ({
    group,
    what,
    value,
    unit,
    limit: null,
  });
  const client = await throughClient();
  const bareCells = await timed(() =>
    writeXlsx({ sheets: [{ name: "A", rows: block(0, CELLS.rows, CELLS.columns) }] })
  );
  const bareRead = await timed(() => readXlsx(client.bytes));
  const rows = block(0, ROWS.rows, ROWS.columns);
  const bareSave = await timed(() => writeXlsx({ sheets: [{ name: "A", rows }] }));
  const bareOpen = await timed(() => readXlsx(bareSave.result));
  const before = megabytes();
  const open = await timed(() => openXlsx(bareSave.result));
  const held = megabytes() - before;
  const save = await timed(() => saveXlsx(open.result));
  return [
    figure("300,000 cells written through the client", client.write, "ms"),
    figure("the same by the bare library, into a file", bareCells.ms, "ms"),
    figure("300,000 cells read through the client", client.read, "ms"),
    figure("the same by the bare library, from a file", bareRead.ms, "ms"),
    figure("50,000 rows opened", open.ms, "ms"),
    figure("opened by the bare library", bareOpen.ms, "ms"),
    figure("50,000 rows saved", save.ms, "ms"),
    figure("saved by the bare library", bareSave.ms, "ms"),
    figure("memory of the open workbook, uncollected", held * 1024, "kB"),
  ];
}
