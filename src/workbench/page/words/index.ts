import { en } from "./en";
import type { Words } from "./fi";
import { fi } from "./fi";
import { sv } from "./sv";

export type { Words } from "./fi";

/** Languages of the workbench, as Office names them, with what they call themselves. */
export const LANGUAGES = {
  "fi-FI": { name: "Suomi", words: fi },
  "sv-FI": { name: "Svenska", words: sv },
  "en-US": { name: "English", words: en },
} as const satisfies Record<string, { name: string; words: Words }>;

export type Locale = keyof typeof LANGUAGES;

export const isLocale = (text: string | null): text is Locale =>
  text !== null && Object.hasOwn(LANGUAGES, text);

export const wordsOf = (locale: Locale): Words => LANGUAGES[locale].words;
