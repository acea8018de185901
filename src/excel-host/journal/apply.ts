import { shiftSheet } from "../edit/shiftSheet";
import type { Area, Bands, Cell, WorkbookModel } from "../model";
import { DEFAULT_STYLE, WorksheetModel } from "../model";
import { copyData, sameData } from "./data";
import type {
  BagEffect,
  BandFormat,
  BandsEffect,
  CellChange,
  Change,
  Effect,
  SheetEffect,
  ValueEffect,
} from "./effects";
import { identityOf } from "./manners";
import { freeName } from "./freeName";

export interface ApplyOptions {
  /** Ranges that follow shifts of a sheet. */
  readonly rangesOn?: (sheet: WorksheetModel) => Iterable<{ area: Area | null }>;
  /** The sheet to put in for contents that come; a copy of them unless given. */
  readonly sheetFor?: (id: string, contents: WorksheetModel) => WorksheetModel;
}

/**
 * Does to a workbook what a change says. Where the same state meets the same change the result is the
 * same, also when something is not possible: what stands on a sheet or a thing that is gone is left out, the last
 * visible sheet comes back, and a name that is taken gets a number.
 *
 * @returns the effects that could not be carried out
 */
export function applyChange(
  model: WorkbookModel,
  change: Change,
  options: ApplyOptions = {}
): Effect[] {
  const named: Named = { sheets: new Set(), tables: new Set() };
  const before = model.worksheets;
  const impossible = change.filter((effect) => !applied(model, effect, named, options));
  settleNames(model, named);
  settleVisibility(model, before);
  return impossible;
}

/** Two people may each hide or delete what the other left: then the first of the sheets is shown, or comes back. */
function settleVisibility(model: WorkbookModel, before: readonly WorksheetModel[]): void {
  if (model.worksheets.some(({ visibility }) => visibility === "Visible")) return;
  if (model.worksheets.length === 0) model.worksheets = before.slice(0, 1);
  const [first] = model.worksheets;
  if (first !== undefined) first.visibility = "Visible";
}

/** What a change gave names to. Names may meet on the way, so they are settled at the end. */
interface Named {
  readonly sheets: Set<WorksheetModel>;
  readonly tables: Set<{ name: string }>;
}

/** What two people made at the same time may have the same name; the later gets a number. */
function settleNames(model: WorkbookModel, { sheets, tables }: Named): void {
  for (const sheet of sheets) {
    const others = model.worksheets.filter((one) => one !== sheet);
    sheet.name = freeName(sheet.name, others, "sheet");
  }
  for (const table of tables) {
    const others = model.worksheets.flatMap((sheet) => sheet.tables.filter((one) => one !== table));
    table.name = freeName(table.name, [...others, ...model.names], "table");
  }
}

function applied(
  model: WorkbookModel,
  effect: Effect,
  named: Named,
  options: ApplyOptions
): boolean {
  if (effect.kind === "order") {
    arrange(model, effect.after);
    return true;
  }
  if (effect.kind === "sheet") return applySheet(model, effect, named, options);
  const sheet = model.worksheets.find(({ id }) => id === effect.sheet);
  if (effect.kind === "value" && effect.sheet === "") return applyValue(model, effect, named);
  if (sheet === undefined) return false;
  switch (effect.kind) {
    case "cells":
      for (const one of effect.cells) applyCell(sheet, one);
      return true;
    case "shift":
      shiftSheet(model, sheet, effect.shift, options.rangesOn?.(sheet));
      return true;
    case "value":
      return applyValue(sheet, effect, named);
    case "bag":
      applyBag(sheet, effect);
      return true;
    case "bands":
      applyBands(sheet, effect);
      return true;
  }
}

/** Contents and looks are changes of their own: who colours a cell does not bring back its old text. */
function applyCell(sheet: WorksheetModel, { row, column, before, after }: CellChange): void {
  if (after === undefined) {
    sheet.cells.set(row, column, undefined);
    return;
  }
  const current = sheet.cells.get(row, column);
  if (current === undefined) {
    sheet.cells.set(row, column, after);
    return;
  }
  const restyles = after.style !== (before?.style ?? DEFAULT_STYLE);
  const keepsContents = restyles && before !== undefined && hasSameContents(before, after);
  const { value, formula, quotePrefix } = keepsContents ? current : after;
  sheet.cells.set(row, column, {
    value,
    formula,
    style: restyles ? after.style : current.style,
    ...(quotePrefix === true && { quotePrefix }),
  });
}

const hasSameContents = (a: Cell, b: Cell): boolean =>
  sameData(a.value, b.value) &&
  a.formula === b.formula &&
  (a.quotePrefix === true) === (b.quotePrefix === true);

function applySheet(
  model: WorkbookModel,
  { sheet: id, behind, after }: SheetEffect,
  named: Named,
  { sheetFor }: ApplyOptions
): boolean {
  const present = model.worksheets.find((one) => one.id === id);
  if (after === null) {
    if (present === undefined) return false;
    model.worksheets = model.worksheets.filter((one) => one !== present);
    return true;
  }
  if (present !== undefined) return false;
  const sheet = sheetFor?.(id, after) ?? after.clone();
  named.sheets.add(sheet);
  const before = model.worksheets.findIndex((one) => one.id === behind);
  const place = behind === null ? 0 : before < 0 ? model.worksheets.length : before + 1;
  model.worksheets.splice(place, 0, sheet);
  return true;
}

/** Sheets that the order does not know stay behind the one that they stand behind. */
function arrange(model: WorkbookModel, order: readonly string[]): void {
  let before = -1;
  const places = model.worksheets.map((sheet, index) => {
    const at = order.indexOf(sheet.id);
    if (at >= 0) before = at;
    return { sheet, at: at >= 0 ? at : before, isKnown: at >= 0, index };
  });
  places.sort((a, b) => a.at - b.at || Number(b.isKnown) - Number(a.isKnown) || a.index - b.index);
  model.worksheets = places.map(({ sheet }) => sheet);
}

function applyValue(
  owner: WorkbookModel | WorksheetModel,
  effect: ValueEffect,
  named: Named
): boolean {
  const { part, key, field } = effect;
  // Sound: effects name properties by the tables of manners, which are checked against the classes.
  const properties = owner as unknown as Record<string, unknown>;
  const target = properties[part];
  const after = copyData(effect.after);
  if (key === "") {
    const sheet = owner instanceof WorksheetModel ? owner : null;
    if (part === "name" && sheet !== null) named.sheets.add(sheet);
    properties[part] = after;
    return true;
  }
  if (target instanceof Map) {
    if (after === undefined) target.delete(key);
    else target.set(key, after);
    return true;
  }
  if (!Array.isArray(target)) {
    (target as Record<string, unknown>)[key] = after;
    return true;
  }
  return applyThing(target as object[], { part, key, field, after }, named);
}

function applyThing(
  things: object[],
  { part, key, field, after }: { part: string; key: string; field: string; after: unknown },
  { tables }: Named
): boolean {
  const index = things.findIndex((one) => identityOf(one) === key);
  const thing = things[index] as Record<string, unknown> | undefined;
  if (field === "") {
    if (after === undefined) {
      if (index >= 0) things.splice(index, 1);
      return index >= 0;
    }
    things.splice(index < 0 ? things.length : index, 1, after as object);
    if (part === "tables") tables.add(after as { name: string });
    return true;
  }
  if (thing === undefined) return false;
  if (after === undefined) Reflect.deleteProperty(thing, field);
  else thing[field] = after;
  if (part === "tables" && field === "name") tables.add(thing as { name: string });
  return true;
}

function applyBag(sheet: WorksheetModel, { part, removed, added }: BagEffect): void {
  const list = (sheet as unknown as Record<string, unknown[]>)[part];
  if (list === undefined) throw new Error(`a worksheet has no ${part}`);
  for (const entry of removed) {
    const at = list.findIndex((one) => sameData(one, entry));
    if (at >= 0) list.splice(at, 1);
  }
  list.push(...added.map(copyData));
}

function applyBands(sheet: WorksheetModel, effect: BandsEffect): void {
  const { part, first, last, before, after } = effect;
  const bands: Bands<BandFormat> = sheet[part];
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const changed = [...keys].filter((key) => !sameData(property(before, key), property(after, key)));
  bands.update(first, last, (current) => {
    const entries = new Map<string, unknown>(Object.entries(current ?? {}));
    for (const key of changed) {
      const value = property(after, key);
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
    }
    return entries.size === 0 ? undefined : Object.fromEntries(entries);
  });
}

const property = (format: BandFormat | undefined, key: string): unknown =>
  (format as Readonly<Record<string, unknown>> | undefined)?.[key];
