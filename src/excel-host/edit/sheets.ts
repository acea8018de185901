import { formatAddress, parseAddress } from "../address";
import { ExcelError } from "../errors";
import { EVENT } from "../events";
import type { Visibility, WorksheetModel } from "../model";
import type { Session } from "../session";
import { assertStructureEditable } from "./access";

/** Longest name of a sheet. */
const MAX_NAME = 31;

/**
 * Checks the name of a sheet: 1 to 31 characters, none of `:\/?*[]`, no apostrophe at either end, not
 * "History", and unique without regard to case.
 *
 * @throws ExcelError `InvalidArgument`, or `ItemAlreadyExists` when another sheet has the name
 */
export function checkSheetName(session: Session, value: unknown, own?: WorksheetModel): string {
  if (typeof value !== "string" || value === "" || value.length > MAX_NAME) {
    throw new ExcelError("InvalidArgument");
  }
  // "History" is reserved by Excel for tracked changes.
  const isForbidden = /[:\\/?*[\]]|^'|'$/.test(value) || value.toLowerCase() === "history";
  if (isForbidden) throw new ExcelError("InvalidArgument");
  const other = session.model.worksheetNamed(value);
  if (other !== undefined && other !== own) throw new ExcelError("ItemAlreadyExists");
  return value;
}

/** Adds a sheet at the end; without a name the next free `Sheet1`, `Sheet2` … */
export function addSheet(session: Session, name: unknown): WorksheetModel {
  assertStructureEditable(session);
  const given = name === undefined || name === null;
  const checked = given ? freeName(session) : checkSheetName(session, name);
  const sheet = session.model.addWorksheet(checked);
  session.book.touch();
  session.happenedOn(sheet, EVENT.added);
  return sheet;
}

function freeName(session: Session): string {
  for (let number = 1; ; number += 1) {
    const name = `Sheet${number}`;
    if (session.model.worksheetNamed(name) === undefined) return name;
  }
}

/** Renames a sheet; names that point into it follow. */
export function renameSheet(session: Session, sheet: WorksheetModel, value: unknown): void {
  assertStructureEditable(session);
  const name = checkSheetName(session, value, sheet);
  const before = sheet.name;
  if (name === before) return;
  sheet.name = name;
  const names = [...session.model.names, ...session.model.worksheets.flatMap((one) => one.names)];
  for (const item of names) item.formula = renamedFormula(item.formula, before, name);
  session.book.touch();
  session.happenedOn(sheet, EVENT.nameChanged, { nameBefore: before, nameAfter: name });
}

/** The formula of a name after a sheet was renamed; as it was when it does not point there. */
export function renamedFormula(formula: string, before: string, name: string): string {
  const address = parseAddress(formula.replace(/^=/, ""));
  return address?.sheet?.toLowerCase() === before.toLowerCase()
    ? `=${formatAddress(name, address.area, true)}`
    : formula;
}

/** Puts a sheet at a zero-based position. */
export function moveSheet(session: Session, sheet: WorksheetModel, value: unknown): void {
  assertStructureEditable(session);
  const { worksheets } = session.model;
  const isPlace = Number.isSafeInteger(value) && (value as number) >= 0;
  if (!isPlace || (value as number) >= worksheets.length) throw new ExcelError("InvalidArgument");
  const positionBefore = worksheets.indexOf(sheet);
  worksheets.splice(positionBefore, 1);
  worksheets.splice(value as number, 0, sheet);
  session.book.touch();
  session.happenedOn(sheet, EVENT.moved, { positionBefore, positionAfter: value });
}

/** Shows or hides a sheet. @throws ExcelError `InvalidOperation` for the last visible one */
export function showSheet(session: Session, sheet: WorksheetModel, value: unknown): void {
  assertStructureEditable(session);
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") {
    throw new ExcelError("InvalidArgument");
  }
  const visibility: Visibility = value;
  const before = sheet.visibility;
  if (before === visibility) return;
  if (visibility !== "Visible") {
    assertOthersVisible(session, sheet);
    leave(session, sheet);
  }
  sheet.visibility = visibility;
  session.book.touch();
  session.happenedOn(sheet, EVENT.visibilityChanged, {
    visibilityBefore: before,
    visibilityAfter: visibility,
  });
}

/** Deletes a sheet. @throws ExcelError `InvalidOperation` when it is very hidden or the last visible one */
export function deleteSheet(session: Session, sheet: WorksheetModel): void {
  assertStructureEditable(session);
  if (sheet.visibility === "VeryHidden") throw new ExcelError("InvalidOperation");
  assertOthersVisible(session, sheet);
  leave(session, sheet);
  const { model } = session;
  model.worksheets = model.worksheets.filter((one) => one !== sheet);
  session.book.touch();
  session.happenedOn(sheet, EVENT.deleted);
}

/** Copies a sheet under the next free name `Name (2)`. */
export function copySheet(
  session: Session,
  sheet: WorksheetModel,
  where: "None" | "Before" | "After" | "Beginning" | "End",
  other: WorksheetModel | null
): WorksheetModel {
  assertStructureEditable(session);
  const { model } = session;
  const copy = sheet.clone(model.nextWorksheetId(), freeCopyName(session, sheet.name));
  // A part of the file can belong to one sheet only.
  if (copy.carried !== null) {
    const elements = copy.carried.elements.filter(({ xml }) => !/\br:\w+=/.test(xml));
    copy.carried = { ...copy.carried, elements, links: [] };
  }
  for (const table of copy.tables) {
    table.id = model.nextTableId();
    table.name = `${table.name}${table.id}`;
  }
  const neighbour = other === null ? -1 : model.worksheets.indexOf(other);
  if ((where === "Before" || where === "After") && neighbour < 0) {
    throw new ExcelError("InvalidArgument");
  }
  const position = {
    None: model.worksheets.length,
    End: model.worksheets.length,
    Beginning: 0,
    Before: neighbour,
    After: neighbour + 1,
  };
  model.worksheets.splice(position[where], 0, copy);
  session.book.touch();
  session.happenedOn(copy, EVENT.added);
  return copy;
}

/** The next free name of the form `Name (2)`. */
export function freeCopyName(session: Session, name: string): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, MAX_NAME - suffix.length) + suffix;
    if (session.model.worksheetNamed(candidate) === undefined) return candidate;
  }
}

function assertOthersVisible(session: Session, sheet: WorksheetModel): void {
  const { worksheets } = session.model;
  const isNeeded = sheet.visibility === "Visible";
  const others = worksheets.some((one) => one !== sheet && one.visibility === "Visible");
  if (isNeeded && !others) throw new ExcelError("InvalidOperation");
}

/** The next visible sheet comes to the front when the one in front goes away. */
function leave(session: Session, sheet: WorksheetModel): void {
  const { worksheets } = session.model;
  const position = worksheets.indexOf(sheet);
  const visible = (one: WorksheetModel) => one !== sheet && one.visibility === "Visible";
  const next = worksheets.slice(position).find(visible) ?? worksheets.findLast(visible);
  if (next === undefined) return;
  if (session.model.activeWorksheetId === sheet.id) session.model.activeWorksheetId = next.id;
  if (session.window.activeSheetId === sheet.id) session.window.activeSheetId = next.id;
}
