import { criteriaOf } from "../edit/filterCriteria";
import type { FilterOn } from "../model";
import type { Session } from "../session";
import { filterColumn } from "./autoFilter";
import type { ObjectType } from "./object";
import type { ColumnTarget } from "./tableColumns";
import { indexOf } from "./tableColumns";

type Methods = NonNullable<ObjectType<ColumnTarget>["methods"]>;

function filterBy(
  target: ColumnTarget,
  session: Session,
  fields: Readonly<Record<string, unknown>>
): void {
  filterColumn(target, indexOf(target), criteriaOf(fields), session);
}

const counted =
  (filterOn: FilterOn): Methods[string] =>
  (target, args, session) => {
    filterBy(target, session, { filterOn, criterion1: args.integer(0) });
  };

/** `Excel.Filter`: the filter of a table's column. */
export const FILTER: ObjectType<ColumnTarget> = {
  name: "Filter",
  scalars: { Criteria: { get: ({ column }) => column.filter ?? null } },
  methods: {
    Apply: (target, args, session) => {
      filterBy(target, session, args.record(0));
    },
    ApplyValuesFilter: (target, args, session) => {
      filterBy(target, session, { filterOn: "Values", values: args.raw(0) });
    },
    ApplyCustomFilter: (target, args, session) => {
      const [criterion1, criterion2, operator] = [args.raw(0), args.raw(1), args.raw(2)];
      filterBy(target, session, { filterOn: "Custom", criterion1, criterion2, operator });
    },
    ApplyTopItemsFilter: counted("TopItems"),
    ApplyTopPercentFilter: counted("TopPercent"),
    ApplyBottomItemsFilter: counted("BottomItems"),
    ApplyBottomPercentFilter: counted("BottomPercent"),
    ApplyCellColorFilter: (target, args, session) => {
      filterBy(target, session, { filterOn: "CellColor", color: args.text(0) });
    },
    ApplyFontColorFilter: (target, args, session) => {
      filterBy(target, session, { filterOn: "FontColor", color: args.text(0) });
    },
    ApplyDynamicFilter: (target, args, session) => {
      filterBy(target, session, { filterOn: "Dynamic", dynamicCriteria: args.text(0) });
    },
    Clear: (target, _args, session) => {
      filterColumn(target, indexOf(target), null, session);
    },
  },
};
