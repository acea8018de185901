import type { Profile } from "../profile";

/** What a client must know about its Excel before office.js loads: plain JSON. */
export interface ClientInfo {
  readonly locale: string;
  readonly platform: Profile["platform"];
  readonly documentUrl: string;
  readonly requirements: Readonly<Record<string, string>>;
  /** `Office.context.document.settings`: serialized values by key. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The oldest file version that office.js looks for; it loads the newest of the host by itself. */
const HOST_VERSION = "16.01";
/** Flags of the host info: the add-in runs in a shared runtime. */
const SHARED_RUNTIME = 1;
const APP_EXCEL = 1;

/** What `window.external.GetHostInfo()` answers: host, platform, version, language and flags. */
export const hostInfo = ({ locale }: ClientInfo): string =>
  `Excel|Win32|${HOST_VERSION}|${locale}|||disableLogging|${SHARED_RUNTIME}`;

/** Where the settings of the add-in are kept. */
export interface SettingsStore {
  read(): Readonly<Record<string, string>>;
  write(settings: Readonly<Record<string, string>>): void;
}

/** What office.js finds as `window.external`, the desktop's way into Excel. */
export function externalObject(info: ClientInfo, store: SettingsStore): Record<string, unknown> {
  const settings = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of Object.entries(store.read())) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      store.write(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""])));
    },
  };
  const context = {
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
  return {
    GetHostInfo: () => hostInfo(info),
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    // Of the common API nothing but events of the old kind comes this way, and Excel has none to tell.
    Execute: (_id: number, _args: unknown, done?: (status: number) => void) =>
      done?.(NOT_SUPPORTED),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done?: (s: number) => void) =>
      done?.(SUCCESS),
    UnregisterEvent: (_id: number, _target: string, done?: (status: number) => void) =>
      done?.(SUCCESS),
  };
}

const SUCCESS = 0;
/** `ooeOperationNotSupported`. */
const NOT_SUPPORTED = 5000;
