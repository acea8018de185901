import type { Locale } from "../words";
import { isLocale } from "../words";

export type Theme = "light" | "dark";

const KEY = "workbench";

interface Kept {
  locale?: string;
  paneWidth?: number;
}

/** What this browser remembers of the person's choices; a browser that keeps nothing changes nothing. */
function kept(): Kept {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Kept;
  } catch {
    return {};
  }
}

function keep(change: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...change }));
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}

/** The language asked for in the address (`?locale=sv-FI`), else the one chosen last, else Finnish. */
export function chosenLocale(): Locale {
  const asked = new URLSearchParams(location.search).get("locale");
  if (isLocale(asked)) return asked;
  const last = kept().locale ?? null;
  return isLocale(last) ? last : "fi-FI";
}

export function rememberLocale(locale: Locale): void {
  keep({ locale });
  document.documentElement.lang = locale.slice(0, 2);
}

/** Pixels of the pane; as wide as Office opens it unless somebody dragged it. */
export const PANE_WIDTH = { least: 320, usual: 350, most: 600 } as const;

export function chosenPaneWidth(): number {
  const width = kept().paneWidth ?? PANE_WIDTH.usual;
  return Math.min(Math.max(width, PANE_WIDTH.least), PANE_WIDTH.most);
}

export const rememberPaneWidth = (paneWidth: number): void => keep({ paneWidth });

/** Takes the theme of the system, and follows it until the person chooses another one. */
export function followSystemTheme(apply: (theme: Theme) => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = (): void => apply(dark.matches ? "dark" : "light");
  dark.addEventListener("change", follow);
  follow();
  return () => dark.removeEventListener("change", follow);
}

/** The pane's frame follows: its page sees the colour scheme of the element that frames it. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}
