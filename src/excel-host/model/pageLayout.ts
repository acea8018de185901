/** Texts of the header and footer of one kind of page, with codes such as `&P` for the page's number. */
export interface HeaderFooterModel {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** How a sheet is printed. Immutable: replaced as a whole. */
export interface PageLayoutModel {
  readonly orientation: "Portrait" | "Landscape";
  /** The number of the paper in the file (ECMA-376 part 1, 18.18.51): 1 Letter, 9 A4; `null` for the printer's. */
  readonly paperSize: number | null;
  /** Percent, or `null` when the pages are fitted. */
  readonly scale: number | null;
  /** Pages to fit into, when `scale` is `null`; 0 for as many as it takes. */
  readonly fitToWidth: number;
  readonly fitToHeight: number;
  /** Points. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly printOrder: "DownThenOver" | "OverThenDown";
  readonly printComments: "NoComments" | "EndSheet" | "InPlace";
  readonly printErrors: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  /** `null` for automatic. */
  readonly firstPageNumber: number | null;
  readonly headersFooters: {
    readonly state: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
    readonly useSheetMargins: boolean;
    readonly useSheetScale: boolean;
    /** All pages without one of their own; the odd ones when even pages have theirs. */
    readonly defaultForAllPages: HeaderFooterModel;
    readonly evenPages: HeaderFooterModel;
    readonly firstPage: HeaderFooterModel;
  };
}

/** No header, no footer. */
export const BLANK_HEADER_FOOTER: HeaderFooterModel = Object.freeze({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** What Excel does with a new sheet: portrait, margins of 0.7 and 0.75 inches. */
export const DEFAULT_PAGE_LAYOUT: PageLayoutModel = Object.freeze<PageLayoutModel>({
  orientation: "Portrait",
  paperSize: null,
  scale: 100,
  fitToWidth: 1,
  fitToHeight: 1,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  firstPageNumber: null,
  headersFooters: {
    state: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    defaultForAllPages: BLANK_HEADER_FOOTER,
    evenPages: BLANK_HEADER_FOOTER,
    firstPage: BLANK_HEADER_FOOTER,
  },
});

/** Page breaks that somebody set: each before a zero-based row or column. */
export interface PageBreaks {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}
