import { followedFormula } from "../edit/shiftSheet";
import type {
  Area,
  AutoFilterModel,
  ChartModel,
  HyperlinkModel,
  Shift,
  TableModel,
  ValidationModel,
} from "../model";
import { shiftArea } from "../model";

/** A shift with the sheet on which it happens. */
export interface ShiftOnSheet {
  readonly sheet: string;
  readonly sheetName: string;
  readonly shift: Shift;
}

interface Place {
  readonly sheet: string;
  readonly part: string;
  readonly field?: string;
}

/**
 * A value of the model as it is after a shift, when it stands on cells or points to them; `undefined` when
 * all of its cells were deleted. Does to values what `shiftSheet` does to the model.
 */
export function shiftedValues(place: Place, value: unknown, over: ShiftOnSheet): unknown {
  if (value === undefined || value === null) return value;
  if (place.part === "names") return shiftedName(place, value, over);
  if (place.part === "charts") return shiftedChart(place, value, over);
  if (place.sheet !== over.sheet) return value;
  const { shift } = over;
  switch (place.part) {
    case "tables":
      if (place.field === "area") return shiftArea(value as Area, shift) ?? undefined;
      return place.field === "" ? standingOn(value as TableModel, shift) : value;
    case "autoFilter":
      return standingOn(value as AutoFilterModel, shift);
    case "hyperlinks":
      return standingOn(value as HyperlinkModel, shift);
    case "mergedAreas":
      return shiftArea(value as Area, shift) ?? undefined;
    case "validations": {
      const rule = value as ValidationModel;
      const areas = rule.areas.flatMap((area) => shiftArea(area, shift) ?? []);
      return areas.length === 0 ? undefined : { ...rule, areas };
    }
    default:
      return value;
  }
}

function standingOn<T extends { readonly area: Area }>(value: T, shift: Shift): T | undefined {
  const area = shiftArea(value.area, shift);
  return area === null ? undefined : { ...value, area };
}

/** A chart stands on no cells, but its data do; when they are gone it keeps their last place. */
function shiftedChart(place: Place, value: unknown, { sheet, shift }: ShiftOnSheet): unknown {
  const follow = (source: ChartModel["source"]): ChartModel["source"] =>
    source.worksheetId === sheet
      ? { ...source, area: shiftArea(source.area, shift) ?? source.area }
      : source;
  if (place.field === "source") return follow(value as ChartModel["source"]);
  if (place.field !== "") return value;
  const chart = value as ChartModel;
  return { ...chart, source: follow(chart.source) };
}

function shiftedName(place: Place, value: unknown, { sheetName, shift }: ShiftOnSheet): unknown {
  if (place.field === "formula") return followedFormula(value as string, sheetName, shift);
  if (place.field !== "") return value;
  const name = value as { readonly formula: string };
  return { ...name, formula: followedFormula(name.formula, sheetName, shift) };
}
