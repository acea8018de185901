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
