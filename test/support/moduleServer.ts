// Serves the project's own modules to a browser, file by file, without bundling: enough for tests of the host.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { transform } from "@swc/core";

const root = process.cwd();

/** Where pages find the packages that modules import by name. */
export const IMPORT_MAP = JSON.stringify({
  imports: {
    fflate: "/node_modules/fflate/esm/browser.js",
    numfmt: "/node_modules/numfmt/lib/index.js",
    "@noble/hashes/": "/node_modules/@noble/hashes/",
  },
});

export interface ModuleServer {
  /** For instance `http://localhost:40001`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * @param pages - HTML by path, for instance `/pane.html`
 */
export async function serveModules(pages: Readonly<Record<string, string>>): Promise<ModuleServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    void answerTo(pathname, pages).then(({ status, type, body }) => {
      response.writeHead(status, { "Content-Type": `${type}; charset=utf-8` }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => closed(server) };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => {
      resolve();
    });
  });

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const ok = (type: string, body: string): Answer => ({ status: 200, type, body });

async function answerTo(path: string, pages: Readonly<Record<string, string>>): Promise<Answer> {
  const page = pages[path];
  if (page !== undefined) return ok("text/html", page);
  const script = path.startsWith("/node_modules/") ? await textOf(path) : null;
  if (script !== null) return ok("text/javascript", script);
  const code = path.startsWith("/src/") ? await textOf(`${path}.ts`) : null;
  if (code === null) return { status: 404, type: "text/plain", body: path };
  return ok("text/javascript", await browserScript(code, dirname(path)));
}

/** Without types, and with whole addresses: browsers do not know that a folder stands for its index. */
async function browserScript(code: string, folder: string): Promise<string> {
  const parser = { syntax: "typescript" } as const;
  const options = { jsc: { target: "es2022", parser }, module: { type: "es6" } } as const;
  const { code: script } = await transform(code, options);
  return script.replace(/ from "(\.[^"]*)"/g, (_, name: string) => {
    const path = join(folder, name);
    return ` from "${existsSync(join(root, `${path}.ts`)) ? path : join(path, "index")}"`;
  });
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(join(root, path), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
