import { formatAddress, parseAddress } from "../address";
import { ExcelError } from "../errors";
import { EVENT } from "../events";
import { FileError, readWorkbook } from "../file";
import type { NameModel, WorkbookModel, WorksheetModel } from "../model";
import type { Session } from "../session";
import { assertStructureEditable } from "./access";
import { freeCopyName } from "./sheets";

/** A file of more than this is no workbook that an add-in would carry along (decoded bytes). */
const MAX_BYTES = 64 * 1024 * 1024;

export interface InsertOptions {
  /** Sheets by name, in any case; empty for all of them. */
  readonly names: readonly string[];
  readonly where: "None" | "Before" | "After" | "Beginning" | "End";
  readonly relativeTo: WorksheetModel | null;
}

/**
 * Inserts sheets of another workbook, as `workbook.insertWorksheetsFromBase64`: values, formulas, formats,
 * tables, validation, and names that point into the sheets. Charts and pictures do not come along.
 *
 * @returns the new sheets, in their order
 * @throws ExcelError `InvalidArgument` for what is no workbook, `ItemNotFound` for a sheet it has not
 */
export function insertSheets(
  session: Session,
  base64: string,
  { names, where, relativeTo }: InsertOptions
): WorksheetModel[] {
  assertStructureEditable(session);
  const source = decoded(base64);
  const wanted = names.map((name) => {
    const sheet = source.worksheetNamed(name);
    if (sheet === undefined) throw new ExcelError("ItemNotFound", name);
    return sheet;
  });
  const chosen = wanted.length > 0 ? wanted : source.worksheets;
  const { worksheets } = session.model;
  const neighbour = relativeTo === null ? -1 : worksheets.indexOf(relativeTo);
  if ((where === "Before" || where === "After") && neighbour < 0) {
    throw new ExcelError("InvalidArgument");
  }
  const position = {
    None: worksheets.length,
    End: worksheets.length,
    Beginning: 0,
    Before: neighbour,
    After: neighbour + 1,
  }[where];
  const inserted = chosen.map((sheet) => adopted(session, sheet));
  worksheets.splice(position, 0, ...inserted);
  adoptNames(session, source, chosen, inserted);
  session.book.touch();
  for (const sheet of inserted) session.happenedOn(sheet, EVENT.added);
  return inserted;
}

function decoded(base64: string): WorkbookModel {
  try {
    if ((base64.length / 4) * 3 > MAX_BYTES) throw new ExcelError("InvalidArgument");
    return readWorkbook(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)));
  } catch (error) {
    // Neither Base64 nor a workbook: both are an argument that is none.
    if (error instanceof FileError || error instanceof DOMException) {
      throw new ExcelError("InvalidArgument");
    }
    throw error;
  }
}

function adopted(session: Session, sheet: WorksheetModel): WorksheetModel {
  const { model } = session;
  const isTaken = model.worksheetNamed(sheet.name) !== undefined;
  const name = isTaken ? freeCopyName(session, sheet.name) : sheet.name;
  const copy = sheet.clone(model.nextWorksheetId(), name);
  copy.carried = null;
  copy.charts = [];
  const tables = new Set(
    model.worksheets.flatMap((one) => one.tables.map((table) => table.name.toLowerCase()))
  );
  for (const table of copy.tables) {
    table.id = model.nextTableId();
    const stem = table.name;
    for (let number = 1; tables.has(table.name.toLowerCase()); number += 1) {
      table.name = `${stem}${number}`;
    }
    tables.add(table.name.toLowerCase());
  }
  return copy;
}

/** Names of the source that point into one of the sheets come along, unless they are taken here. */
function adoptNames(
  session: Session,
  source: WorkbookModel,
  from: readonly WorksheetModel[],
  to: readonly WorksheetModel[]
): void {
  const renamed = new Map(from.map((sheet, index) => [sheet.name.toLowerCase(), to[index]]));
  const follow = (name: NameModel): NameModel | null => {
    const address = parseAddress(name.formula.slice(1));
    const sheet = renamed.get(address?.sheet?.toLowerCase() ?? "");
    return address === null || sheet === undefined
      ? null
      : { ...name, formula: `=${formatAddress(sheet.name, address.area, true)}` };
  };
  for (const sheet of to) sheet.names = sheet.names.map((name) => follow(name) ?? name);
  const taken = new Set(session.model.names.map(({ name }) => name.toLowerCase()));
  for (const name of source.names) {
    const moved = taken.has(name.name.toLowerCase()) ? null : follow(name);
    if (moved !== null) session.model.names.push(moved);
  }
}
