/** Which Excel the host plays. */
export interface Profile {
  /** `Office.context.platform` of the client. */
  readonly platform: "PC" | "OfficeOnline";
  /** Language of screen and data, for instance `fi-FI`. */
  readonly locale: string;
  /** Bytes that one request or one response may have; `null` without limit. */
  readonly payloadLimit: number | null;
  /** The file was opened for reading only: everything works but saving into it. */
  readonly readOnly: boolean;
  /** Changes are saved as they are made (OneDrive, SharePoint). */
  readonly autoSave: boolean;
  /** What `Office.context.requirements` answers: the newest version of each requirement set. */
  readonly requirements: Readonly<Record<string, string>>;
}

const REQUIREMENTS = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  KeyboardShortcuts: "1.1",
  DelayForCellEdit: "1.1",
  RichApiRuntimeFlag: "1.2",
};

/** 5 MB, the limit of Excel on the web for requests and for responses. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

const desktop: Profile = {
  platform: "PC",
  locale: "fi-FI",
  payloadLimit: null,
  readOnly: false,
  autoSave: false,
  requirements: REQUIREMENTS,
};

/** The Excels that can be asked for by name. */
export const PROFILES = {
  desktop,
  web: {
    ...desktop,
    platform: "OfficeOnline",
    payloadLimit: WEB_PAYLOAD_LIMIT,
    autoSave: true,
  },
  readOnly: { ...desktop, readOnly: true },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

/** A profile by name, or the desktop with some properties changed. */
export const profileOf = (wanted: ProfileName | Partial<Profile> = "desktop"): Profile =>
  typeof wanted === "string" ? PROFILES[wanted] : { ...desktop, ...wanted };
