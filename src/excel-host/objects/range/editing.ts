import { assertAllowed, assertCellsEditable } from "../../edit/access";
import { applyStyle } from "../../edit/applyStyle";
import { copyCells } from "../../edit/copyCells";
import { shiftCells } from "../../edit/shiftCells";
import { clearContents, contentsChanged } from "../../edit/writeCells";
import { activateSheet, selectCells } from "../../edit/select";
import { ExcelError } from "../../errors";
import {
  columnsOf,
  DEFAULT_STYLE,
  intersect,
  isEntireColumns,
  isEntireRows,
  rowsOf,
} from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { ObjectType } from "../object";
import { rangeOf } from ".";
import { rangeArgument } from "./arguments";

type Methods = NonNullable<ObjectType<RangeTarget>["methods"]>;

const CLEAR = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

/** Methods of `Range` that change cells or the selection. */
export const editing: Methods = {
  Clear: (target, args, session) => {
    const { sheet } = target;
    const area = session.areaOf(target);
    const what = args.word(0, CLEAR, "All");
    if (what === "All" || what === "Contents" || what === "ResetContents") {
      const used = sheet.cells.usedArea();
      const affected = used === null ? null : intersect(used, area);
      if (sheet.protection !== null) assertCellsEditable(sheet, area);
      if (affected !== null) clearContents(session, sheet, affected);
    }
    if (what === "All" || what === "Formats") {
      assertAllowed(sheet, "allowFormatCells");
      applyStyle(sheet, area, DEFAULT_STYLE);
      session.book.touch();
    }
  },
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
  CopyFrom: (target, args, session) => {
    const source = rangeArgument(args, 0, target.sheet, session);
    const what = args.word(1, ["All", "Values", "Formulas", "Formats", "Link"], "All");
    if (what === "Link") throw new ExcelError("ApiNotAvailable", "Range.copyFrom Link");
    const from = { sheet: source.sheet, area: session.areaOf(source) };
    const to = { sheet: target.sheet, area: session.areaOf(target) };
    const written = copyCells(from, to, {
      what,
      skipBlanks: args.flag(2),
      transpose: args.flag(3),
    });
    session.book.counters.add("cellsWritten", rowsOf(written) * columnsOf(written));
    contentsChanged(session, target.sheet, written);
  },
  Select: (target, _args, session) => {
    if (target.sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
    activateSheet(session, target.sheet);
    selectCells(session, target.sheet, session.areaOf(target));
  },
  Merge: (target, args, session) => {
    const area = session.areaOf(target);
    assertAllowed(target.sheet, "allowFormatCells");
    const { sheet } = target;
    if (sheet.mergedAreas.some((merged) => intersect(merged, area) !== null)) {
      sheet.mergedAreas = sheet.mergedAreas.filter((merged) => intersect(merged, area) === null);
    }
    if (!args.flag(0)) sheet.mergedAreas.push(area);
    else {
      for (let row = area.top; row <= area.bottom; row += 1) {
        sheet.mergedAreas.push({ ...area, top: row, bottom: row });
      }
    }
    session.book.touch();
  },
  Unmerge: (target, _args, session) => {
    const area = session.areaOf(target);
    assertAllowed(target.sheet, "allowFormatCells");
    const { sheet } = target;
    sheet.mergedAreas = sheet.mergedAreas.filter((merged) => intersect(merged, area) === null);
    session.book.touch();
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
