import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";
import type { ClientInfo } from "../page/clientInfo";
import type { ClientLine } from "../page/clientShim";
import { createClientShim } from "../page/clientShim";
import type { ElementStub } from "./documentStub";
import { documentStub, storageStub } from "./documentStub";

/** What office.js defines in the page that loads it. */
export interface OfficeGlobals {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
}

const SCRIPTS = "https://localhost/office-js/";
const compiled = new Map<string, vm.Script>();

/** Where the npm package has its scripts; found from the working directory, as bundlers may move this file. */
const distFolder = (): string => {
  const find = createRequire(join(process.cwd(), "package.json"));
  return join(dirname(find.resolve("@microsoft/office-js/package.json")), "dist");
};

/** Compiling the client takes longer than running it, so each file is compiled once. */
function scriptNamed(name: string): vm.Script {
  let script = compiled.get(name);
  if (script === undefined) {
    const file = join(distFolder(), name);
    script = new vm.Script(readFileSync(file, "utf8"), { filename: file });
    compiled.set(name, script);
  }
  return script;
}

/**
 * Runs Microsoft's own `office.js` in a page of its own, as far as Node can play one, and waits until it
 * is ready.
 *
 * @param line - to the host
 * @param url - of the page
 */
export async function runOffice(
  info: ClientInfo,
  line: ClientLine,
  url: string
): Promise<OfficeGlobals> {
  const sandbox = vm.createContext(
    pageGlobals(url, (script) => {
      load(script, sandbox);
    })
  );
  const page = sandbox as { readonly location: URL };
  const { external, bridge } = createClientShim(info, line, page);
  sandbox["external"] = external;
  sandbox["_richApiNativeBridge"] = bridge;
  for (const name of ["window", "self", "parent", "top"]) sandbox[name] = sandbox;
  scriptNamed("office.js").runInContext(sandbox);
  // The script has just defined these names in its own global object.
  const { Office } = sandbox as unknown as OfficeGlobals;
  await Office.onReady();
  const { Excel, OfficeExtension } = sandbox as unknown as OfficeGlobals;
  return { Excel, Office, OfficeExtension };
}

function load(script: ElementStub, sandbox: vm.Context): void {
  queueMicrotask(() => {
    if (!script.src.startsWith(SCRIPTS)) {
      // Telemetry and the like, from servers that are not here.
      script.onerror?.();
      return;
    }
    scriptNamed(script.src.slice(SCRIPTS.length)).runInContext(sandbox);
    script.onload?.();
  });
}

function pageGlobals(
  url: string,
  loadScript: (script: ElementStub) => void
): Record<string, unknown> {
  const ignore = () => undefined;
  return {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    crypto: globalThis.crypto,
    URL,
    TextEncoder,
    TextDecoder,
    document: documentStub(url, `${SCRIPTS}office.js`, loadScript),
    location: new URL(url),
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", platform: "Win32" },
    addEventListener: ignore,
    removeEventListener: ignore,
    postMessage: ignore,
    history: {},
    localStorage: storageStub(),
    sessionStorage: storageStub(),
    name: "",
    // `window.status` of old: office.js reads it when a dialog is closed.
    status: "",
  };
}
