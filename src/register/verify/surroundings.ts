import type { Language } from "../../domain/language";
import type { SheetInfo } from "../../workbook/port";
import { allStorageSheets, allViewSheets } from "../layout";
import { pastSummaries, unitSummaries, userSummaries } from "../summary";
import type { ViewLabels } from "../views/labels";
import { missingViews } from "../views/missing";
import { type PeopleTable, peopleTables } from "../views/people";
import type { ChainView } from "./chainSheet";
import type { Findings } from "./findings";
import { addressOf, Grid, type SheetSnapshot } from "./snapshot";

/** What of a workbook is beside its storage. */
export interface Surroundings {
  readonly sheets: readonly SheetInfo[];
  /** The defined names of the workbook. */
  readonly names: readonly string[];
  /** Käyttäjät and Roolit as they stand, by name. */
  readonly people: ReadonlyMap<string, Pick<SheetSnapshot, "values">>;
  readonly labels: (language: Language) => ViewLabels;
}

const ours: ReadonlySet<string> = new Set([...allStorageSheets, ...allViewSheets]);

/**
 * Verifies what is beside storage: that the views are there, that those of users and roles show what the chain says, and
 * that nothing is hidden in the file that the register did not make. Visible sheets are people's own affair.
 */
export function verifySurroundings(
  { sheets, names, people, labels }: Surroundings,
  chain: ChainView,
  findings: Findings
): void {
  const present = sheets.map(({ name }) => name);
  for (const sheet of missingViews(allViewSheets, present)) findings.add("view-missing", sheet, "");
  for (const { name, visibility } of sheets) {
    if (visibility === "veryHidden" && !ours.has(name)) findings.add("sheet-unknown", name, "");
  }
  for (const name of names) findings.add("name-unknown", "", name);
  const { state, sound, columns } = chain;
  if (!sound || state === null) return;
  const words = labels(state.genesis.meta.language);
  const units = unitSummaries(state);
  const now = peopleTables({ users: userSummaries(state, columns), units }, words);
  const ever = peopleTables({ users: pastSummaries(state), units }, words);
  const { invited, enrolled } = words.users.statuses;
  // Whoever enrols paints nothing: both words tell of the same state of the chain.
  const settled = (text: string): string => (text === enrolled ? invited : text);
  now.forEach((table, at) => {
    const shown = people.get(table.sheet);
    if (shown === undefined) return;
    comparePeople(new Grid(shown.values), table, ever[at]?.rows ?? [], settled, findings);
  });
}

/** Rows may be sorted as people like. What the chain said before is a save that broke off before it painted. */
function comparePeople(
  grid: Grid,
  { sheet, columns, rows }: PeopleTable,
  ever: PeopleTable["rows"],
  settled: (text: string) => string,
  findings: Findings
): void {
  const width = columns.length;
  const keyOf = (texts: readonly unknown[]): string =>
    JSON.stringify(texts.map((text) => settled(String(text))));
  const wanted = rows.map(keyOf);
  const known = new Set(ever.map(keyOf));
  let isBehind = false;
  const places: string[] = [];
  const changed = (row: number, column: number): void => {
    places.push(addressOf(row, column));
  };
  for (let row = 0; row < grid.rows; row++) {
    const filled = grid.filled(row);
    const beside = filled.find((column) => column >= width);
    if (beside !== undefined) changed(row, beside);
    if (filled.length === 0) continue;
    const cells = grid.cells(row, width);
    if (row === 0) {
      const wrong = columns.findIndex(({ title }, column) => cells[column] !== title);
      if (wrong >= 0) changed(row, wrong);
      continue;
    }
    const at = wanted.indexOf(keyOf(cells));
    if (at >= 0) wanted.splice(at, 1);
    else if (known.has(keyOf(cells))) isBehind = true;
    else changed(row, 0);
  }
  for (const place of places) findings.add("view-changed", sheet, place);
  if (places.length === 0 && (isBehind || wanted.length > 0)) {
    findings.add("view-behind", sheet, "");
  }
}
