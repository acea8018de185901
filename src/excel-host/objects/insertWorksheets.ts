import type { InsertOptions } from "../edit/insertSheets";
import { insertSheets } from "../edit/insertSheets";
import { ExcelError } from "../errors";
import type { WorksheetModel } from "../model";
import type { Session } from "../session";
import { someText, word } from "./accept";
import type { Args } from "./args";
import { targetOf } from "./object";
import { WORKSHEET } from "./worksheet";

function optionsOf(args: Args, session: Session): InsertOptions {
  const given = args.isGiven(1) ? args.record(1) : {};
  const names = given["sheetNamesToInsert"] ?? [];
  const where = given["positionType"] ?? "End";
  if (!Array.isArray(names)) throw new ExcelError("InvalidArgument");
  return {
    names: names.map(someText),
    where: word("None", "Before", "After", "Beginning", "End")(where),
    relativeTo: neighbourOf(given["relativeTo"], session),
  };
}

/** A sheet of the workbook, or its name. */
function neighbourOf(value: unknown, session: Session): WorksheetModel | null {
  if (value === undefined || value === null) return null;
  const sheet =
    typeof value === "string" ? session.model.worksheetNamed(value) : targetOf(WORKSHEET, value);
  if (sheet === undefined || sheet === null) throw new ExcelError("InvalidArgument");
  return sheet;
}

/** `Workbook.insertWorksheetsFromBase64`: answers the ids of the new sheets. */
export const insertWorksheets = (args: Args, session: Session): string[] =>
  insertSheets(session, args.text(0), optionsOf(args, session)).map(({ id }) => id);
