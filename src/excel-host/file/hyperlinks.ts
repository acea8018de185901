import type { CarriedLink, HyperlinkModel } from "../model";
import { areaReference, parseArea } from "./references";
import type { XmlElement } from "./xmlRead";
import { child, children } from "./xmlRead";
import { xml } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

/** The links of a sheet; those out of the file name their address by a relationship. */
export function readHyperlinks(root: XmlElement, links: readonly CarriedLink[]): HyperlinkModel[] {
  return children(child(root, "hyperlinks"), "hyperlink").map(({ attributes }) => {
    const { ref = "", id, location = "", tooltip = "" } = attributes;
    const target = links.find((link) => link.id === id)?.target ?? "";
    return {
      area: parseArea(ref),
      address: target,
      location: decodeXstring(location),
      screenTip: decodeXstring(tooltip),
    };
  });
}

/** What an address may not hold unescaped in a relationship, or Excel calls the file damaged. */
const UNSAFE = /[\s<>"{}|\\^`]/g;

/**
 * The element of all links, or nothing.
 *
 * @param link - makes a relationship to an address and answers its id
 */
export function hyperlinksXml(
  links: readonly HyperlinkModel[],
  link: (address: string) => string
): string {
  if (links.length === 0) return "";
  const elements = links.map(({ area, address, location, screenTip }) => {
    const text = (value: string) => (value === "" ? null : encodeXstring(value));
    return xml("hyperlink", {
      ref: areaReference(area),
      "r:id": address === "" ? null : link(address.replace(UNSAFE, encodeURIComponent)),
      location: text(location),
      tooltip: text(screenTip),
    });
  });
  return xml("hyperlinks", {}, elements);
}
