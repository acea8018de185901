const MODIFIERS: Readonly<Record<string, string>> = {
  CTRL: "Ctrl",
  CONTROL: "Ctrl",
  ALT: "Alt",
  OPTION: "Alt",
  SHIFT: "Shift",
  CMD: "Cmd",
  COMMAND: "Cmd",
};
const ORDER = ["Ctrl", "Cmd", "Alt", "Shift"];
const KEY =
  /^(?:[A-Z0-9]|F(?:[1-9]|1[0-2])|UP|DOWN|LEFT|RIGHT|HOME|END|PAGEUP|PAGEDOWN|INSERT|DELETE)$/;

/** Key combinations of Excel itself that people know; an add-in's would be in conflict with them. */
const OF_EXCEL = [
  ..."ABCDEFGHIKLNOPRSTUVWXYZ0159".split("").map((key) => `Ctrl+${key}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => `Ctrl+F${number}`),
  "Alt+F1",
  "Alt+F4",
  "Alt+F11",
  "Ctrl+Shift+F",
  "Ctrl+Shift+L",
  "Ctrl+Shift+P",
  "Ctrl+Shift+U",
];

/**
 * A key combination in one spelling, modifiers first: `shift+ctrl+k` is `Ctrl+Shift+K`.
 *
 * @returns `null` for what is none: one key that is no modifier, with Ctrl, Alt or Cmd
 */
export function normalShortcut(text: string): string | null {
  const parts = text.split("+").map((part) => part.trim().toUpperCase());
  const keys = parts.filter((part) => MODIFIERS[part] === undefined);
  const modifiers = new Set(parts.flatMap((part) => MODIFIERS[part] ?? []));
  const [key] = keys;
  if (key === undefined || keys.length > 1 || !KEY.test(key)) return null;
  if (![...modifiers].some((modifier) => modifier !== "Shift")) return null;
  return [...ORDER.filter((modifier) => modifiers.has(modifier)), key].join("+");
}

/** True for a combination that does something in Excel already. */
export const isShortcutOfExcel = (shortcut: string): boolean => OF_EXCEL.includes(shortcut);
