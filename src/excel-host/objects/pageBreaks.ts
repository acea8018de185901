import { assertUnprotected } from "../edit/access";
import { ExcelError } from "../errors";
import type { PageBreaks, WorksheetModel } from "../model";
import { cellArea } from "../model";
import type { Session } from "../session";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";
import { rangeOf } from "./range";
import { rangeArgument } from "./range/arguments";

/** Breaks between rows (horizontal) or columns (vertical). */
interface BreaksTarget {
  readonly sheet: WorksheetModel;
  readonly axis: keyof PageBreaks;
}

interface BreakTarget extends BreaksTarget {
  /** The zero-based row or column before which the page ends. */
  readonly at: number;
}

function change({ sheet, axis }: BreaksTarget, session: Session, breaks: Iterable<number>): void {
  assertUnprotected(sheet);
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  sheet.pageBreaks = { ...sheet.pageBreaks, [axis]: sorted };
  session.book.touch();
}

export const PAGE_BREAK: ObjectType<BreakTarget> = {
  name: "PageBreak",
  identity: ({ at }) => ({ _Id: String(at) }),
  scalars: {
    RowIndex: { get: ({ axis, at }) => (axis === "rows" ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === "columns" ? at : 0) },
  },
  methods: {
    GetCellAfterBreak: ({ sheet, axis, at }, _args, session) =>
      rangeOf(session.range(sheet, axis === "rows" ? cellArea(at, 0) : cellArea(0, at))),
    Delete: (target, _args, session) => {
      const { sheet, axis, at } = target;
      change(
        target,
        session,
        sheet.pageBreaks[axis].filter((one) => one !== at)
      );
    },
  },
};

const items = (target: BreaksTarget): HostObject[] =>
  target.sheet.pageBreaks[target.axis].map((at) => bind(PAGE_BREAK, { ...target, at }));

/** `Excel.PageBreakCollection`. */
export const PAGE_BREAKS: ObjectType<BreaksTarget> = {
  name: "PageBreakCollection",
  scalars: {},
  items,
  item: (target, args) => {
    const key = args.raw(0);
    const found = items(target).find(
      ({ target: one }, index) => index === key || String((one as BreakTarget).at) === key
    );
    if (found === undefined) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (target, args, session) => {
      const { sheet, axis } = target;
      const area = session.areaOf(rangeArgument(args, 0, sheet, session));
      const at = axis === "rows" ? area.top : area.left;
      // There is nothing before the first row and column that a page could end with.
      if (at === 0) throw new ExcelError("InvalidArgument");
      change(target, session, [...sheet.pageBreaks[axis], at]);
      return bind(PAGE_BREAK, { ...target, at });
    },
    GetCount: (target) => items(target).length,
    RemovePageBreaks: (target, _args, session) => {
      change(target, session, []);
    },
  },
};
