import type { Profile } from "../profile";

/** Colours of Office's theme, as 0xRRGGBB. */
export interface OfficeThemeColors {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

/** What a client must know about its Excel before office.js loads: plain JSON. */
export interface ClientInfo {
  /** Unlike that of any other client, also of those in an earlier life of the page. */
  readonly instance: string;
  /** Language of the screen (`displayLanguage`). */
  readonly locale: string;
  /** Language of the data (`contentLanguage`). */
  readonly contentLocale: string;
  readonly platform: Profile["platform"];
  /** Excel's full version, for instance `16.0.17932.20222`. */
  readonly version: string;
  readonly documentUrl: string;
  readonly isReadOnly: boolean;
  readonly requirements: Readonly<Record<string, string>>;
  /** `Office.context.document.settings`: serialized values by key. */
  readonly settings: Readonly<Record<string, string>>;
  /** `null` where Office tells no theme: on the web. */
  readonly theme: OfficeThemeColors | null;
  /** The page is a dialog of an add-in. */
  readonly isDialog: boolean;
}
