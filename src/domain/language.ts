/** Languages of the screens, Finnish first. */
export const languages = ["fi", "sv", "en"] as const;

/** A language of the screens. */
export type Language = (typeof languages)[number];

/** The same words in every language; a missing one fails the type check. */
export type Labels = Readonly<Record<Language, string>>;

/** Whether a value read from outside names a language. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
