import type { ClientInfo } from "./clientInfo";
import { parseControl } from "./controlMessages";

/** A line to a connection of the host: texts both ways. */
export interface ClientLine {
  send(text: string): void;
  onMessage(receive: (text: string) => void): void;
}

/** What office.js must find on its window before it loads. */
export interface ClientShim {
  /** For `window.external`: the desktop's way into Excel. */
  readonly external: Readonly<Record<string, unknown>>;
  /** For `window._richApiNativeBridge`. */
  readonly bridge: {
    onMessageFromHost: (text: string) => void;
    sendMessageToHost(t: string): void;
  };
}

type CommandHandler = (event: number, payload: readonly string[]) => void;
type Done = (status: unknown) => void;

/** office.js looks for host files of this version. */
const HOST_VERSION = "16.01";
/** Flag of the host info: the add-in runs in a shared runtime. */
const SHARED_RUNTIME = 1;
const APP_EXCEL = 1;
const RIBBON_COMMAND_EVENT = 39;
const COMMAND_COMPLETED = 94;
const SUCCESS = 0;
/** `ooeOperationNotSupported` and `ooeInvalidCallback` of office.js. */
const NOT_SUPPORTED = 5000;
const NOT_REGISTERED = 5005;

/** Makes office.js believe that it runs in a desktop Excel, over a line to the host. */
export function createClientShim(info: ClientInfo, line: ClientLine): ClientShim {
  let settings: Readonly<Record<string, string>> = info.settings;
  let command: CommandHandler | null = null;
  const reply = (message: unknown) => {
    line.send(JSON.stringify(message));
  };
  const bridge: ClientShim["bridge"] = {
    onMessageFromHost: (text) => {
      throw new Error(`office.js has not taken the bridge, but is told ${text.slice(0, 80)}`);
    },
    sendMessageToHost: (text) => {
      line.send(text);
    },
  };
  line.onMessage((text) => {
    const control = parseControl(text);
    if (control?.type !== 100) bridge.onMessageFromHost(text);
    else if (command === null) {
      reply({ type: 101, invocation: control.invocation, status: NOT_REGISTERED });
    } else {
      const { invocation, actionId, event } = control;
      command(RIBBON_COMMAND_EVENT, [invocation, actionId, event]);
    }
  });
  const store = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of Object.entries(settings)) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      settings = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
      reply({ type: 102, settings });
    },
  };
  const external = {
    GetHostInfo: () =>
      `Excel|Win32|${HOST_VERSION}|${info.locale}|||disableLogging|${SHARED_RUNTIME}`,
    GetContext: () => contextOf(info, store),
    GetLoggingAllowed: () => false,
    Execute: (id: number, args: readonly unknown[], done?: Done) => {
      if (id !== COMMAND_COMPLETED) {
        done?.(safeArray(NOT_SUPPORTED));
        return;
      }
      reply({ type: 101, invocation: String(args[0]), status: Number(args[1]) });
      done?.(safeArray(SUCCESS));
    },
    RegisterEvent: (id: number, _target: string, handler: CommandHandler, done?: Done) => {
      // Excel's other events come over the bridge; the old common API's have nobody to tell them.
      if (id === RIBBON_COMMAND_EVENT) command = handler;
      done?.(id === RIBBON_COMMAND_EVENT ? SUCCESS : NOT_SUPPORTED);
    },
    UnregisterEvent: (id: number, _target: string, done?: Done) => {
      if (id === RIBBON_COMMAND_EVENT) command = null;
      done?.(SUCCESS);
    },
  };
  return { external, bridge };
}

/** Answers of the old API come as what COM calls a safe array. */
const safeArray = (status: number) => ({ toArray: () => [status] });

function contextOf(info: ClientInfo, settings: unknown): Readonly<Record<string, unknown>> {
  return {
    GetAppType: () => APP_EXCEL,
    GetSolutionRef: () => "add-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => info.locale,
    GetAppDataLocale: () => info.locale,
    GetDocUrl: () => info.documentUrl,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(info.requirements),
    GetHostFullVersion: () => "16.0.17928.20000",
    GetInitialDisplayMode: () => 0,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => "{}",
  };
}
