import { assertAllowed, assertUnprotected } from "../../edit/access";
import { applyStyle } from "../../edit/applyStyle";
import { ExcelError } from "../../errors";
import type { CellStyle, RowFormat } from "../../model";
import { DEFAULT_ROW_HEIGHT, intersect } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import { displayText } from "../../values";
import type { ObjectType, Scalar } from "../object";
import { bind } from "../object";
import { charactersToPoints, pointsToCharacters, widestText } from "./columnWidth";

/** The styles that occur in a range: those of its cells, and of one untouched place if there is one. */
function* stylesIn(target: RangeTarget, session: Session): Generator<CellStyle> {
  const area = session.areaOf(target);
  const { sheet } = target;
  yield sheet.styleAt(area.top, area.left);
  const used = sheet.cells.usedArea();
  const common = used === null ? null : intersect(used, area);
  if (common !== null) {
    for (let row = common.top; row <= common.bottom; row += 1) {
      for (let column = common.left; column <= common.right; column += 1) {
        yield sheet.styleAt(row, column);
      }
    }
  }
  yield sheet.styleAt(area.bottom, area.right);
}

/** A property of the style: the value that all cells share, else `null`. */
function styled<K extends keyof CellStyle>(
  key: K,
  accept: (value: unknown) => CellStyle[K],
  show: (value: CellStyle[K]) => unknown = (value) => value
): Scalar<RangeTarget> {
  return {
    get: (target, session) => {
      const values = new Set<CellStyle[K]>();
      for (const style of stylesIn(target, session)) values.add(style[key]);
      const [first] = values;
      return values.size === 1 && first !== undefined ? show(first) : null;
    },
    set: (target, value, session) => {
      if (key === "locked" || key === "formulaHidden") assertUnprotected(target.sheet);
      else assertAllowed(target.sheet, "allowFormatCells");
      // A computed key widens to an index signature; the key and its value belong together here.
      const change = { [key]: accept(value) } as Partial<CellStyle>;
      applyStyle(target.sheet, session.areaOf(target), change);
      session.book.touch();
    },
  };
}

const flag = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
};

const numberBetween = (low: number, high: number) => (value: unknown) => {
  if (typeof value !== "number" || value < low || value > high) {
    throw new ExcelError("InvalidArgument");
  }
  return value;
};

const word =
  <T extends string>(...words: readonly T[]) =>
  (value: unknown): T => {
    const found = words.find((one) => one === value);
    if (found === undefined) throw new ExcelError("InvalidArgument");
    return found;
  };

const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  purple: "#800080",
};

/** `#RRGGBB` or one of a few names. @throws ExcelError `InvalidArgument` */
export function colorOf(value: unknown): string {
  if (typeof value === "string") {
    const named = COLOR_NAMES[value.toLowerCase()];
    if (named !== undefined) return named;
    if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace("#", "").toUpperCase()}`;
  }
  throw new ExcelError("InvalidArgument");
}

const RANGE_FILL: ObjectType<RangeTarget> = {
  name: "RangeFill",
  scalars: { Color: styled("fill", colorOf, (fill) => fill ?? "#FFFFFF") },
  methods: {
    Clear: (target, _args, session) => {
      assertAllowed(target.sheet, "allowFormatCells");
      applyStyle(target.sheet, session.areaOf(target), { fill: null });
      session.book.touch();
    },
  },
};

const text = (value: unknown): string => {
  if (typeof value !== "string" || value === "") throw new ExcelError("InvalidArgument");
  return value;
};

const RANGE_FONT: ObjectType<RangeTarget> = {
  name: "RangeFont",
  scalars: {
    Name: styled("fontName", text),
    Size: styled("fontSize", numberBetween(1, 409)),
    Color: styled("fontColor", colorOf),
    Bold: styled("bold", flag),
    Italic: styled("italic", flag),
    Underline: styled(
      "underline",
      word("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")
    ),
    Strikethrough: styled("strikethrough", flag),
  },
};

const FORMAT_PROTECTION: ObjectType<RangeTarget> = {
  name: "FormatProtection",
  scalars: { Locked: styled("locked", flag), FormulaHidden: styled("formulaHidden", flag) },
};

const columnWidth: Scalar<RangeTarget> = {
  get: ({ sheet, ...target }, session) => {
    const area = session.areaOf({ sheet, ...target });
    const width = (column: number) => sheet.columns.at(column)?.width ?? sheet.standardWidth;
    const first = width(area.left);
    for (let column = area.left + 1; column <= area.right; column += 1) {
      if (width(column) !== first) return null;
    }
    return charactersToPoints(first);
  },
  set: (target, value, session) => {
    assertAllowed(target.sheet, "allowFormatColumns");
    const width = pointsToCharacters(numberBetween(0, 1342)(value));
    const area = session.areaOf(target);
    target.sheet.columns.update(area.left, area.right, (column) => ({ ...column, width }));
    session.book.touch();
  },
};

const rowHeight: Scalar<RangeTarget> = {
  get: (target, session) => {
    const area = session.areaOf(target);
    const height = (row: number) => target.sheet.rows.at(row)?.height ?? DEFAULT_ROW_HEIGHT;
    const first = height(area.top);
    const bands = target.sheet.rows.entries();
    const differs = bands.some(
      ({ first: from, last }) => from <= area.bottom && last >= area.top && height(from) !== first
    );
    return differs || height(area.bottom) !== first ? null : first;
  },
  set: (target, value, session) => {
    assertAllowed(target.sheet, "allowFormatRows");
    const height = numberBetween(0, 409.5)(value);
    const area = session.areaOf(target);
    target.sheet.rows.update(area.top, area.bottom, (row) => ({ ...row, height }));
    session.book.touch();
  },
};

function withoutHeight(row: RowFormat | undefined): RowFormat | undefined {
  if (row?.height === undefined) return row;
  const { hidden, style } = row;
  return { ...(hidden !== undefined && { hidden }), ...(style !== undefined && { style }) };
}

/** `Excel.RangeFormat`, as far as a cell's style goes. */
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
    IndentLevel: styled("indent", numberBetween(0, 250)),
    ShrinkToFit: styled("shrink", flag),
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
  },
  children: {
    Fill: (target) => bind(RANGE_FILL, target),
    Font: (target) => bind(RANGE_FONT, target),
    Protection: (target) => bind(FORMAT_PROTECTION, target),
  },
  methods: {
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
      assertAllowed(target.sheet, "allowFormatRows");
      const area = session.areaOf(target);
      target.sheet.rows.update(area.top, area.bottom, withoutHeight);
      session.book.touch();
    },
  },
};
