import type { GroupOption } from "../../edit/outline";
import { changeLevel, showDetails } from "../../edit/outline";
import type { RangeTarget } from "../../openWorkbook";
import type { Args } from "../args";
import type { ObjectType } from "../object";

const optionOf = (args: Args): GroupOption => args.word(0, ["ByRows", "ByColumns"]);

/** Methods of `Range` that group rows and columns. */
export const grouping: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  Group: (target, args, session) => {
    changeLevel(target.sheet, session.areaOf(target), optionOf(args), 1);
    session.book.touch();
  },
  Ungroup: (target, args, session) => {
    changeLevel(target.sheet, session.areaOf(target), optionOf(args), -1);
    session.book.touch();
  },
  ShowGroupDetails: (target, args, session) => {
    showDetails(target.sheet, session.areaOf(target), optionOf(args), true);
    session.book.touch();
  },
  HideGroupDetails: (target, args, session) => {
    showDetails(target.sheet, session.areaOf(target), optionOf(args), false);
    session.book.touch();
  },
};
