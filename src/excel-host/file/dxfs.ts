import type { CarriedElement } from "../model";
import { argb, readColor } from "./colors";
import type { FilterColors } from "./filters";
import type { XmlElement } from "./xmlRead";
import { child, children } from "./xmlRead";
import { xml } from "./xmlWrite";

/** The colours that differential formats give: of the fill, else of the font. */
export const readDxfColors = (styles: XmlElement | null, theme: readonly string[]): FilterColors =>
  children(child(styles ?? undefined, "dxfs"), "dxf").map((dxf) => {
    const pattern = child(child(dxf, "fill"), "patternFill");
    // A differential fill is told by its background.
    const fill = readColor(child(pattern, "bgColor") ?? child(pattern, "fgColor"), theme);
    return fill ?? readColor(child(child(dxf, "font"), "color"), theme);
  });

/** One differential format among others; they do not nest. */
const DXF = /<((?:\w+:)?dxf)(?:\s[^>]*)?(?:\/>|>.*?<\/\1>)/gs;

/** Differential formats: those that are carried along, under their numbers, and those of colour filters. */
export class DxfWriter {
  private readonly added: string[] = [];
  private readonly known: readonly string[];

  /** @param carried - the `dxfs` element of the file that was read */
  constructor(carried: CarriedElement | undefined) {
    this.known = (carried?.xml ?? "").match(DXF) ?? [];
  }

  /** The number of the format by which a filter names a colour. */
  colorFilter(color: string, isCell: boolean): number {
    const tag = { rgb: argb(color) };
    const dxf = isCell
      ? xml(
          "dxf",
          {},
          xml(
            "fill",
            {},
            xml("patternFill", { patternType: "solid" }, [xml("fgColor", tag), xml("bgColor", tag)])
          )
        )
      : xml("dxf", {}, xml("font", {}, xml("color", tag)));
    const all = [...this.known, ...this.added];
    const index = all.indexOf(dxf);
    if (index >= 0) return index;
    this.added.push(dxf);
    return all.length;
  }

  /** The element, or nothing. */
  element(): string {
    const all = [...this.known, ...this.added];
    return all.length === 0 ? "" : xml("dxfs", { count: all.length }, all);
  }
}
