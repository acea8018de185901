import { parseAddress } from "../address";
import { ExcelError } from "../errors";
import type { CellValue, ValidationModel } from "../model";
import { cellsOf, containsCell, isBlank, isSingleCell } from "../model";
import type { RangeTarget } from "../openWorkbook";
import type { Session } from "../session";

/**
 * Whether every cell of a range meets the rule that it has: `null` when some do and some do not, as
 * `DataValidation.valid` tells it. Cells without a rule, and blank ones, meet it.
 *
 * @throws ExcelError `ApiNotAvailable` where a formula would have to be calculated
 */
export function validity(target: RangeTarget, session: Session): boolean | null {
  const area = session.areaOf(target);
  const { sheet } = target;
  const verdicts = new Set<boolean>();
  let filled = 0;
  for (const { row, column, cell } of sheet.cells.within(area)) {
    if (isBlank(cell)) continue;
    filled += 1;
    const rule = sheet.validations.find(({ areas }) =>
      areas.some((one) => containsCell(one, row, column))
    );
    verdicts.add(rule === undefined || meets(cell.value, rule, target, session));
  }
  if (filled < cellsOf(area)) verdicts.add(true);
  return verdicts.size > 1 ? null : !verdicts.has(false);
}

function meets(
  value: CellValue,
  rule: ValidationModel,
  target: RangeTarget,
  session: Session
): boolean {
  switch (rule.type) {
    case "Custom":
      throw notCalculated();
    case "List":
      return choicesOf(rule.formula1, target, session).includes(textOf(value));
    case "TextLength":
      return isWithin(textOf(value).length, rule, target, session);
    case "WholeNumber":
      return Number.isInteger(value) && isWithin(Number(value), rule, target, session);
    default:
      return typeof value === "number" && isWithin(value, rule, target, session);
  }
}

function isWithin(
  value: number,
  { operator, formula1, formula2 }: ValidationModel,
  target: RangeTarget,
  session: Session
): boolean {
  const first = numberOf(formula1, target, session);
  const second = (): number => numberOf(formula2 ?? "", target, session);
  switch (operator) {
    case "Between":
      return value >= first && value <= second();
    case "NotBetween":
      return value < first || value > second();
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}

/** A bound that is written out, or stands in one cell. */
function numberOf(formula: string, target: RangeTarget, session: Session): number {
  if (formula.trim() !== "" && !Number.isNaN(Number(formula))) return Number(formula);
  const [value, ...others] = valuesAt(formula, target, session);
  if (typeof value !== "number" || others.length > 0) throw notCalculated();
  return value;
}

function choicesOf(formula: string, target: RangeTarget, session: Session): readonly string[] {
  const quoted = /^"(.*)"$/.exec(formula)?.[1];
  if (quoted !== undefined) return quoted.split(",").map((choice) => choice.trim());
  return valuesAt(formula, target, session).map(textOf);
}

/** The values of the cells that a reference names. */
function valuesAt(reference: string, target: RangeTarget, session: Session): readonly CellValue[] {
  const address = parseAddress(reference);
  if (address === null) throw notCalculated();
  const sheet = address.sheet === null ? target.sheet : session.model.worksheetNamed(address.sheet);
  if (sheet === undefined) throw notCalculated();
  if (isSingleCell(address.area)) return [sheet.valueAt(address.area.top, address.area.left)];
  return [...sheet.cells.within(address.area)].map(({ cell }) => cell.value);
}

const textOf = (value: CellValue): string =>
  typeof value === "object" ? (value?.error ?? "") : String(value).trim();

const notCalculated = (): ExcelError =>
  new ExcelError("ApiNotAvailable", "DataValidation.valid of a formula");
