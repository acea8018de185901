import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";
import type { Connection } from "../connection";
import type { ExcelHost } from "../host";
import { createClientShim } from "../page/clientShim";
import { clientInfoOf } from "../page/hostSide";
import type { ElementStub } from "./documentStub";
import { documentStub, storageStub } from "./documentStub";

/** A genuine Office.js client in Node, connected to a host. */
export interface OfficeClient {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  /** Its line to the host. `connection.invokeAction` calls functions associated with ribbon actions. */
  readonly connection: Connection;
}

const ORIGIN = "https://localhost";
const SCRIPTS = `${ORIGIN}/office-js/`;
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
 * Loads Microsoft's own `office.js` for a window of the host and waits until it is ready. Each call is a
 * client of its own, as a second window or a second person would be.
 *
 * @param connection - the window; a new one unless given
 */
export async function loadOffice(
  host: ExcelHost,
  connection: Connection = host.connect()
): Promise<OfficeClient> {
  const info = clientInfoOf(host.book);
  const { external, bridge } = createClientShim(info, connection);
  const sandbox = vm.createContext(
    pageGlobals((script) => {
      load(script, sandbox);
    })
  );
  sandbox["external"] = external;
  sandbox["_richApiNativeBridge"] = bridge;
  for (const name of ["window", "self", "parent", "top"]) sandbox[name] = sandbox;
  scriptNamed("office.js").runInContext(sandbox);
  playPlatform(sandbox, info.platform);
  // The script has just defined these names in its own global object.
  const { Office } = sandbox as unknown as OfficeClient;
  await Office.onReady();
  const { Excel, OfficeExtension } = sandbox as unknown as OfficeClient;
  return { Excel, Office, OfficeExtension, connection };
}

/** The desktop's files serve every profile; what they will say of the platform is decided here. */
function playPlatform(sandbox: vm.Context, platform: string): void {
  const { OfficeExt } = sandbox as unknown as {
    OfficeExt: {
      HostName: { Host: { getInstance(): { platformRemappings: Record<string, string> } } };
    };
  };
  OfficeExt.HostName.Host.getInstance().platformRemappings["win32"] = platform;
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

function pageGlobals(loadScript: (script: ElementStub) => void): Record<string, unknown> {
  const url = `${ORIGIN}/taskpane.html`;
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
  };
}
