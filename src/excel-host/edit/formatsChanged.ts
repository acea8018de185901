import { formatArea } from "../address";
import { EVENT, eventReference } from "../events";
import type { Area, WorksheetModel } from "../model";
import type { Session } from "../session";

/** Tells that cells look different: the listeners of `onFormatChanged`, not those of `onChanged`. */
export function formatsChanged(session: Session, sheet: WorksheetModel, area: Area): void {
  session.book.touch();
  session.happenedOn(sheet, EVENT.formatChanged, {
    address: formatArea(area),
    referenceId: eventReference(sheet.id, area),
  });
}
