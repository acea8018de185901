import type { Language } from "../domain/language";

/** The pane speaks as Excel does where it can; everybody else gets Finnish. `displayLanguage` is BCP 47. */
export function paneLanguage(displayLanguage: string): Language {
  if (displayLanguage.startsWith("sv")) return "sv";
  return displayLanguage.startsWith("en") ? "en" : "fi";
}
