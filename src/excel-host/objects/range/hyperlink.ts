import { assertAllowed } from "../../edit/access";
import { applyStyle } from "../../edit/applyStyle";
import { formatsChanged } from "../../edit/formatsChanged";
import { hyperlinkAt, putHyperlink } from "../../edit/hyperlinks";
import { enterCells } from "../../edit/writeCells";
import { ExcelError } from "../../errors";
import { cellArea } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import { displayText } from "../../values";
import { anyText, record } from "../accept";
import type { Scalar } from "../object";
import { isUnbounded } from "./cellScalars";

/** The look of Excel's built-in style "Hyperlink". */
const LINK_STYLE = { fontColor: "#0563C1", underline: "Single" } as const;

function read({ sheet, ...target }: RangeTarget, session: Session): object | null {
  const { top, left } = session.areaOf({ sheet, ...target });
  const link = hyperlinkAt(sheet, top, left);
  if (link === null) return null;
  const { numberFormat } = sheet.styleAt(top, left);
  const text = displayText(sheet.valueAt(top, left), numberFormat, session.book.profile.locale);
  return {
    ...(link.address !== "" && { address: link.address }),
    ...(link.location !== "" && { documentReference: link.location }),
    ...(link.screenTip !== "" && { screenTip: link.screenTip }),
    textToDisplay: text,
  };
}

function write(target: RangeTarget, value: unknown, session: Session): void {
  const { sheet } = target;
  const fields = record(value);
  const text = (key: string): string => {
    const given = fields[key];
    return given === undefined || given === null ? "" : anyText(given);
  };
  const [address, location] = [text("address"), text("documentReference")];
  const area = session.areaOf(target);
  if ((address === "" && location === "") || isUnbounded(area)) {
    throw new ExcelError("InvalidArgument");
  }
  assertAllowed(sheet, "allowInsertHyperlinks");
  const isBlank = sheet.valueAt(area.top, area.left) === null;
  const shown = text("textToDisplay") || (isBlank ? address || location : "");
  const first = cellArea(area.top, area.left);
  if (shown !== "") enterCells(session, sheet, first, () => shown);
  putHyperlink(sheet, { area, address, location, screenTip: text("screenTip") });
  applyStyle(sheet, area, LINK_STYLE);
  formatsChanged(session, sheet, area);
}

/** `Range.hyperlink`: that of the first cell, when a range of several is read. */
export const hyperlink: Scalar<RangeTarget> = { get: read, set: write };
