import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { basename, dirname, resolve } from "node:path";
import type { DemoUser } from "../session";
import type { Served } from "./routes";
import { route } from "./routes";

/** What to open. */
export interface WorkbenchFile {
  readonly name: string;
  /** `null`: a new, empty workbook. */
  readonly bytes: Uint8Array | null;
  /** Where *Save* writes; `null`: *Save* downloads. */
  readonly path: string | null;
}

export interface WorkbenchOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly file: WorkbenchFile;
  /** The folder that `buildWorkbench` filled. */
  readonly dist: string;
  /** Shown in the window, so that nobody has to guess. */
  readonly demoUsers?: readonly DemoUser[];
}

/** A running workbench. */
export interface Workbench {
  /** Where to open it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Uploads larger than this are refused; a register of 10,000 clients is a tenth of it. */
const MAX_BODY = 256 * 1024 * 1024;

/**
 * The file at a path, to be saved there again; a new, empty workbook where there is none yet.
 * @throws what the file system says of a folder that is not there, or of a file that cannot be read
 */
export async function workbenchFile(path: string): Promise<WorkbenchFile> {
  const name = basename(path);
  const there = await readdir(dirname(resolve(path)));
  return { name, bytes: there.includes(name) ? await readFile(path) : null, path };
}

/**
 * Serves the workbench to this machine only. The pane runs there on a copy of Excel that lives in the
 * page: every request of the add-in is answered without a network, and all panes share one workbook.
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { name, bytes, path } = options.file;
  const served: Served = {
    session: {
      fileName: name,
      hasPath: path !== null,
      hasFile: bytes !== null,
      demoUsers: options.demoUsers ?? [],
    },
    bytes,
    path,
    dist: options.dist,
  };
  const server = createServer((request, response) => {
    respond(request, response, served).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served
): Promise<void> {
  if (!isOwnPage(request)) {
    response.writeHead(403).end();
    return;
  }
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const answer = await route(
    {
      method: request.method ?? "GET",
      path: decodeURIComponent(pathname),
      body: () => readBody(request),
    },
    served
  );
  if (answer === null) response.writeHead(404).end();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}

/** Other sites may neither reach the workbench by a name of theirs nor post to it. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const isLocal = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(headers.host ?? "");
  const { origin } = headers;
  return isLocal && (origin === undefined || origin === `http://${headers.host ?? ""}`);
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error("the request is larger than a workbook may be");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
