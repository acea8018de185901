/** Pixels of a digit of the default font, and the padding of a column: the units of widths in the file. */
const DIGIT = 7;
const COLUMN_PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;

export const columnPixels = (characters: number): number =>
  characters <= 0 ? 0 : Math.round(characters * DIGIT + COLUMN_PADDING);

/** Characters of a column that is so many pixels wide, as the file has them. */
export const columnCharacters = (pixels: number): number =>
  Math.max(0, Math.round(((pixels - COLUMN_PADDING) / DIGIT) * 100) / 100);

export const rowPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
export const rowPoints = (pixels: number): number => pixels / PIXELS_PER_POINT;
export const pointPixels = (points: number): number => points * PIXELS_PER_POINT;
