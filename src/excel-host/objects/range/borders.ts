import { assertAllowed } from "../../edit/access";
import type { BorderIndex } from "../../edit/borders";
import { BORDER_INDICES, borderOf, drawBorder } from "../../edit/borders";
import { formatsChanged } from "../../edit/formatsChanged";
import { ExcelError } from "../../errors";
import type { BorderLine, LinePattern } from "../../model";
import { lineOf } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import { colorOf, word } from "../accept";
import type { HostObject, ObjectType, Scalar } from "../object";
import { bind } from "../object";

/** One line of a range. */
interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: BorderIndex;
}

type Style =
  "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
type Weight = "Hairline" | "Thin" | "Medium" | "Thick";

/** `Excel.BorderLineStyle` and `Excel.BorderWeight` of each pattern of the file. */
const LOOKS: Readonly<Record<LinePattern, readonly [Style, Weight]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

/** The pattern of a style and weight; a style that does not come in the weight takes its nearest. */
function patternOf(style: Style, weight: Weight): LinePattern {
  const patterns = Object.entries(LOOKS) as [LinePattern, readonly [Style, Weight]][];
  const ofStyle = patterns.filter(([, [one]]) => one === style);
  const exact = ofStyle.find(([, [, one]]) => one === weight);
  const heavy = weight === "Medium" || weight === "Thick" ? ofStyle.at(-1) : ofStyle[0];
  const [pattern] = exact ?? heavy ?? [];
  if (pattern === undefined) throw new ExcelError("InvalidArgument");
  return pattern;
}

const AUTOMATIC = "#000000";
const THIN = lineOf("thin", AUTOMATIC);

const read = (show: (line: BorderLine | null) => unknown): Pick<Scalar<BorderTarget>, "get"> => ({
  get: ({ range, index }, session) => {
    const line = borderOf(range.sheet, session.areaOf(range), index);
    return line === undefined ? null : show(line);
  },
});

/** Changes one property of the line; what was not there becomes a thin black one first. */
function change(
  target: BorderTarget,
  session: Session,
  draw: (line: BorderLine) => BorderLine | null
): void {
  const { range, index } = target;
  assertAllowed(range.sheet, "allowFormatCells");
  const area = session.areaOf(range);
  const before = borderOf(range.sheet, area, index) ?? THIN;
  drawBorder(range.sheet, area, index, draw(before));
  formatsChanged(session, range.sheet, area);
}

const styles = word<Style>(
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot"
);
const weights = word<Weight>("Hairline", "Thin", "Medium", "Thick");

/** `Excel.RangeBorder`. */
export const RANGE_BORDER: ObjectType<BorderTarget> = {
  name: "RangeBorder",
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      ...read((line) => (line === null ? "None" : LOOKS[line.pattern][0])),
      set: (target, value, session) => {
        const style = styles(value);
        change(target, session, ({ pattern, color }) =>
          style === "None" ? null : lineOf(patternOf(style, LOOKS[pattern][1]), color)
        );
      },
    },
    Weight: {
      ...read((line) => (line === null ? "Thin" : LOOKS[line.pattern][1])),
      set: (target, value, session) => {
        const weight = weights(value);
        change(target, session, ({ pattern, color }) =>
          lineOf(patternOf(LOOKS[pattern][0], weight), color)
        );
      },
    },
    Color: {
      ...read((line) => line?.color ?? AUTOMATIC),
      set: (target, value, session) => {
        const color = colorOf(value);
        change(target, session, ({ pattern }) => lineOf(pattern, color));
      },
    },
  },
};

function item(range: RangeTarget, index: unknown): HostObject {
  return bind(RANGE_BORDER, { range, index: word(...BORDER_INDICES)(index) });
}

/** `Excel.RangeBorderCollection`. */
export const RANGE_BORDERS: ObjectType<RangeTarget> = {
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => BORDER_INDICES.length } },
  items: (range) => BORDER_INDICES.map((index) => item(range, index)),
  item: (range, args) => item(range, args.raw(0)),
  methods: {
    GetItemAt: (range, args) => item(range, BORDER_INDICES[args.integer(0)]),
  },
};
