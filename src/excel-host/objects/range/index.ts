import type { RangeTarget } from "../../openWorkbook";
import type { HostObject, ObjectType } from "../object";
import { bind } from "../object";
import { DATA_VALIDATION } from "../dataValidation";
import { worksheetObject } from "../worksheet";
import { cellProperties } from "./cellProperties";
import { cellScalars } from "./cellScalars";
import { clearing } from "./clearing";
import { editing } from "./editing";
import { RANGE_FORMAT } from "./format";
import { grouping } from "./grouping";
import { hyperlink } from "./hyperlink";
import { navigation } from "./navigation";
import { placeScalars } from "./placeScalars";
import { selecting } from "./selecting";
import { RANGE_SORT } from "./sort";
import { transforming } from "./transforming";

/** `Excel.Range`. */
export const RANGE: ObjectType<RangeTarget> = {
  name: "Range",
  scalars: { ...cellScalars, ...placeScalars, Hyperlink: hyperlink },
  children: {
    Format: (target) => bind(RANGE_FORMAT, target),
    Worksheet: (target) => worksheetObject(target.sheet),
    DataValidation: (target) => bind(DATA_VALIDATION, target),
    Sort: (target) => bind(RANGE_SORT, target),
  },
  methods: {
    ...navigation,
    ...editing,
    ...clearing,
    ...transforming,
    ...cellProperties,
    ...grouping,
    ...selecting,
  },
  keep: (target, session) => session.book.keep(target),
};

/** A range as an object of the client. */
export const rangeOf = (target: RangeTarget): HostObject => bind(RANGE, target);
