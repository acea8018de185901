import { readFile } from "node:fs/promises";
import type { AppContext } from "../app/context";
import { directWorkbook } from "../direct/directWorkbook";
import { openXlsx } from "../excel-host/file";
import { nodeApp } from "./nodeApp";

/**
 * The use cases on a copy of a file in memory; the file itself is not written.
 * @throws FileError when it is no .xlsx workbook, and what the file system says
 */
export async function fileApp(path: string): Promise<AppContext> {
  return bytesApp(await readFile(path));
}

/** The use cases on the workbook of an .xlsx file's bytes. @throws FileError */
export async function bytesApp(bytes: Uint8Array): Promise<AppContext> {
  return nodeApp(directWorkbook(await openXlsx(bytes)));
}
