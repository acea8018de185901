import type { Area, FilterCriteria, FilterDate } from "../model";
import type { DxfWriter } from "./dxfs";
import { areaReference } from "./references";
import { Names } from "./styleNames";
import type { XmlElement } from "./xmlRead";
import { children, flag, number } from "./xmlRead";
import { xml } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

const operators = new Names<"=" | "<>" | "<" | "<=" | ">" | ">=">(
  {
    "=": "equal",
    "<>": "notEqual",
    "<": "lessThan",
    "<=": "lessThanOrEqual",
    ">": "greaterThan",
    ">=": "greaterThanOrEqual",
  },
  "="
);

const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;
const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** Colours of cells by the index of the differential format that a colour filter names. */
export type FilterColors = readonly (string | null)[];

/**
 * The criteria of an `autoFilter` element by zero-based column.
 *
 * @param warn - is told of criteria that the model does not know
 */
export function readCriteria(
  element: XmlElement | undefined,
  colors: FilterColors,
  warn: (what: string) => void
): Map<number, FilterCriteria> {
  const criteria = new Map<number, FilterCriteria>();
  for (const column of children(element, "filterColumn")) {
    const [kind] = column.children.filter(({ name }) => name !== "extLst");
    if (kind === undefined) continue;
    const one = readCriterion(kind, colors);
    if (one === null) warn(`filter of kind ${kind.name}`);
    else criteria.set(number(column.attributes["colId"], 0), one);
  }
  return criteria;
}

function readCriterion(kind: XmlElement, colors: FilterColors): FilterCriteria | null {
  const { attributes } = kind;
  switch (kind.name) {
    case "filters": {
      const texts = children(kind, "filter").map((one) =>
        decodeXstring(one.attributes["val"] ?? "")
      );
      const blank = flag(attributes["blank"]) ? [""] : [];
      return {
        filterOn: "Values",
        values: [...texts, ...blank, ...children(kind, "dateGroupItem").map(readDate)],
      };
    }
    case "customFilters": {
      const [first, second] = children(kind, "customFilter").map(
        (one) => operators.read(one.attributes["operator"]) + (one.attributes["val"] ?? "")
      );
      if (first === undefined) return null;
      return {
        filterOn: "Custom",
        criterion1: first,
        ...(second !== undefined && {
          criterion2: second,
          operator: flag(attributes["and"]) ? ("And" as const) : ("Or" as const),
        }),
      };
    }
    case "top10": {
      const side = flag(attributes["top"], true) ? "Top" : "Bottom";
      const unit = flag(attributes["percent"]) ? "Percent" : "Items";
      return { filterOn: `${side}${unit}`, criterion1: attributes["val"] ?? "10" };
    }
    case "dynamicFilter": {
      const type = attributes["type"] ?? "";
      const isKnown = type === "aboveAverage" || type === "belowAverage";
      const dynamicCriteria = type.charAt(0).toUpperCase() + type.slice(1);
      return isKnown ? { filterOn: "Dynamic", dynamicCriteria } : null;
    }
    case "colorFilter": {
      const color = colors[number(attributes["dxfId"], -1)] ?? null;
      const filterOn = flag(attributes["cellColor"], true) ? "CellColor" : "FontColor";
      return color === null ? null : { filterOn, color };
    }
    default:
      return null;
  }
}

function readDate({ attributes }: XmlElement): FilterDate {
  const grouping = attributes["dateTimeGrouping"] ?? "day";
  const depth = Math.max(0, DATE_PARTS.indexOf(grouping as "day"));
  const digits = (name: string, length: number) =>
    String(number(attributes[name], 0)).padStart(length, "0");
  const [year, month, day] = [digits("year", 4), digits("month", 2), digits("day", 2)];
  const time = [digits("hour", 2), digits("minute", 2), digits("second", 2)];
  const date = [year, month, day].slice(0, depth + 1).join("-");
  const clock = depth > 2 ? `T${time.slice(0, depth - 2).join(":")}` : "";
  return { date: date + clock, specificity: SPECIFICITIES[depth] ?? "Day" };
}

/** The element of a filter. */
export function autoFilterXml(
  area: Area,
  criteria: ReadonlyMap<number, FilterCriteria>,
  dxfs: DxfWriter
): string {
  const columns = [...criteria]
    .sort(([a], [b]) => a - b)
    .map(([colId, one]) => xml("filterColumn", { colId }, criterionXml(one, dxfs)));
  return xml("autoFilter", { ref: areaReference(area) }, columns);
}

function criterionXml(criteria: FilterCriteria, dxfs: DxfWriter): string {
  const { filterOn, criterion1 = "", criterion2 } = criteria;
  switch (filterOn) {
    case "Values": {
      const values = criteria.values ?? [];
      const texts = values.filter((value) => typeof value === "string");
      const items = [
        ...texts
          .filter((text) => text !== "")
          .map((text) => xml("filter", { val: encodeXstring(text) })),
        ...values.filter((value) => typeof value !== "string").map(dateXml),
      ];
      return xml("filters", { blank: texts.includes("") || null }, items);
    }
    case "Custom": {
      const all = criterion2 === undefined ? [criterion1] : [criterion1, criterion2];
      const isAnd = criterion2 !== undefined && criteria.operator !== "Or";
      return xml("customFilters", { and: isAnd || null }, all.map(customXml));
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return xml("top10", {
        top: filterOn.startsWith("Top") ? null : false,
        percent: filterOn.endsWith("Percent") || null,
        val: criterion1,
      });
    case "Dynamic": {
      const { dynamicCriteria: type = "" } = criteria;
      return xml("dynamicFilter", { type: type.charAt(0).toLowerCase() + type.slice(1) });
    }
    case "CellColor":
    case "FontColor": {
      const isCell = filterOn === "CellColor";
      const dxfId = dxfs.colorFilter(criteria.color ?? "#000000", isCell);
      return xml("colorFilter", { dxfId, cellColor: isCell ? null : false });
    }
    case "Icon":
      return "";
  }
}

function customXml(criterion: string): string {
  const [, operator = "=", val = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  return xml("customFilter", { operator: operators.write(operator as "="), val });
}

function dateXml({ date, specificity }: FilterDate): string {
  const depth = SPECIFICITIES.indexOf(specificity);
  const parts = date.split(/[-T:]/).slice(0, depth + 1);
  const attributes = parts.map((part, index) => [DATE_PARTS[index] ?? "", Number(part)] as const);
  return xml("dateGroupItem", {
    ...Object.fromEntries(attributes),
    dateTimeGrouping: DATE_PARTS[depth] ?? "day",
  });
}
