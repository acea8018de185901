import type { Carried, CarriedElement, CarriedLink, CarriedPart } from "../model";
import type { PackageReader } from "./package";
import { kindOf, RELATIONSHIPS, SPREADSHEET } from "./package";
import type { XmlElement, XmlKeeper } from "./xmlRead";

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What one kind of part carries along. */
export interface CarryRules {
  /** Children of the root that are kept as they are. */
  readonly elements: ReadonlySet<string>;
  /** Attributes that are kept, by the element on which they stand. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** Values that are written anyway, by `element.attribute`. */
  readonly usual?: Readonly<Record<string, string>>;
  /** Kinds of links that the model knows or that are made anew. */
  readonly ownLinks?: ReadonlySet<string>;
}

/** Listens to the XML of one part and keeps what the model has no place for. */
export class Keeper implements XmlKeeper {
  private tag = "";
  private readonly elements: CarriedElement[] = [];

  constructor(private readonly rules: CarryRules) {}

  keeps(name: string): boolean {
    return this.rules.elements.has(name);
  }

  root(tag: string): void {
    this.tag = tag;
  }

  child(name: string, xml: string): void {
    this.elements.push({ name, xml });
  }

  /**
   * What was kept; `null` for nothing.
   *
   * @param find - the element of a name, for its attributes
   * @param warn - is told what cannot be kept
   */
  carried(
    links: readonly CarriedLink[],
    find: (name: string) => XmlElement | undefined,
    warn: (what: string) => void
  ): Carried | null {
    const namespaces = this.namespaces();
    const kept = links.filter(({ type }) => !this.rules.ownLinks?.has(kindOf(type)));
    const attributes = this.attributes(find);
    const isNothing =
      this.elements.length === 0 && kept.length === 0 && Object.keys(attributes).length === 0;
    if (isNothing) return null;
    if (!isTransitional(namespaces)) {
      const names = [...this.elements.map(({ name }) => name), ...kept.map((l) => kindOf(l.type))];
      for (const name of new Set(names)) warn(`${name} of a strict or unusual file`);
      return { namespaces: {}, elements: [], attributes, links: [] };
    }
    return { namespaces, elements: this.elements, attributes, links: kept };
  }

  private namespaces(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [, key = "", double, single] of this.tag.matchAll(ATTRIBUTE)) {
      if (/^xmlns(?::|$)|:Ignorable$/.test(key)) found[key] = double ?? single ?? "";
    }
    return found;
  }

  private attributes(find: (name: string) => XmlElement | undefined): Carried["attributes"] {
    const found: Record<string, Record<string, string>> = {};
    for (const [name, wanted] of Object.entries(this.rules.attributes ?? {})) {
      const present = wanted.flatMap((key) => {
        const value = find(name)?.attributes[key];
        const isUsual = value === this.rules.usual?.[`${name}.${key}`];
        return value === undefined || isUsual ? [] : [[key, value] as const];
      });
      if (present.length > 0) found[name] = Object.fromEntries(present);
    }
    return found;
  }
}

/** Our own parts have these two namespaces under these two names; what means something else cannot join them. */
function isTransitional(namespaces: Readonly<Record<string, string>>): boolean {
  const { xmlns: main = SPREADSHEET, "xmlns:r": links = RELATIONSHIPS } = namespaces;
  return main === SPREADSHEET && links === RELATIONSHIPS;
}

/** Reads the parts that are reached by links, and those that these reach, each once. */
export class PartCollector {
  private readonly found = new Map<string, CarriedPart>();

  /** @param own - names of parts that are written from the model */
  constructor(
    private readonly file: PackageReader,
    private readonly own: ReadonlySet<string>
  ) {}

  /** Collects what the links lead to; answers the links that lead somewhere. */
  follow(links: readonly CarriedLink[]): CarriedLink[] {
    return links.filter((link) => link.isExternal || this.take(link.target));
  }

  parts(): CarriedPart[] {
    return [...this.found.values()];
  }

  /** Puts another part in the place of one of the same name. */
  replace(part: CarriedPart): void {
    this.found.set(part.name, part);
  }

  /** Forgets a part. */
  drop(name: string): void {
    this.found.delete(name);
  }

  private take(name: string): boolean {
    if (this.own.has(name)) return false;
    if (this.found.has(name)) return true;
    const bytes = this.file.bytes(name);
    if (bytes === null) return false;
    const part = { name, type: this.file.contentType(name), bytes, links: [] };
    // In its place before its links are followed, as they may lead back.
    this.found.set(name, part);
    this.found.set(name, { ...part, links: this.follow(this.file.links(name)) });
    return true;
  }
}
