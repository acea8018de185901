import { assertAllowed } from "../../edit/access";
import { applyStyle } from "../../edit/applyStyle";
import { formatsChanged } from "../../edit/formatsChanged";
import type { RangeTarget } from "../../openWorkbook";
import { displayText } from "../../values";
import { flag, integerBetween, word } from "../accept";
import type { ObjectType, Scalar } from "../object";
import { bind } from "../object";
import { RANGE_BORDERS } from "./borders";
import { widestText } from "./columnWidth";
import { RANGE_FILL, RANGE_FONT } from "./fontAndFill";
import { autofitRows, sizes } from "./sizes";
import { styled } from "./styled";

/** Deepest indent. */
const MAX_INDENT = 250;
/** What `textOrientation` says of letters below each other; other values are degrees. */
const VERTICAL_TEXT = 180;

export const FORMAT_PROTECTION: ObjectType<RangeTarget> = {
  name: "FormatProtection",
  scalars: { Locked: styled("locked", flag), FormulaHidden: styled("formulaHidden", flag) },
};

const rotation: Scalar<RangeTarget> = styled("rotation", (value) =>
  value === VERTICAL_TEXT ? VERTICAL_TEXT : integerBetween(-90, 90)(value)
);

/** `Excel.RangeFormat`. */
export const RANGE_FORMAT: ObjectType<RangeTarget> = {
  name: "RangeFormat",
  scalars: {
    WrapText: styled("wrap", flag),
    HorizontalAlignment: styled(
      "horizontal",
      word(
        "General",
        "Left",
        "Center",
        "Right",
        "Fill",
        "Justify",
        "CenterAcrossSelection",
        "Distributed"
      )
    ),
    VerticalAlignment: styled(
      "vertical",
      word("Top", "Center", "Bottom", "Justify", "Distributed")
    ),
    IndentLevel: styled("indent", integerBetween(0, MAX_INDENT)),
    ShrinkToFit: styled("shrink", flag),
    TextOrientation: rotation,
    ReadingOrder: styled("readingOrder", word("Context", "LeftToRight", "RightToLeft")),
    ...sizes,
  },
  children: {
    Borders: (target) => bind(RANGE_BORDERS, target),
    Fill: (target) => bind(RANGE_FILL, target),
    Font: (target) => bind(RANGE_FONT, target),
    Protection: (target) => bind(FORMAT_PROTECTION, target),
  },
  methods: {
    AdjustIndent: (target, args, session) => {
      assertAllowed(target.sheet, "allowFormatCells");
      const area = session.areaOf(target);
      const { indent } = target.sheet.styleAt(area.top, area.left);
      const next = Math.min(MAX_INDENT, Math.max(0, indent + args.integer(0)));
      applyStyle(target.sheet, area, { indent: next });
      formatsChanged(session, target.sheet, area);
    },
    AutofitColumns: (target, _args, session) => {
      assertAllowed(target.sheet, "allowFormatColumns");
      const { sheet } = target;
      const { locale } = session.book.profile;
      const widths = widestText(sheet, session.areaOf(target), (cell) =>
        displayText(cell.value, cell.style.numberFormat, locale)
      );
      for (const [index, width] of widths) {
        sheet.columns.update(index, index, (column) => ({ ...column, width }));
      }
      session.book.touch();
    },
    AutofitRows: (target, _args, session) => {
      autofitRows(target, session);
    },
  },
};
