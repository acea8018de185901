import { formatAddress, parseAddresses } from "../address";
import { assertUnprotected } from "../edit/access";
import { ExcelError } from "../errors";
import type { Area, PageLayoutModel, WorksheetModel } from "../model";
import { isEntireColumns, isEntireRows } from "../model";
import type { Session } from "../session";
import { flag, integerBetween, numberBetween, record, word } from "./accept";
import type { Args } from "./args";
import { HEADERS_FOOTERS } from "./headersFooters";
import type { HostObject, ObjectType, Scalar } from "./object";
import { bind } from "./object";
import { rangeOf } from "./range";
import { rangeArgument } from "./range/arguments";
import { areasOf, RANGE_AREAS, someAreas } from "./rangeAreas";

/** Widest margin, in points. */
const MAX_MARGIN = 3600;
/** Points of the units of `setPrintMargins`. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** `Excel.PaperType` by the number of the file. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
  Envelope9: 19,
  Envelope10: 20,
  Envelope11: 21,
  Envelope12: 22,
  Envelope14: 23,
  Csheet: 24,
  Dsheet: 25,
  Esheet: 26,
  EnvelopeDL: 27,
  EnvelopeC5: 28,
  EnvelopeC3: 29,
  EnvelopeC4: 30,
  EnvelopeC6: 31,
  EnvelopeC65: 32,
  EnvelopeB4: 33,
  EnvelopeB5: 34,
  EnvelopeB6: 35,
  EnvelopeItaly: 36,
  EnvelopeMonarch: 37,
  EnvelopePersonal: 38,
  FanfoldUS: 39,
  FanfoldStdGerman: 40,
  FanfoldLegalGerman: 41,
};

/** Puts a changed layout in the place of the sheet's. */
export function changeLayout(
  sheet: WorksheetModel,
  session: Session,
  change: Partial<PageLayoutModel>
): void {
  assertUnprotected(sheet);
  sheet.pageLayout = { ...sheet.pageLayout, ...change };
  session.book.touch();
}

type Key = Exclude<keyof PageLayoutModel, "margins" | "headersFooters">;

function layout<K extends Key>(
  key: K,
  accept: (value: unknown) => PageLayoutModel[K]
): Scalar<WorksheetModel> {
  return {
    get: ({ pageLayout }) => pageLayout[key],
    set: (sheet, value, session) => {
      // A computed key widens to an index signature; the key and its value belong together here.
      changeLayout(sheet, session, { [key]: accept(value) });
    },
  };
}

const margin = (side: keyof PageLayoutModel["margins"]): Scalar<WorksheetModel> => ({
  get: ({ pageLayout }) => pageLayout.margins[side],
  set: (sheet, value, session) => {
    const points = numberBetween(0, MAX_MARGIN)(value);
    changeLayout(sheet, session, { margins: { ...sheet.pageLayout.margins, [side]: points } });
  },
});

const zoom: Scalar<WorksheetModel> = {
  get: ({ pageLayout: { scale, fitToWidth, fitToHeight } }) => ({
    scale,
    horizontalFitToPages: scale === null && fitToWidth > 0 ? fitToWidth : null,
    verticalFitToPages: scale === null && fitToHeight > 0 ? fitToHeight : null,
  }),
  set: (sheet, value, session) => {
    const { scale, horizontalFitToPages, verticalFitToPages } = record(value);
    const isGiven = (one: unknown) => one !== undefined && one !== null;
    const pages = (one: unknown) => (isGiven(one) ? integerBetween(1, 32_767)(one) : 0);
    const isFitted = isGiven(horizontalFitToPages) || isGiven(verticalFitToPages);
    if (isGiven(scale) === isFitted) throw new ExcelError("InvalidArgument");
    changeLayout(
      sheet,
      session,
      isFitted
        ? {
            scale: null,
            fitToWidth: pages(horizontalFitToPages),
            fitToHeight: pages(verticalFitToPages),
          }
        : { scale: integerBetween(10, 400)(scale) }
    );
  },
};

const paper: Scalar<WorksheetModel> = {
  get: ({ pageLayout: { paperSize } }) =>
    Object.keys(PAPERS).find((name) => PAPERS[name] === paperSize) ?? null,
  set: (sheet, value, session) => {
    const paperSize = PAPERS[word(...Object.keys(PAPERS))(value)] ?? null;
    changeLayout(sheet, session, { paperSize });
  },
};

/** The areas of one of the names that Excel keeps for printing. */
function areasNamed(sheet: WorksheetModel, name: string): Area[] {
  const model = sheet.names.find((one) => one.name === name);
  const addresses = model === undefined ? null : parseAddresses(model.formula.slice(1));
  return addresses?.map(({ area }) => area) ?? [];
}

function nameAreas(
  sheet: WorksheetModel,
  session: Session,
  name: string,
  areas: readonly Area[]
): void {
  assertUnprotected(sheet);
  const others = sheet.names.filter((one) => one.name !== name);
  const formula = `=${areas.map((area) => formatAddress(sheet.name, area, true)).join(",")}`;
  sheet.names =
    areas.length === 0 ? others : [...others, { name, formula, visible: true, comment: "" }];
  session.book.touch();
}

const isRows = (area: Area): boolean => isEntireRows(area);

/** Rows, or columns, that every page repeats. */
function titles(rows: boolean) {
  const find = (sheet: WorksheetModel): Area | undefined =>
    areasNamed(sheet, "Print_Titles").find((area) => isRows(area) === rows);
  return {
    set: (sheet: WorksheetModel, args: Args, session: Session): void => {
      const area = session.areaOf(rangeArgument(args, 0, sheet, session));
      const isFine = rows ? isEntireRows(area) : isEntireColumns(area);
      if (!isFine) throw new ExcelError("InvalidArgument");
      const other = areasNamed(sheet, "Print_Titles").filter((one) => isRows(one) !== rows);
      // Columns stand before rows, as Excel writes them.
      const both = rows ? [...other, area] : [area, ...other];
      nameAreas(sheet, session, "Print_Titles", both);
    },
    get: (sheet: WorksheetModel, _args: Args, session: Session): HostObject => {
      const area = find(sheet);
      if (area === undefined) throw new ExcelError("ItemNotFound");
      return rangeOf(session.range(sheet, area));
    },
    getOrNull: (sheet: WorksheetModel, _args: Args, session: Session): HostObject | null => {
      const area = find(sheet);
      return area === undefined ? null : rangeOf(session.range(sheet, area));
    },
  };
}

const titleRows = titles(true);
const titleColumns = titles(false);

function setMargins(sheet: WorksheetModel, args: Args, session: Session): void {
  const points = UNITS[args.word(0, ["Points", "Inches", "Centimeters"])];
  const margins: Record<string, number> = {};
  for (const [side, value] of Object.entries(args.record(1))) {
    if (value === undefined || value === null) continue;
    if (!(side in sheet.pageLayout.margins)) throw new ExcelError("InvalidArgument");
    margins[side] = numberBetween(0, MAX_MARGIN / points)(value) * points;
  }
  changeLayout(sheet, session, { margins: { ...sheet.pageLayout.margins, ...margins } });
}

/** `Excel.PageLayout`. */
export const PAGE_LAYOUT: ObjectType<WorksheetModel> = {
  name: "PageLayout",
  scalars: {
    Orientation: layout("orientation", word("Portrait", "Landscape")),
    PaperSize: paper,
    Zoom: zoom,
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: layout("centerHorizontally", flag),
    CenterVertically: layout("centerVertically", flag),
    BlackAndWhite: layout("blackAndWhite", flag),
    DraftMode: layout("draftMode", flag),
    PrintGridlines: layout("printGridlines", flag),
    PrintHeadings: layout("printHeadings", flag),
    PrintOrder: layout("printOrder", word("DownThenOver", "OverThenDown")),
    PrintComments: layout("printComments", word("NoComments", "EndSheet", "InPlace")),
    PrintErrors: layout("printErrors", word("AsDisplayed", "Blank", "Dash", "NotAvailable")),
    FirstPageNumber: {
      get: ({ pageLayout }) => pageLayout.firstPageNumber ?? "",
      set: (sheet, value, session) => {
        const firstPageNumber = value === "" ? null : integerBetween(-32_765, 32_767)(value);
        changeLayout(sheet, session, { firstPageNumber });
      },
    },
  },
  children: { HeadersFooters: (sheet) => bind(HEADERS_FOOTERS, sheet) },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      const areas = args.object(0, RANGE_AREAS)?.ranges ?? [rangeArgument(args, 0, sheet, session)];
      nameAreas(
        sheet,
        session,
        "Print_Area",
        areas.map((range) => session.areaOf(range))
      );
    },
    GetPrintArea: (sheet, _args, session) =>
      someAreas(sheet, areasNamed(sheet, "Print_Area"), session),
    GetPrintAreaOrNullObject: (sheet, _args, session) =>
      areasOf(sheet, areasNamed(sheet, "Print_Area"), session),
    SetPrintMargins: setMargins,
    SetPrintTitleRows: titleRows.set,
    GetPrintTitleRows: titleRows.get,
    GetPrintTitleRowsOrNullObject: titleRows.getOrNull,
    SetPrintTitleColumns: titleColumns.set,
    GetPrintTitleColumns: titleColumns.get,
    GetPrintTitleColumnsOrNullObject: titleColumns.getOrNull,
  },
};
