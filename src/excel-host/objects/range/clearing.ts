import { assertAllowed, assertCellsEditable, assertUnprotected } from "../../edit/access";
import { applyStyle } from "../../edit/applyStyle";
import { formatsChanged } from "../../edit/formatsChanged";
import { removeHyperlinks } from "../../edit/hyperlinks";
import { mergeCells, unmergeCells } from "../../edit/mergeCells";
import { removeValidations } from "../../edit/validations";
import { clearContents } from "../../edit/writeCells";
import type { Area, WorksheetModel } from "../../model";
import { DEFAULT_STYLE, intersect } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import type { ObjectType } from "../object";

const APPLY_TO = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

function contents(session: Session, sheet: WorksheetModel, area: Area): void {
  if (sheet.protection !== null) assertCellsEditable(sheet, area);
  const used = sheet.cells.usedArea();
  const affected = used === null ? null : intersect(used, area);
  if (affected !== null) clearContents(session, sheet, affected);
}

function formats(session: Session, sheet: WorksheetModel, area: Area): void {
  assertAllowed(sheet, "allowFormatCells");
  applyStyle(sheet, area, DEFAULT_STYLE);
  unmergeCells(session, sheet, area);
  formatsChanged(session, sheet, area);
}

/** Methods of `Range` that take something away, and merging, which takes all but one cell's contents. */
export const clearing: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  Clear: (target, args, session) => {
    const { sheet } = target;
    const area = session.areaOf(target);
    switch (args.word(0, APPLY_TO, "All")) {
      case "All":
        if (sheet.validations.length > 0 || sheet.hyperlinks.length > 0) assertUnprotected(sheet);
        contents(session, sheet, area);
        formats(session, sheet, area);
        removeHyperlinks(sheet, area);
        removeValidations(sheet, area);
        break;
      case "Formats":
        formats(session, sheet, area);
        break;
      case "Contents":
      case "ResetContents":
        contents(session, sheet, area);
        break;
      case "RemoveHyperlinks":
        assertAllowed(sheet, "allowInsertHyperlinks");
        removeHyperlinks(sheet, area);
        formats(session, sheet, area);
        break;
      case "Hyperlinks":
        assertAllowed(sheet, "allowInsertHyperlinks");
        removeHyperlinks(sheet, area);
    }
    session.book.touch();
  },
  ClearOrResetContents: (target, _args, session) => {
    contents(session, target.sheet, session.areaOf(target));
  },
  Merge: (target, args, session) => {
    mergeCells(session, target.sheet, session.areaOf(target), args.flag(0));
  },
  Unmerge: (target, _args, session) => {
    unmergeCells(session, target.sheet, session.areaOf(target));
  },
};
