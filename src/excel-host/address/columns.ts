import { MAX_COLUMNS } from "../model";

/** The letters of a zero-based column: 0 is `A`, 16383 is `XFD`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of letters in any case, or `null` beyond `XFD`. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : null;
}
