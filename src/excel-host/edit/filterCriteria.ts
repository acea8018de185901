import { ExcelError } from "../errors";
import type { CellStyle, CellValue, FilterCriteria, FilterDate, FilterOn } from "../model";

/** A cell as a filter looks at it. */
export interface FilteredCell {
  readonly value: CellValue;
  /** What it shows. */
  readonly text: string;
  readonly style: CellStyle;
}

type Test = (cell: FilteredCell) => boolean;

const KINDS: readonly FilterOn[] = [
  "Values",
  "Custom",
  "TopItems",
  "TopPercent",
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "FontColor",
  "Dynamic",
];
const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;
/** How many characters of `2024-01-31T12:34:56` belong to each. */
const LENGTHS = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 } as const;

/**
 * Reads `Excel.FilterCriteria`.
 *
 * @throws ExcelError `InvalidArgument`, or `ApiNotAvailable` for icons, which the host does not draw
 */
export function criteriaOf(fields: Readonly<Record<string, unknown>>): FilterCriteria {
  if (fields["filterOn"] === "Icon") throw new ExcelError("ApiNotAvailable", "Filter by icon");
  const filterOn = KINDS.find((kind) => kind === fields["filterOn"]);
  if (filterOn === undefined) throw new ExcelError("InvalidArgument");
  const text = (key: string): string | undefined => {
    const value = fields[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== "string" && typeof value !== "number") {
      throw new ExcelError("InvalidArgument");
    }
    return String(value);
  };
  const [criterion1, criterion2, color] = [text("criterion1"), text("criterion2"), text("color")];
  const dynamicCriteria = text("dynamicCriteria");
  const criteria: FilterCriteria = {
    filterOn,
    ...(criterion1 !== undefined && { criterion1 }),
    ...(criterion2 !== undefined && { criterion2 }),
    ...(fields["operator"] !== undefined && { operator: operatorOf(fields["operator"]) }),
    ...(filterOn === "Values" && { values: valuesOf(fields["values"]) }),
    ...(color !== undefined && { color: color.toUpperCase() }),
    ...(dynamicCriteria !== undefined && { dynamicCriteria }),
  };
  // Made once for its refusals.
  testOf(criteria, []);
  return criteria;
}

function operatorOf(value: unknown): "And" | "Or" {
  if (value === null || value === "And") return "And";
  if (value === "Or") return "Or";
  throw new ExcelError("InvalidArgument");
}

function valuesOf(values: unknown): (string | FilterDate)[] {
  if (!Array.isArray(values)) throw new ExcelError("InvalidArgument");
  return values.map((value: unknown) => {
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
    const { date, specificity } = value as Record<string, unknown>;
    const known = SPECIFICITIES.find((one) => one === specificity);
    if (typeof date !== "string" || known === undefined) throw new ExcelError("InvalidArgument");
    return { date, specificity: known };
  });
}

/**
 * What a cell must be for its row to be shown.
 *
 * @param column - the cells of the column's body, for top, bottom and average
 */
export function testOf(criteria: FilterCriteria, column: readonly FilteredCell[]): Test {
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(criteria.values ?? []);
    case "Custom":
      return customTest(criteria);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return rankTest(criteria, column);
    case "CellColor":
      return ({ style }) => (style.fill ?? "#FFFFFF") === criteria.color;
    case "FontColor":
      return ({ style }) => style.fontColor === criteria.color;
    case "Dynamic":
      return averageTest(criteria, column);
    case "Icon":
      throw new ExcelError("ApiNotAvailable", "Filter by icon");
  }
}

function valuesTest(values: readonly (string | FilterDate)[]): Test {
  const texts = new Set(
    values.filter((value) => typeof value === "string").map((value) => value.toLowerCase())
  );
  const moments = values.filter((value) => typeof value !== "string");
  return ({ value, text }) => {
    if (texts.has(text.toLowerCase())) return true;
    // Texts of filters may be numbers in their plain form while the cell shows them formatted.
    if (typeof value === "number" && texts.has(String(value))) return true;
    return typeof value === "number" && moments.some((moment) => isWithin(value, moment));
  };
}

const MS_A_DAY = 86_400_000;
/** Serial number 0 of the usual date system, counted without its missing 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

function isWithin(serial: number, { date, specificity }: FilterDate): boolean {
  if (!(serial >= 0 && serial < 2_958_466)) return false;
  const length = LENGTHS[specificity];
  const moment = new Date(EPOCH + Math.round(serial * MS_A_DAY)).toISOString();
  return moment.slice(0, length) === date.slice(0, length);
}

function customTest({ criterion1, criterion2, operator }: FilterCriteria): Test {
  if (criterion1 === undefined) throw new ExcelError("InvalidArgument");
  const first = comparison(criterion1);
  if (criterion2 === undefined) return first;
  const second = comparison(criterion2);
  return operator === "Or"
    ? (cell) => first(cell) || second(cell)
    : (cell) => first(cell) && second(cell);
}

/** `>5`, `<>a*`, `=`, `abc`: an operator, `=` if there is none, and a number or a text with `*` and `?`. */
export function comparison(criterion: string): Test {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const pattern = wildcard(operand);
    const equals: Test = ({ value, text }) =>
      typeof value === "number" && !Number.isNaN(number) ? value === number : pattern.test(text);
    return operator === "=" ? equals : (cell) => !equals(cell);
  }
  const holds = (sign: number): boolean =>
    operator === "<"
      ? sign < 0
      : operator === "<="
        ? sign <= 0
        : operator === ">"
          ? sign > 0
          : sign >= 0;
  return ({ value, text }) => {
    if (!Number.isNaN(number)) return typeof value === "number" && holds(value - number);
    return typeof value === "string" && holds(text.localeCompare(operand, "en"));
  };
}

/** A text with `*`, `?` and `~` before a literal one of them; it must match as a whole. */
export function wildcard(text: string, whole = true, flags = "is"): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (mark) => {
    if (mark === "*") return ".*";
    if (mark === "?") return ".";
    return mark.startsWith("~") ? `\\${mark.charAt(1)}` : `\\${mark}`;
  });
  return new RegExp(whole ? `^${source}$` : source, flags);
}

function rankTest({ filterOn, criterion1 }: FilterCriteria, column: readonly FilteredCell[]): Test {
  const count = Number(criterion1);
  if (!(count > 0)) throw new ExcelError("InvalidArgument");
  const numbers = numbersOf(column);
  const many = filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * count) / 100))
    : Math.round(count);
  const isTop = filterOn.startsWith("Top");
  const sorted = numbers.sort((a, b) => (isTop ? b - a : a - b));
  const limit = sorted[Math.min(many, sorted.length) - 1];
  return ({ value }) =>
    typeof value === "number" && limit !== undefined && (isTop ? value >= limit : value <= limit);
}

function averageTest({ dynamicCriteria }: FilterCriteria, column: readonly FilteredCell[]): Test {
  if (dynamicCriteria !== "AboveAverage" && dynamicCriteria !== "BelowAverage") {
    throw new ExcelError("ApiNotAvailable", `Filter ${dynamicCriteria ?? ""}`.trim());
  }
  const numbers = numbersOf(column);
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const isAbove = dynamicCriteria === "AboveAverage";
  return ({ value }) => typeof value === "number" && (isAbove ? value > average : value < average);
}

const numbersOf = (column: readonly FilteredCell[]): number[] =>
  column.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
