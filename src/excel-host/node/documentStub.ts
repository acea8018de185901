/** The little of a page that office.js touches: elements that do nothing, and scripts that are run. */
export interface ElementStub {
  readonly tagName: string;
  src: string;
  onload: (() => void) | null;
  onerror: (() => void) | null;
  [property: string]: unknown;
}

function elementStub(tag: string, attach: (child: ElementStub) => void): ElementStub {
  const attributes = new Map<string, string>();
  const append = (child: ElementStub) => {
    attach(child);
    return child;
  };
  return {
    tagName: tag.toUpperCase(),
    src: "",
    onload: null,
    onerror: null,
    style: {},
    parentNode: null,
    setAttribute: (name: string, value: string) => attributes.set(name, value),
    getAttribute: (name: string) => attributes.get(name) ?? null,
    appendChild: append,
    insertBefore: append,
    removeChild: (child: ElementStub) => child,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

/**
 * A document whose only ability is to load scripts.
 *
 * @param url - of the page
 * @param officeScript - of the script element through which office.js finds its own folder
 * @param load - called with the address of each script that is appended
 */
export function documentStub(
  url: string,
  officeScript: string,
  load: (script: ElementStub) => void
): Record<string, unknown> {
  const attach = (child: ElementStub) => {
    if (child.tagName === "SCRIPT" && child.src !== "") load(child);
  };
  const element = (tag: string) => elementStub(tag, attach);
  const head = element("head");
  const body = element("body");
  const script = element("script");
  script.src = officeScript;
  const byTag: Readonly<Record<string, ElementStub[]>> = {
    script: [script],
    head: [head],
    body: [body],
  };
  return {
    head,
    body,
    documentElement: element("html"),
    cookie: "",
    readyState: "complete",
    URL: url,
    location: { href: url },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    getElementsByTagName: (tag: string) => byTag[tag.toLowerCase()] ?? [],
    getElementById: () => null,
    createElement: element,
    createTextNode: () => ({}),
  };
}

/** A `Storage` that forgets everything with its page. */
export function storageStub(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
