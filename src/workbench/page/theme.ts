/** Takes the theme of the system until the person chooses another one. */
export function followSystemTheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => setTheme(dark.matches ? "dark" : "light");
  dark.addEventListener("change", apply);
  apply();
}

/** Changes between light and dark. */
export function toggleTheme(): void {
  setTheme(document.documentElement.dataset["theme"] === "dark" ? "light" : "dark");
}

/** The pane's frame follows: its page sees the colour scheme of the element that frames it. */
function setTheme(theme: "light" | "dark"): void {
  document.documentElement.dataset["theme"] = theme;
}
