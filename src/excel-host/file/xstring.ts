// Strings of SpreadsheetML (ST_Xstring, ECMA-376 part 1, 22.9.2.19): what XML cannot hold is written
// as _xHHHH_, and text that merely looks so has its first underscore escaped.

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const UNSAFE =
  // Underscores that would be read as an escape; controls; halves of surrogate pairs; non-characters.
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Any text in a form that XML can carry. */
export const encodeXstring = (text: string): string =>
  text.replace(UNSAFE, (unit) => {
    const code = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  });

/** The text again. */
export const decodeXstring = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
