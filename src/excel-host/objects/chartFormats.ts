import type { ChartFontModel, ChartModel } from "../model";
import { colorOf, flag, numberBetween, someText } from "./accept";
import type { HostObject, ObjectType, Scalar } from "./object";
import { bind } from "./object";

/** How texts look that nobody changed: what Excel makes of a chart without formats. */
const USUAL = { name: "Calibri", size: 10, color: "#000000", bold: false, italic: false } as const;
/** Points; the sizes that Excel's own dialog takes. */
const SIZE = numberBetween(1, 409);

interface FormatTarget {
  readonly chart: ChartModel;
}

interface FontTarget extends FormatTarget {
  readonly font: keyof ChartModel["fonts"];
}

interface FillTarget extends FormatTarget {
  readonly fill: keyof ChartModel["fills"];
}

function fontScalar<K extends keyof ChartFontModel>(
  key: K,
  accept: (value: unknown) => ChartFontModel[K]
): Scalar<FontTarget> {
  return {
    get: ({ chart, font }) => chart.fonts[font][key] ?? USUAL[key],
    set: ({ chart, font }, value, session) => {
      chart.fonts[font][key] = accept(value);
      session.book.touch();
    },
  };
}

/** `Excel.ChartFont`. */
export const CHART_FONT: ObjectType<FontTarget> = {
  name: "ChartFont",
  scalars: {
    Name: fontScalar("name", someText),
    Size: fontScalar("size", SIZE),
    Color: fontScalar("color", colorOf),
    Bold: fontScalar("bold", flag),
    Italic: fontScalar("italic", flag),
  },
};

/** `Excel.ChartFill` behind a part of a chart. */
export const CHART_FILL: ObjectType<FillTarget> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    SetSolidColor: ({ chart, fill }, args, session) => {
      chart.fills[fill] = colorOf(args.raw(0));
      session.book.touch();
    },
    Clear: ({ chart, fill }, _args, session) => {
      chart.fills[fill] = null;
      session.book.touch();
    },
  },
};

const fontOf =
  (font: FontTarget["font"]) =>
  ({ chart }: FormatTarget): HostObject =>
    bind(CHART_FONT, { chart, font });

const fillOf =
  (fill: FillTarget["fill"]) =>
  ({ chart }: FormatTarget): HostObject =>
    bind(CHART_FILL, { chart, fill });

export const CHART_AREA_FORMAT: ObjectType<FormatTarget> = {
  name: "ChartAreaFormat",
  scalars: {},
  children: { Fill: fillOf("area") },
};

export const CHART_TITLE_FORMAT: ObjectType<FormatTarget> = {
  name: "ChartTitleFormat",
  scalars: {},
  children: { Font: fontOf("title") },
};

export const CHART_LEGEND_FORMAT: ObjectType<FormatTarget> = {
  name: "ChartLegendFormat",
  scalars: {},
  children: { Font: fontOf("legend"), Fill: fillOf("legend") },
};

export const CHART_LABELS_FORMAT: ObjectType<FormatTarget> = {
  name: "ChartDataLabelFormat",
  scalars: {},
  children: { Font: fontOf("labels") },
};
