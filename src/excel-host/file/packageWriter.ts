import { strToU8, zipSync } from "fflate";
import type { CarriedLink, CarriedPart } from "../model";
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from "./package";
import { xml, xmlPart } from "./xmlWrite";

/** The oldest time a ZIP file can hold, so that equal workbooks are equal files. */
const EPOCH = new Date(1980, 0, 1);
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** The parts of a package while it is put together: contents, types and relationships. */
export class PackageWriter {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly links = new Map<string, Map<string, string>>();
  private readonly carried: ReadonlyMap<string, CarriedPart>;

  /** @param carried - parts of the file that was read; those that are linked to are written again */
  constructor(carried: readonly CarriedPart[] = []) {
    this.carried = new Map(carried.map((part) => [part.name, part]));
  }

  /** A name for a new part that no other has: `xl/charts/chart1.xml`. */
  freeName(stem: string, extension = ".xml"): string {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}${extension}`;
      if (!this.parts.has(name) && !this.carried.has(name)) return name;
    }
  }

  /** Adds a part; `type` is absent for parts of plain XML. */
  add(name: string, content: string | Uint8Array, type?: string): void {
    this.parts.set(name, typeof content === "string" ? strToU8(content) : content);
    if (type !== undefined) this.types.set(name, type);
  }

  /** Points from one part (`""`: the package) to a part, or with `isExternal` out of the file. Returns the id. */
  link(
    source: string,
    kind: string,
    target: string,
    { stem = RELATIONSHIPS, isExternal = false } = {}
  ): string {
    const id = this.freeId(source);
    this.put(source, { id, type: `${stem}/${kind}`, target, isExternal });
    return id;
  }

  /** Restores links that were read, under their ids, and the parts that they lead to. */
  carry(source: string, links: readonly CarriedLink[]): void {
    for (const link of links) {
      this.put(source, link);
      const part = link.isExternal ? undefined : this.carried.get(link.target);
      if (part === undefined || this.parts.has(part.name)) continue;
      this.add(part.name, part.bytes, part.type);
      this.carry(part.name, part.links);
    }
  }

  /** The same for a link from the package itself, where no element names ids. */
  carryFromPackage(link: CarriedLink): void {
    this.carry("", [{ ...link, id: this.freeId("") }]);
  }

  /** The file. */
  bytes(): Uint8Array {
    const overrides = [...this.types].map(([name, type]) =>
      xml("Override", { PartName: `/${name}`, ContentType: type })
    );
    const types = xml("Types", { xmlns: CONTENT_TYPES }, [
      xml("Default", { Extension: "rels", ContentType: RELATIONSHIPS_TYPE }),
      xml("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...overrides,
    ]);
    const relationships = [...this.links].map(([source, links]): [string, Uint8Array] => {
      const slash = source.lastIndexOf("/") + 1;
      const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
      const part = xml("Relationships", { xmlns: PACKAGE_RELATIONSHIPS }, [...links.values()]);
      return [name, strToU8(xmlPart(part))];
    });
    const files = [["[Content_Types].xml", strToU8(xmlPart(types))] as const, ...relationships];
    const zipped = Object.fromEntries([...files, ...this.parts]);
    return zipSync(zipped, { level: 3, mtime: EPOCH });
  }

  private freeId(source: string): string {
    const links = this.linksOf(source);
    let number = links.size + 1;
    while (links.has(`rId${number}`)) number += 1;
    return `rId${number}`;
  }

  private linksOf(source: string): Map<string, string> {
    const links = this.links.get(source) ?? new Map<string, string>();
    this.links.set(source, links);
    return links;
  }

  private put(source: string, { id, type, target, isExternal }: CarriedLink): void {
    const attributes = {
      Id: id,
      Type: type,
      Target: isExternal ? target : relativePath(source, target),
      TargetMode: isExternal ? "External" : null,
    };
    this.linksOf(source).set(id, xml("Relationship", attributes));
  }
}

/** A part as seen from another: libraries exist that know no other way to write it. */
function relativePath(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
