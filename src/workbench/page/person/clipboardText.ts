/** A cell of a text on the clipboard; quoted where it would fall apart. */
const quoted = (text: string): string =>
  /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Rows of cells as Excel puts them on the clipboard: tabs between cells, a line end after each row. */
export const clipboardText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join("\t")}\r\n`).join("");
