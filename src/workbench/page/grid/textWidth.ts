let canvas: CanvasRenderingContext2D | null | undefined;

/** Families that stand in for the fonts of a workbook where they are not installed. */
const FALLBACK = '"Segoe UI", "Segoe UI Variable", system-ui, "Helvetica Neue", sans-serif';
/** Pixels of a font of one point: a little less than on paper, as rows of 20 pixels want it. */
const PIXELS_PER_POINT = 1.19;

/** What decides how wide a text is. */
export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const fontFamily = (name: string): string =>
  // Calibri and Aptos are what files have when nobody has chosen anything: the screen's own font then.
  /^(?:calibri|aptos)/i.test(name) ? FALLBACK : `"${name.replaceAll('"', "")}", ${FALLBACK}`;

export const fontPixels = (points: number): number =>
  Math.round(points * PIXELS_PER_POINT * 10) / 10;

/** How wide a line of text is on the screen, in pixels. */
export function textWidth(text: string, { name, size, bold, italic }: Font): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (canvas === null) return text.length * fontPixels(size);
  canvas.font = `${italic ? "italic " : ""}${bold ? "600 " : ""}${fontPixels(size)}px ${fontFamily(name)}`;
  return canvas.measureText(text).width;
}
