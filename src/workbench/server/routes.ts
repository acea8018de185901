import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { WorkbenchSession } from "../session";
import { saveFile } from "./saveFile";
import type { Answer } from "./staticFiles";
import { answer, fileAnswer } from "./staticFiles";

/** What one running workbench serves. */
export interface Served {
  readonly session: WorkbenchSession;
  /** The workbook to open, or `null` for a new one. */
  readonly bytes: Uint8Array | null;
  /** Where *Save* writes, or `null`. */
  readonly path: string | null;
  /** The folder of the built pane, with the page of the workbench in `workbench/`. */
  readonly dist: string;
}

/** A request as far as it matters here. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: () => Promise<Uint8Array>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The page frames the pane and nothing else, and runs only its own script. */
const PAGE_HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** The folder of Microsoft's client library, which is installed for development and never shipped. */
const officeFolder = (): string =>
  join(
    dirname(
      createRequire(join(process.cwd(), "package.json")).resolve(
        "@microsoft/office-js/package.json"
      )
    ),
    "dist"
  );

/** Answers a request; `null` when nothing lies at that address. */
export async function route(request: Request, served: Served): Promise<Answer | null> {
  const { method, path } = request;
  if (method === "POST") {
    if (path !== "/workbook.xlsx" || served.path === null) return null;
    await saveFile(served.path, await request.body());
    return answer("", "text/plain", {}, 204);
  }
  if (method !== "GET") return null;
  if (path === "/") return fileAnswer(join(served.dist, "workbench"), "index.html", PAGE_HEADERS);
  if (path === "/session.json") return answer(JSON.stringify(served.session), "application/json");
  if (path === "/workbook.xlsx") return served.bytes && answer(served.bytes, XLSX);
  if (path === "/officejs/office.js") return officeJs(served.dist);
  const office = withoutPrefix(path, "/officejs/");
  if (office !== null) return fileAnswer(officeFolder(), office);
  const page = withoutPrefix(path, "/workbench/");
  if (page !== null) return fileAnswer(join(served.dist, "workbench"), page, PAGE_HEADERS);
  return fileAnswer(served.dist, path, await paneHeaders(served.dist));
}

const withoutPrefix = (path: string, prefix: string): string | null =>
  path.startsWith(prefix) ? path.slice(prefix.length) : null;

/**
 * Microsoft's file with what Excel itself would have put into the page before it. In one file, so that
 * the pane is served exactly as it was built.
 */
async function officeJs(dist: string): Promise<Answer> {
  const before = await readFile(join(dist, "workbench/beforeOffice.js"), "utf8");
  const office = await readFile(join(officeFolder(), "office.js"), "utf8");
  return answer(`${before}\n;${office}`, "text/javascript; charset=utf-8");
}

/** The headers the build prescribes for the server of the pane. */
async function paneHeaders(dist: string): Promise<Record<string, string>> {
  const text = await readFile(join(dist, "headers.json"), "utf8");
  return JSON.parse(text) as Record<string, string>;
}
