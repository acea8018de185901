import type { HeaderFooterModel, PageLayoutModel, WorksheetModel } from "../model";
import { BLANK_HEADER_FOOTER } from "../model";
import type { Session } from "../session";
import { anyText, flag, word } from "./accept";
import type { ObjectType, Scalar } from "./object";
import { bind } from "./object";
import { changeLayout } from "./pageLayout";

type Group = PageLayoutModel["headersFooters"];
type Page = "defaultForAllPages" | "evenPages" | "firstPage";

interface PageTarget {
  readonly sheet: WorksheetModel;
  readonly page: Page;
}

function change(sheet: WorksheetModel, session: Session, values: Partial<Group>): void {
  const { headersFooters } = sheet.pageLayout;
  changeLayout(sheet, session, { headersFooters: { ...headersFooters, ...values } });
}

const text = (key: keyof HeaderFooterModel): Scalar<PageTarget> => ({
  get: ({ sheet, page }) => sheet.pageLayout.headersFooters[page][key],
  set: ({ sheet, page }, value, session) => {
    const texts = sheet.pageLayout.headersFooters[page];
    change(sheet, session, { [page]: { ...texts, [key]: anyText(value) } });
  },
});

export const HEADER_FOOTER: ObjectType<PageTarget> = {
  name: "HeaderFooter",
  scalars: Object.fromEntries(
    (Object.keys(BLANK_HEADER_FOOTER) as (keyof HeaderFooterModel)[]).map((key) => [
      key.charAt(0).toUpperCase() + key.slice(1),
      text(key),
    ])
  ),
};

const page = (which: Page) => (sheet: WorksheetModel) =>
  bind(HEADER_FOOTER, { sheet, page: which });

/** `Excel.HeaderFooterGroup`. Odd pages are the default ones once even pages have texts of their own. */
export const HEADERS_FOOTERS: ObjectType<WorksheetModel> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: {
      get: ({ pageLayout }) => pageLayout.headersFooters.state,
      set: (sheet, value, session) => {
        const state = word("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven")(value);
        change(sheet, session, { state });
      },
    },
    UseSheetMargins: {
      get: ({ pageLayout }) => pageLayout.headersFooters.useSheetMargins,
      set: (sheet, value, session) => {
        change(sheet, session, { useSheetMargins: flag(value) });
      },
    },
    UseSheetScale: {
      get: ({ pageLayout }) => pageLayout.headersFooters.useSheetScale,
      set: (sheet, value, session) => {
        change(sheet, session, { useSheetScale: flag(value) });
      },
    },
  },
  children: {
    DefaultForAllPages: page("defaultForAllPages"),
    OddPages: page("defaultForAllPages"),
    EvenPages: page("evenPages"),
    FirstPage: page("firstPage"),
  },
};
