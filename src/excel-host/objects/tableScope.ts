import { ExcelError } from "../errors";
import type { Area, WorksheetModel } from "../model";
import { containsArea, intersect } from "../model";
import type { Session } from "../session";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";
import { TABLE } from "./table";

/** The tables that areas of a sheet touch. */
interface ScopeTarget {
  readonly sheet: WorksheetModel;
  readonly areas: readonly Area[];
  readonly isFullyContained: boolean;
}

function tablesIn({ sheet, areas, isFullyContained }: ScopeTarget): HostObject[] {
  return sheet.tables
    .filter((table) =>
      areas.some((area) =>
        isFullyContained ? containsArea(area, table.area) : intersect(area, table.area) !== null
      )
    )
    .map((table) => bind(TABLE, { sheet, table }));
}

function find(scope: ScopeTarget, key: string): HostObject | null {
  const wanted = key.toLowerCase();
  const table = scope.sheet.tables.find(
    ({ name, id }) => name.toLowerCase() === wanted || String(id) === key
  );
  const inScope = tablesIn(scope).some(
    ({ target }) => (target as { table: unknown }).table === table
  );
  return table === undefined || !inScope ? null : bind(TABLE, { sheet: scope.sheet, table });
}

/** `Excel.TableScopedCollection`. */
export const TABLE_SCOPE: ObjectType<ScopeTarget> = {
  name: "TableScopedCollection",
  scalars: {},
  items: tablesIn,
  item: (scope, args) => {
    const found = find(scope, args.text(0));
    if (found === null) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    GetCount: (scope) => tablesIn(scope).length,
    GetFirst: (scope) => {
      const [first] = tablesIn(scope);
      if (first === undefined) throw new ExcelError("ItemNotFound");
      return first;
    },
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
  },
};

/** The tables that lie on areas, wholly or in part. */
export const tablesOn = (
  sheet: WorksheetModel,
  ranges: readonly { readonly area: Area | null }[],
  isFullyContained: boolean,
  session: Session
): HostObject =>
  bind(TABLE_SCOPE, {
    sheet,
    areas: ranges.map((range) => session.areaOf({ sheet, ...range })),
    isFullyContained,
  });
