import type { RangeTarget } from "../../openWorkbook";
import { intersect } from "../../model";
import type { Session } from "../../session";
import type { Args } from "../args";
import type { ObjectType } from "../object";
import { areasOf, someAreas } from "../rangeAreas";
import { tablesOn } from "../tableScope";
import { specialAreas } from "./specialCells";
import { viewObject } from "./view";

type Methods = NonNullable<ObjectType<RangeTarget>["methods"]>;

const special = (target: RangeTarget, args: Args, session: Session) =>
  specialAreas(target.sheet, session.areaOf(target), args);

const merged = (target: RangeTarget, session: Session) => {
  const area = session.areaOf(target);
  return target.sheet.mergedAreas.filter((one) => intersect(one, area) !== null);
};

/** Methods of `Range` that pick parts of it: several areas, tables, what is visible. */
export const selecting: Methods = {
  GetSpecialCells: (target, args, session) =>
    someAreas(target.sheet, special(target, args, session), session),
  GetSpecialCellsOrNullObject: (target, args, session) =>
    areasOf(target.sheet, special(target, args, session), session),
  GetMergedAreas: (target, _args, session) =>
    someAreas(target.sheet, merged(target, session), session),
  GetMergedAreasOrNullObject: (target, _args, session) =>
    areasOf(target.sheet, merged(target, session), session),
  GetTables: (target, args, session) => tablesOn(target.sheet, [target], args.flag(0), session),
  GetVisibleView: (target, _args, session) => viewObject(target, session),
};
