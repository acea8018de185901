import { COMMON_EVENT, METHOD, STATUS } from "../common/numbers";
import { clientContext, playPlatform } from "./clientContext";
import type { ClientInfo, OfficeThemeColors } from "./clientInfo";
import type { ControlMessage, ReturnMessage } from "./controlMessages";
import { parseControl } from "./controlMessages";
import { safeArray, variant } from "./safeArray";

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

type EventHandler = (event: number, payload: unknown) => void;
type Done = (answer: unknown) => void;
type Settings = Readonly<Record<string, string>>;

/** office.js looks for host files of this version. */
const HOST_VERSION = "16.01";
/** Flag of the host info: the add-in runs in a shared runtime. */
const SHARED_RUNTIME = 1;

/**
 * Makes office.js believe that it runs in a desktop Excel, over a line to the host.
 *
 * @param page - the window of the add-in
 */
export function createClientShim(
  info: ClientInfo,
  line: ClientLine,
  page: { readonly location: { readonly origin: string } }
): ClientShim {
  const { origin } = page.location;
  let settings: Settings = info.settings;
  let theme: OfficeThemeColors | null = info.theme;
  const waiting = new Map<number, (answer: ReturnMessage) => void>();
  const handlers = new Map<number, EventHandler>();
  let lastCall = 0;

  const bridge: ClientShim["bridge"] = {
    onMessageFromHost: (text) => {
      throw new Error(`office.js has not taken the bridge, but is told ${text.slice(0, 80)}`);
    },
    sendMessageToHost: (text) => {
      line.send(text);
    },
  };
  const ask = (question: object, done?: (answer: ReturnMessage) => void) => {
    lastCall += 1;
    if (done !== undefined) waiting.set(lastCall, done);
    line.send(JSON.stringify({ ...question, call: lastCall }));
  };
  const call = (
    method: number,
    args: readonly unknown[],
    done?: (answer: ReturnMessage) => void
  ) => {
    ask({ type: 100, method, args }, done);
  };
  const listen = (event: number, target: string, isOn: boolean, done: (status: number) => void) => {
    ask({ type: 102, event, target, isOn, origin }, ({ status }) => {
      done(status);
    });
  };
  const take = (message: ControlMessage) => {
    if (message.type === 101) {
      waiting.get(message.call)?.(message);
      waiting.delete(message.call);
    } else if (message.type === 103) {
      const { event, payload } = message;
      if (event === COMMON_EVENT.themeChanged) theme = payload as OfficeThemeColors | null;
      else handlers.get(event)?.(event, variant(payload));
    }
  };
  line.onMessage((text) => {
    const control = parseControl(text);
    if (control === null) bridge.onMessageFromHost(text);
    // In a turn of its own: what an add-in's handler throws is none of the host's business.
    else queueMicrotask(() => take(control));
  });
  const store = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of Object.entries(settings)) {
        keys.push(key);
        values.push(value);
      }
    },
    WriteAsync: (keys: readonly string[], values: readonly string[], done?: Done) => {
      settings = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
      call(METHOD.saveSettings, [settings], ({ status }) => done?.(status));
    },
    RefreshAsync: (done: () => void) => {
      call(METHOD.loadSettings, [], ({ status, value }) => {
        if (status === STATUS.success) settings = value as Settings;
        done();
      });
    },
  };
  const context = clientContext(info, store, () => theme);
  const external = {
    GetHostInfo: () =>
      `Excel|Win32|${HOST_VERSION}|${info.locale}||${info.isDialog ? "isDialog" : ""}|disableLogging|` +
      (info.isDialog ? "0" : String(SHARED_RUNTIME)),
    GetContext: () => {
      playPlatform(page, info.platform);
      return context;
    },
    GetLoggingAllowed: () => false,
    Execute: (method: number, args: readonly unknown[] | undefined, done?: Done) => {
      call(method, args ?? [], ({ status, value }) => done?.(safeArray([status, value])));
    },
    RegisterEvent: (event: number, target: string, handler: EventHandler, done?: Done) => {
      // A refusal, of a second dialog for instance, leaves the first listener where it was.
      const before = handlers.get(event);
      handlers.set(event, handler);
      listen(event, target, true, (status) => {
        if (status !== STATUS.success) {
          if (before === undefined) handlers.delete(event);
          else handlers.set(event, before);
        }
        done?.(status);
      });
    },
    UnregisterEvent: (event: number, target: string, done?: Done) => {
      handlers.delete(event);
      listen(event, target, false, (status) => done?.(status));
    },
    MessageParent2: (params: string) => {
      call(METHOD.messageParent, [params, origin]);
    },
    MessageChild2: (params: string) => {
      call(METHOD.messageChild, [params]);
    },
  };
  return { external, bridge };
}
