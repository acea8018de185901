import type { WriteSheet } from "hucre/xlsx";
import type { Language } from "../../domain/language";
import { labelOf } from "../../domain/codes/catalogue";
import { otherMunicipality } from "../../statistics/attributes";
import type { DataRow } from "../../statistics/dataRow";
import type { Delivery } from "../../statistics/delivery";
import { all } from "../../statistics/margins";
import type { Variable } from "../../statistics/variables";
import { variablesOf } from "../../statistics/variables";
import { parkkiTableTexts as texts } from "../../text/areas/parkkiFile";
import { parkkiSheetTexts, parkkiVariableTexts } from "../../text/areas/parkkiVariables";
import type { Translate } from "../../text/translate";
import { translate } from "../../text/translate";
import { Grid } from "./grid";

type Column = Pick<DataRow, "sukupuoli" | "ikaryhma">;
type Line = Pick<DataRow, "kunta" | "koodi">;
type SheetKey = keyof typeof parkkiSheetTexts;

const isSheetKey = (key: string): key is SheetKey => key in parkkiSheetTexts;
const columnKey = ({ sukupuoli, ikaryhma }: Column): string => `${sukupuoli}/${ikaryhma}`;
const lineKey = ({ kunta, koodi }: Line): string => `${kunta}/${koodi}`;

/** The first row of every key, in order. */
function distinct(rows: readonly DataRow[], keyOf: (row: DataRow) => string): readonly DataRow[] {
  return [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()].reverse();
}

/** Lines municipality by municipality, each with its codes in the order of the list. */
function linesOf(rows: readonly DataRow[]): readonly DataRow[] {
  const lines = distinct(rows, lineKey);
  return distinct(rows, ({ kunta }) => kunta).flatMap(({ kunta }) =>
    lines.filter((line) => line.kunta === kunta)
  );
}

/** The words of one table in one language. */
class Words {
  readonly #t: Translate;

  constructor(
    readonly variable: Variable,
    readonly language: Language
  ) {
    this.#t = translate(language);
  }

  title = (): string => this.#t(parkkiVariableTexts[this.variable.key]);

  heads = (): { municipality: string; code: string; label: string } => ({
    municipality: this.#t(texts.municipality),
    code: this.#t(texts.code),
    label: this.#t(texts.label),
  });

  gender(value: string): string {
    const words = { M: texts.men, N: texts.women };
    return value === "M" || value === "N" ? this.#t(words[value]) : this.#t(texts.everybody);
  }

  age(value: string): string {
    return value === all ? this.#t(texts.together) : labelOf("ageGroup", value, this.language);
  }

  municipality(value: string): string {
    if (value === all) return this.#t(texts.everywhere);
    if (value === otherMunicipality) return this.#t(texts.otherMunicipality);
    return labelOf("municipality", value, this.language);
  }

  code(value: string): string {
    const { list } = this.variable;
    return value === all || list === null
      ? this.#t(texts.together)
      : labelOf(list, value, this.language);
  }
}

/** Whether a column is the first one of its gender. */
const beginsGroup = (columns: readonly Column[], at: number): boolean =>
  columns[at - 1]?.sukupuoli !== columns[at]?.sukupuoli;

const headerRow = 2;
const firstLine = headerRow + 2;

/** The two header rows: genders over age groups. Returns how many columns stand before the counts. */
function putHeader(grid: Grid, words: Words, columns: readonly Column[], byPlace: boolean): number {
  const { municipality, code, label } = words.heads();
  const before = [...(byPlace ? [municipality] : []), code, label];
  before.forEach((text, at) => {
    grid.blank(headerRow, at, "headerLeft");
    grid.put(headerRow + 1, at, text, "headerLeft");
  });
  columns.forEach(({ sukupuoli, ikaryhma }, at) => {
    const across = before.length + at;
    grid.put(headerRow + 1, across, words.age(ikaryhma), "header");
    if (!beginsGroup(columns, at)) {
      grid.blank(headerRow, across, "header");
      return;
    }
    const width = columns.filter((column) => column.sukupuoli === sukupuoli).length;
    grid.put(headerRow, across, words.gender(sukupuoli), "header");
    grid.join(headerRow, across, across + width - 1);
  });
  grid.height(headerRow + 1, 32);
  return before.length;
}

function tableSheet(
  variable: Variable,
  name: string,
  rows: readonly DataRow[],
  language: Language
): WriteSheet {
  const words = new Words(variable, language);
  const columns = distinct(rows, columnKey);
  const byPlace = rows.some(({ kunta }) => kunta !== all);
  const counts = new Map(rows.map((row) => [`${lineKey(row)}/${columnKey(row)}`, row.lukumaara]));
  const grid = new Grid();
  grid.put(0, 0, words.title(), "title");
  grid.height(0, 26);
  const before = putHeader(grid, words, columns, byPlace);
  linesOf(rows).forEach((line, at) => {
    const row = firstLine + at;
    const sum = line.koodi === all;
    const texts = [
      ...(byPlace ? [words.municipality(line.kunta)] : []),
      sum ? null : line.koodi,
      words.code(line.koodi),
    ];
    texts.forEach((text, column) => {
      if (text !== null) grid.put(row, column, text, sum ? "totalText" : "code");
    });
    columns.forEach((column, across) => {
      const count = counts.get(`${lineKey(line)}/${columnKey(column)}`);
      const look =
        `${sum ? "total" : "count"}${beginsGroup(columns, across) ? "Edge" : ""}` as const;
      if (count !== undefined) grid.put(row, before + across, count, look);
    });
  });
  return grid.sheet({
    name,
    columns: [
      ...(byPlace ? [{ width: 36 }] : []),
      { width: 9 },
      { width: 44 },
      ...columns.map(() => ({ width: 10.5 })),
    ],
    freezePane: { rows: firstLine, columns: before },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  });
}

/** One sheet for each variable that is a table: codes down, genders and age groups across. */
export function tableSheets(delivery: Delivery, language: Language): readonly WriteSheet[] {
  const t = translate(language);
  return variablesOf(delivery.service).flatMap((variable) => {
    const rows = delivery.rows.filter(({ muuttuja }) => muuttuja === variable.key);
    // A single number is on the cover already.
    if (rows.length < 2 || !isSheetKey(variable.key)) return [];
    return [tableSheet(variable, t(parkkiSheetTexts[variable.key]), rows, language)];
  });
}
