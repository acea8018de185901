import type { PageBreaks, PageLayoutModel } from "../model";
import { DEFAULT_PAGE_LAYOUT, MAX_COLUMNS, MAX_ROWS } from "../model";
import { headerFooterXml, readHeaderFooter } from "./headerFooter";
import { Names } from "./styleNames";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";
import { xml } from "./xmlWrite";

const POINTS_PER_INCH = 72;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

const comments = new Names<PageLayoutModel["printComments"]>(
  { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" },
  "NoComments"
);
const errors = new Names<PageLayoutModel["printErrors"]>(
  { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" },
  "AsDisplayed"
);

/** How a sheet is printed. */
export function readPageLayout(root: XmlElement): PageLayoutModel {
  const page = child(root, "pageSetup")?.attributes ?? {};
  const print = child(root, "printOptions")?.attributes ?? {};
  const margins = child(root, "pageMargins")?.attributes ?? {};
  const isFitted = flag(child(child(root, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  const sizes = SIDES.map((side) => {
    const inches = number(margins[side], DEFAULT_PAGE_LAYOUT.margins[side] / POINTS_PER_INCH);
    return [side, Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6];
  });
  return {
    orientation: page["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: page["paperSize"] === undefined ? null : number(page["paperSize"], 1),
    scale: isFitted ? null : number(page["scale"], 100),
    fitToWidth: number(page["fitToWidth"], 1),
    fitToHeight: number(page["fitToHeight"], 1),
    margins: Object.fromEntries(sizes) as PageLayoutModel["margins"],
    centerHorizontally: flag(print["horizontalCentered"]),
    centerVertically: flag(print["verticalCentered"]),
    blackAndWhite: flag(page["blackAndWhite"]),
    draftMode: flag(page["draft"]),
    printGridlines: flag(print["gridLines"]),
    printHeadings: flag(print["headings"]),
    printOrder: page["pageOrder"] === "overThenDown" ? "OverThenDown" : "DownThenOver",
    printComments: comments.read(page["cellComments"]),
    printErrors: errors.read(page["errors"]),
    firstPageNumber: flag(page["useFirstPageNumber"]) ? number(page["firstPageNumber"], 1) : null,
    headersFooters: readHeaderFooter(child(root, "headerFooter")),
  };
}

/** Binary fractions of inches and points disagree in the last digits; six of points are kept. */
const round = (value: number): number => Math.round(value * 1e12) / 1e12;

/** The elements of printing, by name. */
export function pageLayoutXml(
  layout: PageLayoutModel,
  carried: Readonly<Record<string, string>>
): { name: string; xml: string }[] {
  const { margins, fitToWidth, fitToHeight, firstPageNumber } = layout;
  const page = {
    paperSize: layout.paperSize,
    scale: layout.scale === null || layout.scale === 100 ? null : layout.scale,
    firstPageNumber,
    fitToWidth: fitToWidth === 1 ? null : fitToWidth,
    fitToHeight: fitToHeight === 1 ? null : fitToHeight,
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : null,
    orientation: layout.orientation === "Landscape" ? "landscape" : null,
    blackAndWhite: layout.blackAndWhite || null,
    draft: layout.draftMode || null,
    cellComments: comments.write(layout.printComments),
    useFirstPageNumber: firstPageNumber === null ? null : true,
    errors: errors.write(layout.printErrors),
    ...Object.fromEntries(
      Object.entries(carried).map(([key, value]) => [key === "id" ? "r:id" : key, value])
    ),
  };
  const print = {
    horizontalCentered: layout.centerHorizontally || null,
    verticalCentered: layout.centerVertically || null,
    headings: layout.printHeadings || null,
    gridLines: layout.printGridlines || null,
  };
  const inches = SIDES.map((side) => [side, round(margins[side] / POINTS_PER_INCH)] as const);
  return [
    { name: "printOptions", xml: unlessEmpty("printOptions", print) },
    { name: "pageMargins", xml: xml("pageMargins", Object.fromEntries(inches)) },
    { name: "pageSetup", xml: unlessEmpty("pageSetup", page) },
    { name: "headerFooter", xml: headerFooterXml(layout.headersFooters) },
  ];
}

function unlessEmpty(name: string, attributes: Parameters<typeof xml>[1]): string {
  const isSet = Object.values(attributes ?? {}).some(
    (value) => value !== null && value !== undefined
  );
  return isSet ? xml(name, attributes) : "";
}

/** Breaks that somebody set; automatic ones are Excel's to find. */
export function readPageBreaks(root: XmlElement): PageBreaks {
  const breaks = (name: string) =>
    children(child(root, name), "brk").flatMap(({ attributes }) =>
      flag(attributes["man"]) && number(attributes["id"], 0) > 0
        ? [number(attributes["id"], 0)]
        : []
    );
  return { rows: breaks("rowBreaks"), columns: breaks("colBreaks") };
}

/** The elements of page breaks. */
export function pageBreaksXml({ rows, columns }: PageBreaks): { name: string; xml: string }[] {
  const breaks = (name: string, ids: readonly number[], max: number) => ({
    name,
    xml:
      ids.length === 0
        ? ""
        : xml(
            name,
            { count: ids.length, manualBreakCount: ids.length },
            ids.map((id) => xml("brk", { id, max: max - 1, man: true }))
          ),
  });
  return [breaks("rowBreaks", rows, MAX_COLUMNS), breaks("colBreaks", columns, MAX_ROWS)];
}
