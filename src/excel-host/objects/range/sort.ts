import { sortRows } from "../../edit/sortRows";
import { ExcelError } from "../../errors";
import type { RangeTarget } from "../../openWorkbook";
import type { ObjectType } from "../object";

/** `Excel.RangeSort`: rows by values of columns. */
export const RANGE_SORT: ObjectType<RangeTarget> = {
  name: "RangeSort",
  scalars: {},
  methods: {
    Apply: (target, args, session) => {
      if (args.word(3, ["Rows", "Columns"], "Rows") === "Columns") {
        throw new ExcelError("ApiNotAvailable", "RangeSort.apply Columns");
      }
      const area = session.areaOf(target);
      const body = args.flag(2) ? { ...area, top: area.top + 1 } : area;
      sortRows(session, target.sheet, body, args.raw(0), args.flag(1));
    },
  },
};
