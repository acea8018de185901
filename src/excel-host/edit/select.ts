import { formatArea } from "../address";
import { ExcelError } from "../errors";
import { EVENT, WORKBOOK_TARGET } from "../events";
import type { Area, WorksheetModel } from "../model";
import { sameArea } from "../model";
import type { Session } from "../session";

/** Brings a sheet to the front of the window. @throws ExcelError `InvalidOperation` when it is hidden */
export function activateSheet(session: Session, sheet: WorksheetModel): void {
  if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
  const before = session.window.activeSheet(session.model);
  session.window.activeSheetId = sheet.id;
  session.model.activeWorksheetId = sheet.id;
  if (before === sheet) return;
  const tell = (type: number, { id }: WorksheetModel) => {
    session.happened({
      type,
      targets: [id, WORKBOOK_TARGET],
      payload: { worksheetId: id },
      ownWindowOnly: true,
    });
  };
  tell(EVENT.deactivated, before);
  tell(EVENT.activated, sheet);
}

/** Selects cells of a sheet in the window. */
export function selectCells(session: Session, sheet: WorksheetModel, area: Area): void {
  const before = session.window.selectionOn(sheet);
  session.window.select(sheet, area);
  sheet.selection = area;
  if (sameArea(before, area)) return;
  session.happened({
    type: EVENT.selectionChanged,
    targets: [sheet.id, WORKBOOK_TARGET],
    payload: { worksheetId: sheet.id, address: formatArea(area) },
    ownWindowOnly: true,
  });
}
