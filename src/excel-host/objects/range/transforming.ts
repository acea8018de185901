import { copyCells } from "../../edit/copyCells";
import { fillCells } from "../../edit/fillCells";
import { moveCells } from "../../edit/moveCells";
import type { DuplicatesRemoved } from "../../edit/removeDuplicates";
import { removeDuplicates } from "../../edit/removeDuplicates";
import { contentsChanged } from "../../edit/writeCells";
import { formatsChanged } from "../../edit/formatsChanged";
import { ExcelError } from "../../errors";
import { columnsOf, rowsOf } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { ObjectType } from "../object";
import { bind } from "../object";
import { rangeArgument } from "./arguments";
import { replaceCells } from "./searching";

export const REMOVE_DUPLICATES_RESULT: ObjectType<DuplicatesRemoved> = {
  name: "RemoveDuplicatesResult",
  scalars: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
};

const FILLS = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;

function wholeNumbers(value: unknown): number[] {
  if (!Array.isArray(value)) throw new ExcelError("InvalidArgument");
  return value.map((one: unknown) => {
    if (!Number.isSafeInteger(one)) throw new ExcelError("InvalidArgument");
    return one as number;
  });
}

/** Methods of `Range` that make contents of other contents. */
export const transforming: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  CopyFrom: (target, args, session) => {
    const source = rangeArgument(args, 0, target.sheet, session);
    const what = args.word(1, ["All", "Values", "Formulas", "Formats", "Link"], "All");
    const from = { sheet: source.sheet, area: session.areaOf(source) };
    const to = { sheet: target.sheet, area: session.areaOf(target) };
    const [skipBlanks, transpose] = [args.flag(2), args.flag(3)];
    const written = copyCells(from, to, { what, skipBlanks, transpose });
    session.book.counters.add("cellsWritten", rowsOf(written) * columnsOf(written));
    if (what !== "Formats") contentsChanged(session, target.sheet, written);
    if (what === "All" || what === "Formats") formatsChanged(session, target.sheet, written);
  },
  MoveTo: (target, args, session) => {
    const to = rangeArgument(args, 0, target.sheet, session);
    moveCells(
      session,
      { sheet: target.sheet, area: session.areaOf(target) },
      { sheet: to.sheet, area: session.areaOf(to) }
    );
  },
  AutoFill: (target, args, session) => {
    const to = rangeArgument(args, 0, target.sheet, session);
    if (to.sheet !== target.sheet) throw new ExcelError("InvalidArgument");
    const given = args.textOr(1, "FillDefault");
    const type = FILLS.find((one) => one === given);
    if (type === undefined) throw new ExcelError("ApiNotAvailable", `Range.autoFill ${given}`);
    fillCells(session, target.sheet, session.areaOf(target), session.areaOf(to), type);
  },
  RemoveDuplicates: (target, args, session) => {
    const columns = wholeNumbers(args.raw(0));
    const area = session.areaOf(target);
    const result = removeDuplicates(session, target.sheet, area, columns, args.flag(1));
    return bind(REMOVE_DUPLICATES_RESULT, result);
  },
  ReplaceAll: (target, args, session) => {
    const criteria = args.isGiven(2) ? args.record(2) : {};
    const search = { text: args.text(0), replacement: args.text(1), criteria };
    const area = session.areaOf(target);
    return replaceCells(session, target.sheet, area, search);
  },
};
