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
  return nodeApp(directWorkbook(await openXlsx(await readFile(path))));
}
