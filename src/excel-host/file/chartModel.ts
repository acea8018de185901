import type { ChartModel, WorkbookModel } from "../model";
import { isValidArea, newChartLook } from "../model";
import { CHART_EXTENSION } from "./chartPart";
import { descendants, parseXml } from "./xmlRead";

/** What a host writes into a chart's extension: the model with the name of the source's sheet. */
type Stored = Omit<ChartModel, "source"> & {
  source: { sheet: string; area: ChartModel["source"]["area"] };
};

/** One of every kind of value that is expected; `null` stands for `null`, a number or a text. */
const SHAPE: Stored = {
  id: "",
  name: "",
  type: "",
  title: "",
  source: { sheet: "", area: { top: 0, left: 0, bottom: 0, right: 0 } },
  seriesBy: "Auto",
  place: { top: 0, left: 0, width: 0, height: 0 },
  ...newChartLook(),
  looks: [{ name: null, color: null, points: [null] }],
};

/** The chart that a host stored in a chart's part, or `null` when none did. */
export function chartModel(workbook: WorkbookModel, text: string): ChartModel | null {
  if (!text.includes(`"${CHART_EXTENSION}"`)) return null;
  const [stored] = descendants(parseXml(text), "ext").flatMap(({ children }) => children);
  const value = stored === undefined ? null : parsed(stored.text);
  if (!fits(value, SHAPE)) return null;
  const chart = value as Stored;
  const sheet = workbook.worksheetNamed(chart.source.sheet);
  const isKnown = ["Auto", "Columns", "Rows"].includes(chart.seriesBy);
  const isSound = isKnown && isValidArea(chart.source.area) && chart.looks.length <= 255;
  if (sheet === undefined || !isSound) return null;
  return { ...chart, source: { worksheetId: sheet.id, area: chart.source.area } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Whoever wrote this was no host; the part is kept as it is.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** True when a value has the same members as another, of the same types. */
function fits(value: unknown, shape: unknown): boolean {
  if (shape === null) {
    return value === null || typeof value === "string" || Number.isFinite(value);
  }
  if (Array.isArray(shape)) {
    return Array.isArray(value) && value.every((item) => fits(item, shape[0]));
  }
  if (typeof shape !== "object") {
    return typeof value === typeof shape && (typeof value !== "number" || Number.isFinite(value));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(shape);
  return (
    Object.keys(value).length === keys.length &&
    keys.every((key) =>
      fits((value as Record<string, unknown>)[key], (shape as Record<string, unknown>)[key])
    )
  );
}
