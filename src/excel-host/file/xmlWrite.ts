/** Attribute values; `null` and `undefined` leave the attribute out, booleans are 1 and 0. */
export type AttributeValues = Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

const MARKUP = /[&<>"\n\r\t]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text between tags. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);

/** Text inside double quotes; line breaks and tabs survive attribute normalisation. */
const attributeText = (text: string): string =>
  text.replace(MARKUP, (mark) => ENTITIES[mark] ?? `&#${mark.charCodeAt(0)};`);

/** An element with its content, which is XML already. */
export function xml(
  name: string,
  attributes: AttributeValues = {},
  content: string | readonly string[] = ""
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    tag += ` ${key}="${attributeText(text)}"`;
  }
  const inner = typeof content === "string" ? content : content.join("");
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

/** A whole part. */
export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
