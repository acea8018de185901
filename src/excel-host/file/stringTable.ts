import { SPREADSHEET } from "./package";
import { richText } from "./readCells";
import type { PackageReader } from "./package";
import { xml, xmlPart, xmlText } from "./xmlWrite";
import { encodeXstring } from "./xstring";

/** The texts of a file, by the numbers its cells name them with. */
export function readStrings(file: PackageReader, part: string | undefined): string[] {
  const strings: string[] = [];
  if (part !== undefined) file.part(part, { si: (item) => strings.push(richText(item)) });
  return strings;
}

/** Collects the texts of a workbook while its sheets are written; each is kept once. */
export class StringWriter {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  /** The number of a text. */
  index(text: string): number {
    this.uses += 1;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const next = this.indices.size;
    this.indices.set(text, next);
    return next;
  }

  /** The part of all texts. */
  part(): string {
    const items = [...this.indices.keys()].map((text) => {
      // Without the mark, a reader may trim the text or join its lines.
      const mark = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
      return `<si><t${mark}>${xmlText(encodeXstring(text))}</t></si>`;
    });
    const counts = { count: this.uses, uniqueCount: items.length };
    return xmlPart(xml("sst", { xmlns: SPREADSHEET, ...counts }, items));
  }
}
