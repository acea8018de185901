// The parts of an .xlsx file and how they point at each other (ECMA-376 part 2).
import type { CarriedLink } from "../model";
import { FileError } from "./fileError";
import type { XmlElement } from "./xmlRead";
import { children, parseXml } from "./xmlRead";
import type { XmlKeeper, XmlTakers } from "./xmlRead";
import { ZipArchive } from "./zipArchive";

const SCHEMAS = "http://schemas.openxmlformats.org";
/** Namespace of workbook, sheets, tables and styles. */
export const SPREADSHEET = `${SCHEMAS}/spreadsheetml/2006/main`;
/** Namespace of the `r:id` attribute, and the stem of relationship types. */
export const RELATIONSHIPS = `${SCHEMAS}/officeDocument/2006/relationships`;
/** Namespace of relationship parts. */
export const PACKAGE_RELATIONSHIPS = `${SCHEMAS}/package/2006/relationships`;
/** Namespace of the list of content types. */
export const CONTENT_TYPES = `${SCHEMAS}/package/2006/content-types`;

/** One arrow from a part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`; the same in transitional and strict files. */
  readonly kind: string;
  /** The name of the part it points at. */
  readonly target: string;
}

/** An .xlsx file as parts that are read when asked for. */
export class PackageReader {
  private readonly zip: ZipArchive;
  private types: Map<string, XmlElement["attributes"]> | undefined;
  private readonly byLowerName: ReadonlyMap<string, string>;

  /** @throws FileError */
  constructor(bytes: Uint8Array) {
    this.zip = new ZipArchive(bytes);
    this.byLowerName = new Map(this.zip.names().map((name) => [name.toLowerCase(), name]));
    if (!this.byLowerName.has("[content_types].xml")) {
      throw new FileError("notAWorkbook", "a ZIP file without content types");
    }
  }

  /** A part as XML, or `null` when the file has none of that name. */
  part(name: string, takers: XmlTakers = {}, keeper: XmlKeeper | null = null): XmlElement | null {
    const bytes = this.bytes(name);
    return bytes === null ? null : parseXml(decode(bytes), takers, keeper);
  }

  /** The bytes of a part, or `null`. */
  bytes(name: string): Uint8Array | null {
    const stored = this.byLowerName.get(name.toLowerCase());
    return stored === undefined ? null : this.zip.part(stored);
  }

  /** What the package says a part is. */
  contentType(name: string): string {
    this.types ??= this.readTypes();

    const lower = name.toLowerCase();
    const found = this.types.get(lower) ?? this.types.get(/\.[^.\/]*$/.exec(lower)?.[0] ?? "");
    return found?.["ContentType"] ?? "application/octet-stream";
  }

  /** Content types by extension, with its dot, and by part. */
  private readTypes(): Map<string, XmlElement["attributes"]> {
    const types = this.requiredPart("[Content_Types].xml");
    return new Map([
      ...children(types, "Default").map(
        ({ attributes }) =>
          [`.${(attributes["Extension"] ?? "").toLowerCase()}`, attributes] as const
      ),
      ...children(types, "Override").map(
        ({ attributes }) =>
          [(attributes["PartName"] ?? "").slice(1).toLowerCase(), attributes] as const
      ),
    ]);
  }

  /** A part that must be there. */
  requiredPart(name: string, takers: XmlTakers = {}, keeper: XmlKeeper | null = null): XmlElement {
    const part = this.part(name, takers, keeper);
    if (part === null) throw new FileError("damaged", `part ${name} is missing`);
    return part;
  }

  /** Where a part points; `""` is the package itself. Links out of the file are left out. */
  relationships(source: string): Relationship[] {
    return this.links(source).flatMap(({ id, type, target, isExternal }) =>
      isExternal ? [] : [{ id, kind: kindOf(type), target }]
    );
  }

  /** The same with links out of the file, and whole types. */
  links(source: string): CarriedLink[] {
    const slash = source.lastIndexOf("/");
    const folder = source.slice(0, slash + 1);
    const part = this.part(`${folder}_rels/${source.slice(slash + 1)}.rels`);
    return children(part ?? undefined, "Relationship").map(({ attributes }) => {
      const isExternal = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      return {
        id: attributes["Id"] ?? "",
        type: attributes["Type"] ?? "",
        target: isExternal ? target : resolve(folder, target),
        isExternal,
      };
    });
  }
}

/** The last word of a relationship's type; the same in transitional and strict files. */
export const kindOf = (type: string): string => type.split("/").at(-1) ?? "";

/** UTF-8 unless a byte order mark says UTF-16. */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = utf16 ? "utf-16le" : bigEndian ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FileError("damaged", "a part is not in the encoding it claims", { cause });
  }
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
