import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** A body of a given kind, never kept by the browser: the workbench always shows what was built last. */
export const answer = (
  body: Uint8Array | string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
  status = 200
): Answer => ({
  status,
  headers: { "Content-Type": type, "Cache-Control": "no-store", ...headers },
  body,
});

/** A file of a folder, or `null` when there is none or the path leads out of the folder. */
export async function fileAnswer(
  folder: string,
  path: string,
  headers: Readonly<Record<string, string>> = {}
): Promise<Answer | null> {
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) ? answer(await readFile(file), type, headers) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  ["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"].includes(String(error.code));
