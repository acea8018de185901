import { formatArea } from "./address";
import { cellArea } from "./model";
import type { Visibility, WorkbookModel } from "./model";
import type { SeededRandom } from "./seededRandom";
import type { WindowUser } from "./windowUser";

/**
 * Something that the person at a window does by hand, as data, so that a run can be told and repeated. Rows and
 * columns count from zero.
 */
export type Intervention =
  | {
      readonly act: "type";
      readonly sheet: string;
      readonly address: string;
      readonly value: string;
    }
  | {
      readonly act: "paste";
      readonly sheet: string;
      readonly address: string;
      readonly text: string;
    }
  | { readonly act: "clear"; readonly sheet: string; readonly address: string }
  | {
      readonly act: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | { readonly act: "addSheet"; readonly name: string }
  | { readonly act: "deleteSheet"; readonly sheet: string }
  | { readonly act: "renameSheet"; readonly sheet: string; readonly name: string }
  | { readonly act: "undo" | "redo" }
  | { readonly act: "showSheet"; readonly sheet: string; readonly visibility: Visibility };

export type InterventionName = Intervention["act"];

/** Does it. @throws ExcelError where Excel would not let the person do so */
export async function intervene(user: WindowUser, it: Intervention): Promise<void> {
  switch (it.act) {
    case "type":
      return user.type(it.sheet, it.address, it.value);
    case "paste":
      return user.paste(it.sheet, it.address, it.text);
    case "clear":
      return user.type(it.sheet, it.address, "");
    case "insertRows":
    case "deleteRows":
    case "insertColumns":
    case "deleteColumns":
      return user[it.act](it.sheet, it.at, it.count);
    case "addSheet":
      return user.addSheet(it.name);
    case "deleteSheet":
      return user.deleteSheet(it.sheet);
    case "renameSheet":
      return user.renameSheet(it.sheet, it.name);
    case "showSheet":
      return user.showSheet(it.sheet, it.visibility);
    case "undo":
      return user.undo();
    case "redo":
      return user.redo();
  }
}

/** What happened, in a sentence for the story of a run. */
export function inWords(it: Intervention): string {
  switch (it.act) {
    case "type":
      return `types ${JSON.stringify(it.value)} into ${it.sheet}!${it.address}`;
    case "paste":
      return `pastes ${JSON.stringify(it.text)} at ${it.sheet}!${it.address}`;
    case "clear":
      return `empties ${it.sheet}!${it.address}`;
    case "insertRows":
      return `inserts ${it.count} rows before row ${it.at + 1} of ${it.sheet}`;
    case "deleteRows":
      return `deletes ${it.count} rows from row ${it.at + 1} of ${it.sheet}`;
    case "insertColumns":
      return `inserts ${it.count} columns before column ${it.at + 1} of ${it.sheet}`;
    case "deleteColumns":
      return `deletes ${it.count} columns from column ${it.at + 1} of ${it.sheet}`;
    case "addSheet":
      return `adds the sheet ${it.name}`;
    case "deleteSheet":
      return `deletes the sheet ${it.sheet}`;
    case "renameSheet":
      return `renames the sheet ${it.sheet} to ${it.name}`;
    case "showSheet":
      return `makes the sheet ${it.sheet} ${it.visibility}`;
    case "undo":
      return "presses Ctrl+Z";
    case "redo":
      return "presses Ctrl+Y";
  }
}

const TYPED = ["x", "1", "2026-11-22", "=A1", "+358 40 123", "'0123", " "];
const PASTED = ["a\tb\r\nc\td\r\n", "1\t2\n3\t4", '"two\nlines"\tb\n\tc', "=1+1\n=A1"];

/**
 * Draws where and what: a person reaches visible sheets, and hidden ones only to show them. Of a sheet it strikes the
 * used cells and a little around them, where it hurts.
 *
 * @returns `null` when the workbook has nothing to do it to
 */
export function drawIntervention(
  act: InterventionName,
  model: WorkbookModel,
  random: SeededRandom
): Intervention | null {
  if (act === "undo" || act === "redo") return { act };
  const isReachable = ({ visibility }: { visibility: Visibility }): boolean =>
    act === "showSheet" ? visibility !== "VeryHidden" : visibility === "Visible";
  const sheet = random.pick(model.worksheets.filter(isReachable));
  if (sheet === null) return null;
  const used = sheet.cells.usedArea() ?? cellArea(0, 0);
  const row = random.below(used.bottom + 3);
  const column = random.below(used.right + 3);
  const address = formatArea(cellArea(row, column));
  const count = 1 + random.below(3);
  const name = `Taulukko ${1 + random.below(1000)}`;
  switch (act) {
    case "type":
      return { act, sheet: sheet.name, address, value: random.pick(TYPED) ?? "" };
    case "paste":
      return { act, sheet: sheet.name, address, text: random.pick(PASTED) ?? "" };
    case "clear": {
      const end = { bottom: row + count - 1, right: column + random.below(3) };
      return { act, sheet: sheet.name, address: formatArea({ top: row, left: column, ...end }) };
    }
    case "insertRows":
    case "deleteRows":
      return { act, sheet: sheet.name, at: row, count };
    case "insertColumns":
    case "deleteColumns":
      return { act, sheet: sheet.name, at: column, count };
    case "addSheet":
      return { act, name };
    case "deleteSheet":
      return { act, sheet: sheet.name };
    case "renameSheet":
      return { act, sheet: sheet.name, name };
    case "showSheet":
      return {
        act,
        sheet: sheet.name,
        visibility: sheet.visibility === "Visible" ? "Hidden" : "Visible",
      };
  }
}
