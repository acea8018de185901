import type { LatencyRange } from "./latency";
import type { OfficeThemeColors } from "./page/clientInfo";
import type { RequirementSets } from "./requirements";
import { claimed } from "./requirements";

/** Which Excel the host plays. */
export interface Profile {
  /** `Office.context.platform` of the client. */
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  /** Excel's full version (`Office.context.diagnostics.version`). */
  readonly version: string;
  /** Language of the screen, for instance `fi-FI`, and of the data unless said otherwise. */
  readonly locale: string;
  /** Language of the data (`Office.context.contentLanguage`). */
  readonly contentLocale?: string;
  /** Where the file lies: with its name the document's address. */
  readonly folder: string;
  /** Bytes that one request or one response may have; `null` without limit. */
  readonly payloadLimit: number | null;
  /** The file was opened for reading only: everything works but saving into it. */
  readonly readOnly: boolean;
  /** Changes are saved as they are made (OneDrive, SharePoint). */
  readonly autoSave: boolean;
  /** Whether `getFileAsync` gives out the workbook as a file. */
  readonly givesFile: boolean;
  /** `Office.context.officeTheme` at the start; `null` where Office tells none. */
  readonly theme: OfficeThemeColors | null;
  /** How long answers take. */
  readonly latency: LatencyRange;
  /** What `Office.context.requirements` answers: the newest version of each requirement set. */
  readonly requirements: RequirementSets;
}

/** 5 MB, the limit of Excel on the web for requests and for responses. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The themes of Office on a desktop that a person chooses between most. */
export const THEMES = {
  colorful: {
    bodyBackgroundColor: 0xff_ff_ff,
    bodyForegroundColor: 0x26_26_26,
    controlBackgroundColor: 0xf5_f5_f5,
    controlForegroundColor: 0x26_26_26,
  },
  black: {
    bodyBackgroundColor: 0x0a_0a_0a,
    bodyForegroundColor: 0xff_ff_ff,
    controlBackgroundColor: 0x29_29_29,
    controlForegroundColor: 0xff_ff_ff,
  },
} as const satisfies Record<string, OfficeThemeColors>;

/** Common requirement sets that Excel has on every platform. */
const EVERYWHERE: RequirementSets = {
  AddinCommands: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  MatrixCoercion: "1.1",
  RibbonApi: "1.2",
  Selection: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
  TextCoercion: "1.1",
};

/** With a subscription, version 2509. */
const desktop: Profile = {
  platform: "PC",
  version: "16.0.19231.20156",
  locale: "fi-FI",
  folder: "C:\\Users\\Public\\Documents\\",
  payloadLimit: null,
  readOnly: false,
  autoSave: false,
  givesFile: true,
  theme: THEMES.colorful,
  latency: { least: 1, most: 1, seed: 1 },
  requirements: claimed({
    ...EVERYWHERE,
    ExcelApi: "1.20",
    CompressedFile: "1.1",
    KeyboardShortcuts: "1.1",
  }),
};

/** The Excels that can be asked for by name; the sets are those of Microsoft's tables. */
export const PROFILES = {
  desktop,
  /** Volume-licensed, version 2408: no keyboard shortcuts, and ExcelApi ends at 1.17. */
  ltsc2024: {
    ...desktop,
    version: "16.0.17932.20222",
    requirements: claimed({ ...EVERYWHERE, ExcelApi: "1.17", CompressedFile: "1.1" }),
  },
  web: {
    ...desktop,
    platform: "OfficeOnline",
    version: "16.0.19231.41000",
    folder: "https://example.sharepoint.com/Documents/",
    payloadLimit: WEB_PAYLOAD_LIMIT,
    autoSave: true,
    givesFile: false,
    theme: null,
    latency: { least: 1, most: 6, seed: 1 },
    requirements: claimed({ ...EVERYWHERE, ExcelApi: "1.20", KeyboardShortcuts: "1.1" }),
  },
  mac: {
    ...desktop,
    platform: "Mac",
    version: "16.102.25101223",
    folder: "/Users/Shared/",
  },
  readOnly: { ...desktop, readOnly: true },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

/** A profile by name, or the desktop with some properties changed. */
export const profileOf = (wanted: ProfileName | Partial<Profile> = "desktop"): Profile =>
  typeof wanted === "string" ? PROFILES[wanted] : { ...desktop, ...wanted };
