import { SPREADSHEET } from "./package";
import { richText } from "./readCells";
import type { PackageReader } from "./package";
import { xml, xmlPart, xmlText } from "./xmlWrite";
import { encodeXstring } from "./xstring";

/** A text of a file. */
export interface FileString {
  readonly text: string;
  /** With formats of its own: what stands inside of `si`. */
  readonly rich?: string;
}

/** The texts of a file, by the numbers its cells name them with. */
export function readStrings(file: PackageReader, part: string | undefined): FileString[] {
  const strings: FileString[] = [];
  if (part === undefined) return strings;
  let source = "";
  const keeper = {
    keeps: (name: string) => name === "si",
    root: () => undefined,
    child: (_name: string, xml: string) => {
      source = xml;
    },
  };
  file.part(
    part,
    {
      si: (item) => {
        // Prefixed or strict text cannot stand among ours; runs are rare, so their sources are few.
        const isRich = item.children.some(({ name }) => name === "r");
        const inner = isRich ? /^<si>(.*)<\/si>$/s.exec(source)?.[1] : undefined;
        strings.push({ text: richText(item), ...(inner !== undefined && { rich: inner }) });
      },
    },
    keeper
  );
  return strings;
}

/** Collects the texts of a workbook while its sheets are written; each is kept once. */
export class StringWriter {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  /** The number of a text, or of what stands inside of `si` for one with formats of its own. */
  index(text: string, rich?: string): number {
    this.uses += 1;
    const item = rich ?? plain(text);
    const known = this.indices.get(item);
    if (known !== undefined) return known;
    const next = this.indices.size;
    this.indices.set(item, next);
    return next;
  }

  /** The part of all texts. */
  part(): string {
    const items = [...this.indices.keys()].map((item) => `<si>${item}</si>`);
    const counts = { count: this.uses, uniqueCount: items.length };
    return xmlPart(xml("sst", { xmlns: SPREADSHEET, ...counts }, items));
  }
}

function plain(text: string): string {
  // Without the mark, a reader may trim the text or join its lines.
  const mark = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${mark}>${xmlText(encodeXstring(text))}</t>`;
}
