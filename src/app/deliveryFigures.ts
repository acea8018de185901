import type { CodeListKey } from "../domain/codes/lists";
import type { Address } from "../statistics/margins";
import { addressKey, all } from "../statistics/margins";
import type { Variable, VariableKey } from "../statistics/variables";
import { variablesOf } from "../statistics/variables";
import type { DeliveryPreview } from "./delivery";

/** One number as counted and as it leaves; `null` where it does not leave at all. */
export interface Figure {
  readonly counted: number;
  readonly leaving: number | null;
}

/** A number of a table, by a code of a list. */
export interface FigureLine extends Figure {
  readonly list: CodeListKey;
  readonly code: string;
}

/** A variable of a delivery for the screen: its total, and its one-way table where it has one. */
export interface FigureTable {
  readonly variable: VariableKey;
  readonly total: Figure;
  readonly lines: readonly FigureLine[];
}

const everywhere = { koodi: all, kunta: all, sukupuoli: all, ikaryhma: all };

/** The figures of a delivery to look over before it leaves: totals and one-way tables, empty lines left out. */
export function figuresOf({ service, delivery, counted }: DeliveryPreview): readonly FigureTable[] {
  const exact = numbersBy(counted);
  const leaving = numbersBy(delivery);
  const at = (address: Address): Figure => {
    const key = addressKey(address);
    return { counted: exact.get(key) ?? 0, leaving: leaving.get(key) ?? null };
  };
  return variablesOf(service).map((variable) => ({
    variable: variable.key,
    total: at({ ...everywhere, muuttuja: variable.key }),
    lines: linesOf(variable, counted)
      .map(({ address, ...line }) => ({ ...line, ...at(address) }))
      .filter((line) => line.counted > 0 || (line.leaving ?? 0) > 0),
  }));
}

const numbersBy = ({ rows }: DeliveryPreview["delivery"]): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [addressKey(row), row.lukumaara]));

interface Line {
  readonly list: CodeListKey;
  readonly code: string;
  readonly address: Address;
}

/** Codes of a coded variable; ages and genders of one that counts clients. */
function linesOf({ key, list }: Variable, { rows }: DeliveryPreview["counted"]): readonly Line[] {
  const by = (column: "koodi" | "ikaryhma" | "sukupuoli", codes: CodeListKey): readonly Line[] => {
    const total = { ...everywhere, muuttuja: key };
    const found = rows.filter(
      (row) => row[column] !== all && addressKey({ ...row, [column]: all }) === addressKey(total)
    );
    return found.map((row) => ({
      list: codes,
      code: row[column],
      address: { ...total, [column]: row[column] },
    }));
  };
  return list === null
    ? [...by("ikaryhma", "ageGroup"), ...by("sukupuoli", "gender")]
    : by("koodi", list);
}
