import { formatAddress } from "../address";
import type {
  Area,
  ChartAxisModel,
  ChartFontModel,
  ChartModel,
  ChartSeries,
  WorksheetModel,
} from "../model";
import { chartSeries } from "../model";
import { RELATIONSHIPS } from "./package";
import { xml, xmlPart, xmlText } from "./xmlWrite";

export const DRAWING_ML = "http://schemas.openxmlformats.org/drawingml/2006";
/** Where the host keeps, in an extension that others pass over, what it needs to have the chart again. */
export const CHART_EXTENSION = "urn:excel-host:chart";
const EXTENSION_ID = "{6B4C2E1D-2F0A-4C55-9E57-3D5E0C0A7F11}";

interface Kind {
  readonly element:
    "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  readonly grouping: "clustered" | "standard" | "stacked" | "percentStacked" | null;
  readonly isHorizontal: boolean;
  readonly hasMarkers: boolean;
}

/** How a type of the API is drawn in a file; types that have no such element become columns. */
function kindOf(type: string): Kind {
  const grouping = type.endsWith("Stacked100")
    ? "percentStacked"
    : type.endsWith("Stacked")
      ? "stacked"
      : null;
  const kind = (element: Kind["element"], usual: Kind["grouping"], more = {}): Kind => ({
    element,
    grouping: usual === null ? null : (grouping ?? usual),
    isHorizontal: false,
    hasMarkers: false,
    ...more,
  });
  if (type.startsWith("Bar")) return kind("barChart", "clustered", { isHorizontal: true });
  if (type.startsWith("Line")) {
    return kind("lineChart", "standard", { hasMarkers: type.includes("Markers") });
  }
  if (type.startsWith("Area")) return kind("areaChart", "standard");
  if (type.startsWith("Pie")) return kind("pieChart", null);
  if (type.startsWith("Doughnut")) return kind("doughnutChart", null);
  return type.startsWith("XYScatter") ? kind("scatterChart", null) : kind("barChart", "clustered");
}

const c = (name: string, content: string | readonly string[] = ""): string =>
  xml(`c:${name}`, {}, content);
const value = (name: string, val: string | number | boolean): string => xml(`c:${name}`, { val });

/** A chart's part (ECMA-376 part 1, 21.2.2.29). Points are told by their cells; Excel reads them itself. */
export function chartPart(chart: ChartModel, source: WorksheetModel): string {
  const kind = kindOf(chart.type);
  const hasAxes = kind.element !== "pieChart" && kind.element !== "doughnutChart";
  const namespaces = {
    "xmlns:c": `${DRAWING_ML}/chart`,
    "xmlns:a": `${DRAWING_ML}/main`,
    "xmlns:r": RELATIONSHIPS,
  };
  const { legend } = chart;
  const plot = [c("layout"), groupXml(chart, kind, source), hasAxes ? axesXml(chart, kind) : ""];
  return xmlPart(
    xml("c:chartSpace", namespaces, [
      value("roundedCorners", false),
      c("chart", [
        chart.title === "" ? "" : titleXml(chart.title, fontXml("defRPr", chart.fonts.title)),
        value("autoTitleDeleted", chart.title === ""),
        c("plotArea", plot),
        legend.visible
          ? c("legend", [
              value("legendPos", LEGEND[legend.position] ?? "b"),
              value("overlay", legend.overlay),
              fillXml(chart.fills.legend),
              textXml(chart.fonts.legend),
            ])
          : "",
        value("plotVisOnly", true),
        value("dispBlanksAs", "gap"),
      ]),
      fillXml(chart.fills.area),
      c(
        "extLst",
        xml(
          "c:ext",
          { uri: EXTENSION_ID, "xmlns:eh": CHART_EXTENSION },
          xml("eh:chart", {}, xmlText(chartJson(chart, source.name)))
        )
      ),
    ])
  );
}

const LEGEND: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

/** The chart as data, with the name of its source's sheet, as ids are the host's own. */
function chartJson(chart: ChartModel, sheet: string): string {
  return JSON.stringify({ ...chart, source: { sheet, area: chart.source.area } });
}

function titleXml(text: string, font = ""): string {
  const run = xml("a:r", {}, xml("a:t", {}, xmlText(text)));
  const look = font === "" ? "" : xml("a:pPr", {}, font);
  const rich = c("rich", [xml("a:bodyPr"), xml("a:p", {}, look + run)]);
  return c("title", [c("tx", rich), value("overlay", false)]);
}

function groupXml(chart: ChartModel, kind: Kind, source: WorksheetModel): string {
  const { element, grouping } = kind;
  const isStacked = grouping === "stacked" || grouping === "percentStacked";
  const isPie = element === "pieChart" || element === "doughnutChart";
  const axes = isPie ? [] : [value("axId", 1), value("axId", 2)];
  return c(element, [
    element === "barChart" ? value("barDir", kind.isHorizontal ? "bar" : "col") : "",
    grouping === null ? "" : value("grouping", grouping),
    element === "scatterChart" ? value("scatterStyle", "lineMarker") : "",
    value("varyColors", isPie),
    ...chartSeries(source, chart).map((series, index) =>
      seriesXml(chart, kind, series, index, source.name)
    ),
    labelsXml(chart),
    element === "barChart" ? value("gapWidth", 150) : "",
    element === "barChart" && isStacked ? value("overlap", 100) : "",
    element === "lineChart" ? value("marker", kind.hasMarkers) : "",
    isPie ? value("firstSliceAng", 0) : "",
    element === "doughnutChart" ? value("holeSize", 50) : "",
    ...axes,
  ]);
}

function seriesXml(
  chart: ChartModel,
  kind: Kind,
  series: ChartSeries,
  index: number,
  sheet: string
): string {
  const look = chart.looks[index];
  const reference = (area: Area): string => c("f", xmlText(formatAddress(sheet, area, true)));
  const name =
    look?.name !== undefined && look.name !== null
      ? c("v", xmlText(look.name))
      : series.name === null
        ? ""
        : c("strRef", reference(series.name));
  const isScatter = kind.element === "scatterChart";
  const categories =
    series.categories === null
      ? ""
      : isScatter
        ? c("xVal", c("numRef", reference(series.categories)))
        : c("cat", c("strRef", reference(series.categories)));
  return c("ser", [
    value("idx", index),
    value("order", index),
    name === "" ? "" : c("tx", name),
    look?.color === undefined || look.color === null ? "" : colorXml(kind, look.color),
    kind.element === "barChart" ? value("invertIfNegative", false) : "",
    kind.element === "lineChart" && !kind.hasMarkers ? c("marker", value("symbol", "none")) : "",
    ...(look?.points ?? []).map((color, point) =>
      color === null ? "" : c("dPt", [value("idx", point), fillXml(color)])
    ),
    categories,
    c(isScatter ? "yVal" : "val", c("numRef", reference(series.values))),
    kind.element === "lineChart" || isScatter ? value("smooth", false) : "",
  ]);
}

function colorXml({ element }: Kind, color: string): string {
  const solid = solidXml(color);
  const isLine = element === "lineChart" || element === "scatterChart";
  return c("spPr", isLine ? xml("a:ln", {}, solid) : solid);
}

const solidXml = (color: string): string =>
  xml("a:solidFill", {}, xml("a:srgbClr", { val: color.slice(1) }));

const fillXml = (color: string | null): string =>
  color === null ? "" : c("spPr", solidXml(color));

/** The properties of a text, or nothing when they are Excel's own; sizes are hundredths of points. */
function fontXml(element: string, { name, size, color, bold, italic }: ChartFontModel): string {
  if (name === null && size === null && color === null && !bold && !italic) return "";
  return xml(
    `a:${element}`,
    { sz: size === null ? null : Math.round(size * 100), b: bold || null, i: italic || null },
    (color === null ? "" : solidXml(color)) +
      (name === null ? "" : xml("a:latin", { typeface: name }))
  );
}

function textXml(font: ChartFontModel): string {
  const look = fontXml("defRPr", font);
  if (look === "") return "";
  return c("txPr", [xml("a:bodyPr"), xml("a:p", {}, xml("a:pPr", {}, look))]);
}

function labelsXml({ labels, fonts }: ChartModel): string {
  if (!Object.values(labels).some(Boolean)) return "";
  return c("dLbls", [
    textXml(fonts.labels),
    value("showLegendKey", false),
    value("showVal", labels.value),
    value("showCatName", labels.category),
    value("showSerName", labels.series),
    value("showPercent", labels.percentage),
    value("showBubbleSize", false),
  ]);
}

function axesXml({ axes }: ChartModel, kind: Kind): string {
  const isScatter = kind.element === "scatterChart";
  const [across, up] = kind.isHorizontal ? ["l", "b"] : ["b", "l"];
  return (
    axisXml(isScatter ? "valAx" : "catAx", { id: 1, crosses: 2, position: across }, axes.category) +
    axisXml("valAx", { id: 2, crosses: 1, position: up }, axes.value)
  );
}

/** The file has the words of the API with a small first letter. */
const unitXml = (unit: string): string =>
  value("builtInUnit", unit.charAt(0).toLowerCase() + unit.slice(1));

interface AxisPlace {
  readonly id: number;
  readonly crosses: number;
  readonly position: string;
}

function axisXml(name: "catAx" | "valAx", place: AxisPlace, axis: ChartAxisModel): string {
  const isValue = name === "valAx";
  const limit = (key: string, limited: number | null) =>
    limited === null ? "" : value(key, limited);
  return c(name, [
    value("axId", place.id),
    c("scaling", [
      value("orientation", axis.reversed ? "maxMin" : "minMax"),
      limit("max", isValue ? axis.maximum : null),
      limit("min", isValue ? axis.minimum : null),
    ]),
    value("delete", !axis.visible),
    value("axPos", place.position),
    axis.majorGridlines ? c("majorGridlines") : "",
    axis.minorGridlines ? c("minorGridlines") : "",
    axis.title === "" ? "" : titleXml(axis.title),
    axis.numberFormat === ""
      ? ""
      : xml("c:numFmt", { formatCode: axis.numberFormat, sourceLinked: false }),
    value("crossAx", place.crosses),
    value("crosses", "autoZero"),
    limit("majorUnit", isValue ? axis.majorUnit : null),
    limit("minorUnit", isValue ? axis.minorUnit : null),
    isValue && axis.displayUnit !== "None" ? c("dispUnits", unitXml(axis.displayUnit)) : "",
  ]);
}
