import { ExcelError } from "../errors";
import type { WorksheetModel } from "../model";
import { MAX_COLUMNS, MAX_ROWS } from "../model";
import type { Session } from "../session";
import type { HostObject, ObjectType } from "./object";
import { rangeOf } from "./range";
import { rangeArgument } from "./range/arguments";

function freeze(
  sheet: WorksheetModel,
  session: Session,
  frozen: { rows: number; columns: number }
): void {
  if (frozen.rows < 0 || frozen.columns < 0) throw new ExcelError("InvalidArgument");
  sheet.frozen = frozen;
  session.book.touch();
}

function location(sheet: WorksheetModel, session: Session): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const bottom = rows === 0 ? MAX_ROWS - 1 : rows - 1;
  const right = columns === 0 ? MAX_COLUMNS - 1 : columns - 1;
  return rangeOf(session.range(sheet, { top: 0, left: 0, bottom, right }));
}

/** `Excel.WorksheetFreezePanes`. */
export const FREEZE_PANES: ObjectType<WorksheetModel> = {
  name: "WorksheetFreezePanes",
  scalars: {},
  methods: {
    FreezeRows: (sheet, args, session) => {
      freeze(sheet, session, { rows: args.integerOr(0, 1), columns: 0 });
    },
    FreezeColumns: (sheet, args, session) => {
      freeze(sheet, session, { rows: 0, columns: args.integerOr(0, 1) });
    },
    FreezeAt: (sheet, args, session) => {
      const area = session.areaOf(rangeArgument(args, 0, sheet, session));
      freeze(sheet, session, {
        rows: area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1,
        columns: area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1,
      });
    },
    Unfreeze: (sheet, _args, session) => {
      freeze(sheet, session, { rows: 0, columns: 0 });
    },
    GetLocation: (sheet, _args, session) => {
      const found = location(sheet, session);
      if (found === null) throw new ExcelError("ItemNotFound");
      return found;
    },
    GetLocationOrNullObject: (sheet, _args, session) => location(sheet, session),
  },
};
