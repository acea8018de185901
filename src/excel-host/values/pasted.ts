/** One cell of a pasted text, and what stands after it. */
const CELL = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/g;

/**
 * The cells of a text on the clipboard, as Excel and other grids write it: tabs between cells, line ends between rows
 * (and after the last one), and quotation marks around a cell that holds either.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of text.replace(/\r?\n$/, "").matchAll(CELL)) {
    const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
    rows.at(-1)?.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}
