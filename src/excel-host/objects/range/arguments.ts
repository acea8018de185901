import { parseAddress } from "../../address";
import { ExcelError } from "../../errors";
import type { WorksheetModel } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import type { Args } from "../args";
import { RANGE } from ".";

/**
 * An argument that is a `Range` or an address. An address without a sheet is one on `sheet`.
 *
 * @throws ExcelError `InvalidArgument` for anything else, `ItemNotFound` for an unknown sheet or name
 */
export function rangeArgument(
  args: Args,
  index: number,
  sheet: WorksheetModel,
  session: Session
): RangeTarget {
  return args.object(index, RANGE) ?? rangeAtAddress(args.text(index), sheet, session);
}

/** The cells of an address, or of a defined name, seen from a sheet. */
export function rangeAtAddress(text: string, sheet: WorksheetModel, session: Session): RangeTarget {
  const address = parseAddress(text) ?? addressOfName(text, sheet, session);
  if (address === null) throw new ExcelError("InvalidArgument");
  const owner = address.sheet === null ? sheet : session.model.worksheetNamed(address.sheet);
  if (owner === undefined) throw new ExcelError("ItemNotFound");
  return session.range(owner, address.area);
}

function addressOfName(text: string, sheet: WorksheetModel, session: Session) {
  const wanted = text.toLowerCase();
  const known = [...sheet.names, ...session.model.names];
  const name = known.find((item) => item.name.toLowerCase() === wanted);
  return name === undefined ? null : parseAddress(name.formula.replace(/^=/, ""));
}
