import { FileError } from "./fileError";

/** An element; names without their prefixes, since OOXML never needs two vocabularies in one place. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: XmlElement[];
  /** The element's own text, joined. */
  text: string;
}

/** Elements that are handed over when they end, instead of being kept in the tree. */
export type XmlTakers = Readonly<
  Record<string, ((element: XmlElement, parent: XmlElement) => void) | undefined>
>;

/** Collects, as text, the children of the root that a reader has no model for. */
export interface XmlKeeper {
  keeps(name: string): boolean;
  /** Called with the root's own tag, without its angle brackets, before any child. */
  root(tag: string): void;
  child(name: string, source: string): void;
}

const MAX_DEPTH = 64;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/**
 * Reads XML 1.0 as Office writes it into a tree. Takes no document type, so no entities can be
 * defined, and refuses tags that do not match.
 *
 * @throws FileError `damaged`
 */
export function parseXml(
  source: string,
  takers: XmlTakers = {},
  keeper: XmlKeeper | null = null
): XmlElement {
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [document];
  let current = document;
  let at = 0;
  let childStart = 0;
  const keep = (name: string, depth: number, end: number): void => {
    if (depth === 2 && keeper?.keeps(name)) keeper.child(name, source.slice(childStart, end));
  };
  for (;;) {
    const tag = source.indexOf("<", at);
    if (tag < 0) break;
    if (tag > at && current !== document) current.text += references(source.slice(at, tag));
    const skipped = skipAside(source, tag);
    if (skipped !== null) {
      if (source.startsWith("<![CDATA[", tag)) current.text += source.slice(tag + 9, skipped - 3);
      at = skipped;
      continue;
    }
    const end = tagEnd(source, tag);
    if (source[tag + 1] === "/") {
      const parent = open[open.length - 2];
      if (parent === undefined || localName(source.slice(tag + 2, end).trim()) !== current.name) {
        throw new FileError("damaged", "XML tags do not match");
      }
      open.pop();
      keep(current.name, open.length, end + 1);
      closeElement(current, parent, takers);
      current = parent;
    } else {
      const empty = source[end - 1] === "/";
      const element = startTag(source.slice(tag + 1, empty ? end - 1 : end));
      if (open.length === 1) keeper?.root(source.slice(tag + 1, empty ? end - 1 : end));
      if (open.length === 2) childStart = tag;
      if (empty) {
        keep(element.name, open.length, end + 1);
        closeElement(element, current, takers);
      } else {
        if (open.length > MAX_DEPTH) throw new FileError("damaged", "XML is nested too deeply");
        open.push(element);
        current = element;
      }
    }
    at = end + 1;
  }
  const [root] = document.children;
  if (current !== document || root === undefined)
    throw new FileError("damaged", "XML is cut short");
  return root;
}

function closeElement(element: XmlElement, parent: XmlElement, takers: XmlTakers): void {
  const take = takers[element.name];
  if (take === undefined) parent.children.push(element);
  else take(element, parent);
}

/** Where a comment, instruction or CDATA section that begins here ends, or `null` if none does. */
function skipAside(source: string, tag: number): number | null {
  const mark = source[tag + 1];
  if (mark !== "?" && mark !== "!") return null;
  const close = mark === "?" ? "?>" : source.startsWith("<!--", tag) ? "-->" : "]]>";
  if (close === "]]>" && !source.startsWith("<![CDATA[", tag)) {
    throw new FileError("damaged", "XML with a document type");
  }
  const end = source.indexOf(close, tag);
  if (end < 0) throw new FileError("damaged", "XML is cut short");
  return end + close.length;
}

/** The `>` of a tag; attribute values may hold one too. */
function tagEnd(source: string, tag: number): number {
  let end = source.indexOf(">", tag);
  while (end >= 0 && insideQuotes(source, tag, end)) end = source.indexOf(">", end + 1);
  if (end < 0) throw new FileError("damaged", "XML is cut short");
  return end;
}

function insideQuotes(source: string, from: number, to: number): boolean {
  let quote = "";
  for (let at = from; at < to; at += 1) {
    const mark = source[at];
    if (quote === "" ? mark === '"' || mark === "'" : mark === quote) {
      quote = quote === "" ? (mark ?? "") : "";
    }
  }
  return quote !== "";
}

function startTag(tag: string): XmlElement {
  const space = tag.search(/\s/);
  const name = localName(space < 0 ? tag : tag.slice(0, space));
  const attributes: Record<string, string | undefined> = {};
  if (space >= 0) {
    for (const [, key = "", double, single] of tag.slice(space).matchAll(ATTRIBUTE)) {
      if (!key.startsWith("xmlns")) attributes[localName(key)] = references(double ?? single ?? "");
    }
  }
  return { name, attributes, children: [], text: "" };
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function references(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? "";
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (code > 0x10ffff) throw new FileError("damaged", "XML with an impossible character");
    return String.fromCodePoint(code);
  });
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);

/** All children of that name. */
export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((candidate) => candidate.name === name) ?? [];

/** All descendants of that name, in document order. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((inner) => [
    ...(inner.name === name ? [inner] : []),
    ...descendants(inner, name),
  ]);

/** A yes or no as XML Schema spells it, or what holds when the attribute is absent. */
export const flag = (value: string | undefined, absent = false): boolean =>
  value === undefined ? absent : value === "1" || value === "true" || value === "on";

/** A number, or what holds when the attribute is absent or no number. */
export const number = (value: string | undefined, absent: number): number => {
  const parsed = value === undefined || value === "" ? NaN : Number(value);
  return Number.isFinite(parsed) ? parsed : absent;
};
