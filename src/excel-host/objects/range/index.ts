import type { RangeTarget } from "../../openWorkbook";
import type { HostObject, ObjectType } from "../object";
import { bind } from "../object";
import { DATA_VALIDATION } from "../dataValidation";
import { worksheetObject } from "../worksheet";
import { cellScalars } from "./cellScalars";
import { editing } from "./editing";
import { RANGE_FORMAT } from "./format";
import { navigation } from "./navigation";
import { placeScalars } from "./placeScalars";
import { RANGE_SORT } from "./sort";

/** `Excel.Range`. */
export const RANGE: ObjectType<RangeTarget> = {
  name: "Range",
  scalars: { ...cellScalars, ...placeScalars },
  children: {
    Format: (target) => bind(RANGE_FORMAT, target),
    Worksheet: (target) => worksheetObject(target.sheet),
    DataValidation: (target) => bind(DATA_VALIDATION, target),
    Sort: (target) => bind(RANGE_SORT, target),
  },
  methods: { ...navigation, ...editing },
  keep: (target, session) => session.book.keep(target),
};

/** A range as an object of the client. */
export const rangeOf = (target: RangeTarget): HostObject => bind(RANGE, target);
