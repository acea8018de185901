import type { HeaderFooterModel, PageLayoutModel } from "../model";
import { BLANK_HEADER_FOOTER } from "../model";
import type { XmlElement } from "./xmlRead";
import { child, flag } from "./xmlRead";
import { xml, xmlText } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

type Group = PageLayoutModel["headersFooters"];

/** Texts of the three kinds of pages (ECMA-376 part 1, 18.3.1.46). */
export function readHeaderFooter(element: XmlElement | undefined): Group {
  const { differentOddEven, differentFirst, scaleWithDoc, alignWithMargins } =
    element?.attributes ?? {};
  const state = flag(differentOddEven)
    ? flag(differentFirst)
      ? "FirstOddAndEven"
      : "OddAndEven"
    : flag(differentFirst)
      ? "FirstAndDefault"
      : "Default";
  const page = (kind: string): HeaderFooterModel => {
    const text = (name: string) => decodeXstring(child(element, `${kind}${name}`)?.text ?? "");
    const [header, footer] = [sections(text("Header")), sections(text("Footer"))];
    const isBlank = [...Object.values(header), ...Object.values(footer)].every((one) => one === "");
    return isBlank
      ? BLANK_HEADER_FOOTER
      : {
          leftHeader: header.L,
          centerHeader: header.C,
          rightHeader: header.R,
          leftFooter: footer.L,
          centerFooter: footer.C,
          rightFooter: footer.R,
        };
  };
  return {
    state,
    useSheetMargins: flag(alignWithMargins, true),
    useSheetScale: flag(scaleWithDoc, true),
    defaultForAllPages: page("odd"),
    evenPages: page("even"),
    firstPage: page("first"),
  };
}

/** `&L…&C…&R…`, each at most once; text before the first is in the middle. `&&` is a plain `&`. */
function sections(text: string): { L: string; C: string; R: string } {
  const found = { L: "", C: "", R: "" };
  let current: "L" | "C" | "R" = "C";
  for (const [token] of text.matchAll(/&&|&[LCR]|[^&]+|&/gs)) {
    if (token === "&L" || token === "&C" || token === "&R") {
      current = token.charAt(1) as "L" | "C" | "R";
    } else found[current] += token;
  }
  return found;
}

/** The element of headers and footers, or nothing. */
export function headerFooterXml(group: Group): string {
  const text = (name: string, left: string, center: string, right: string): string => {
    const parts = [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`];
    const joined = parts.join("");
    return joined === "" ? "" : xml(name, {}, xmlText(encodeXstring(joined)));
  };
  const page = (kind: string, one: HeaderFooterModel): string =>
    text(`${kind}Header`, one.leftHeader, one.centerHeader, one.rightHeader) +
    text(`${kind}Footer`, one.leftFooter, one.centerFooter, one.rightFooter);
  const pages =
    page("odd", group.defaultForAllPages) +
    page("even", group.evenPages) +
    page("first", group.firstPage);
  const isDefault = group.state === "Default" && group.useSheetMargins && group.useSheetScale;
  if (pages === "" && isDefault) return "";
  return xml(
    "headerFooter",
    {
      differentOddEven: group.state.includes("OddAndEven") || null,
      differentFirst: group.state.includes("First") || null,
      scaleWithDoc: group.useSheetScale ? null : false,
      alignWithMargins: group.useSheetMargins ? null : false,
    },
    pages
  );
}
