import { shiftCells } from "../../edit/shiftCells";
import { activateSheet, selectCells } from "../../edit/select";
import { ExcelError } from "../../errors";
import { columnsOf, isEntireColumns, isEntireRows, rowsOf } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { ObjectType } from "../object";
import { rangeOf } from ".";

type Methods = NonNullable<ObjectType<RangeTarget>["methods"]>;

/** Methods of `Range` that move cells or the selection. */
export const editing: Methods = {
  Insert: (target, args, session) => {
    const at = session.areaOf(target);
    const shift = args.word(0, ["Down", "Right"], isEntireColumns(at) ? "Right" : "Down");
    if (isEntireColumns(at) && isEntireRows(at)) throw new ExcelError("InvalidArgument");
    const axis =
      isEntireRows(at) || (shift === "Down" && !isEntireColumns(at)) ? "rows" : "columns";
    shiftCells(session, target.sheet, { kind: "insert", axis, at });
    return rangeOf(session.range(target.sheet, at));
  },
  Delete: (target, args, session) => {
    const at = session.areaOf(target);
    const shift = args.word(0, ["Up", "Left"], isEntireColumns(at) ? "Left" : "Up");
    const axis = isEntireRows(at) || (shift === "Up" && !isEntireColumns(at)) ? "rows" : "columns";
    shiftCells(session, target.sheet, { kind: "delete", axis, at });
  },
  Select: (target, _args, session) => {
    if (target.sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
    activateSheet(session, target.sheet);
    selectCells(session, target.sheet, session.areaOf(target));
  },
  Calculate: () => undefined,
  SetDirty: () => undefined,
  _ValidateArraySize: (target, args, session) => {
    const area = session.areaOf(target);
    if (args.integer(0) !== rowsOf(area) || args.integer(1) !== columnsOf(area)) {
      throw new ExcelError("InvalidArgument");
    }
  },
};
