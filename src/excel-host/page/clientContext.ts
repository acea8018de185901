import type { ClientInfo, OfficeThemeColors } from "./clientInfo";

const APP_EXCEL = 1;
/** `OSF.ClientMode` of desktop clients. */
const CLIENT_MODE = { readWrite: 0, readOnly: 1 };
/** `Office.InitializationReason`: the document was opened with the add-in. */
const DOCUMENT_OPENED = 2;

/** The part of office.js that knows what the client's platform is called. */
interface OfficeExt {
  readonly HostName: {
    readonly Host: {
      getInstance(): { readonly platformRemappings: Record<string, string> };
    };
  };
}

/**
 * What `window.external.GetContext()` answers.
 *
 * @param settings - the object of the document's settings
 * @param theme - the theme of the moment
 */
export function clientContext(
  info: ClientInfo,
  settings: unknown,
  theme: () => OfficeThemeColors | null
): Readonly<Record<string, unknown>> {
  return {
    GetAppType: () => APP_EXCEL,
    GetSolutionRef: () => "add-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => info.locale,
    GetAppDataLocale: () => info.contentLocale,
    GetDocUrl: () => info.documentUrl,
    GetAppCapabilities: () => (info.isReadOnly ? CLIENT_MODE.readOnly : CLIENT_MODE.readWrite),
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => info.instance,
    GetTouchEnabled: () => false,
    GetSupportedMatrix: () => JSON.stringify(info.requirements),
    GetHostFullVersion: () => info.version,
    GetInitialDisplayMode: () => 0,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(theme()),
  };
}

/**
 * The desktop's files of office.js serve every profile; what they will say of the platform is decided
 * here, between the loading of those files and their first look at the context.
 *
 * @param page - the window that office.js has been loaded into
 */
export function playPlatform(page: object, platform: ClientInfo["platform"]): void {
  if (!("OfficeExt" in page)) return;
  const { HostName } = page.OfficeExt as OfficeExt;
  HostName.Host.getInstance().platformRemappings["win32"] = platform;
}
