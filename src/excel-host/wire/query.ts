import { ExcelError } from "../errors";
import type { HostObject } from "../objects/object";
import { memberNamed } from "../objects/object";
import type { Session } from "../session";

/** What to answer of an object: all its scalars, or named members, each with a selection of its own. */
export interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

export interface Query {
  readonly selection: Selection;
  readonly top: number;
  readonly skip: number;
}

/**
 * Reads what `load` asked for: `Select` and `Expand` are paths such as `format/fill/color`, in any case;
 * `*` and an absent `Select` stand for all scalars.
 */
export function parseQuery(info: Readonly<Record<string, unknown>>): Query {
  const selection: Selection = { all: false, members: new Map() };
  const select = namesOf(info["Select"]);
  for (const name of select) include(selection, name);
  if (select.length === 0) selection.all = true;
  for (const name of namesOf(info["Expand"])) include(selection, name);
  return {
    selection,
    top: countOf(info["Top"], Number.POSITIVE_INFINITY),
    skip: countOf(info["Skip"], 0),
  };
}

function namesOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const names: unknown[] = Array.isArray(value) ? value : [value];
  return names.map((name) => {
    if (typeof name !== "string") throw new ExcelError("InvalidArgument");
    return name;
  });
}

function countOf(value: unknown, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw new ExcelError("InvalidArgument");
  return value as number;
}

/** Objects lead to each other without end; no question of an add-in is this deep. */
const MAX_DEPTH = 32;

function include(selection: Selection, path: string): void {
  let at = selection;
  const parts = path.split(/[/.]/);
  if (parts.length > MAX_DEPTH) throw new ExcelError("InvalidArgument");
  for (const part of parts) {
    if (part === "" || part === "items") continue;
    if (part === "*") break;
    const next: Selection = at.members.get(part) ?? { all: false, members: new Map() };
    at.members.set(part, next);
    at = next;
  }
  if (at.members.size === 0 || path.endsWith("*")) at.all = true;
}

/** Answers a query: the selected members under their Pascal-case names. */
export function queried(object: HostObject, query: Query, session: Session): unknown {
  if (object.type.items === undefined) return answered(object, query.selection, session);
  const { scalars } = object.type;
  const answer: Record<string, unknown> = {};
  const wanted: Selection = { all: query.selection.all, members: new Map() };
  for (const [name, part] of query.selection.members) {
    const own = memberNamed(scalars, name);
    if (own === null) wanted.members.set(name, part);
    else answer[own] = scalars[own]?.get(object.target, session);
  }
  if (query.selection.all) Object.assign(answer, allScalars(object, session));
  if (wanted.all || wanted.members.size > 0) {
    const end = query.skip + query.top;
    const chosen = object.type.items(object.target, session).slice(query.skip, end);
    answer["_Items"] = chosen.map((item, index) => ({
      _Index: query.skip + index,
      ...(answered(item, wanted, session) as object),
    }));
  }
  return answer;
}

function answered(object: HostObject, selection: Selection, session: Session): unknown {
  const { type, target } = object;
  const answer: Record<string, unknown> = { ...type.identity?.(target) };
  if (selection.all) Object.assign(answer, allScalars(object, session));
  for (const [name, part] of selection.members) {
    // The client finds this out for itself; that add-ins load it by name does no harm.
    if (name === "isnullobject") continue;
    const scalar = memberNamed(type.scalars, name);
    if (scalar !== null) {
      answer[scalar] = type.scalars[scalar]?.get(target, session);
      continue;
    }
    const member = memberNamed(type.children, name);
    const child = member === null ? undefined : type.children?.[member];
    if (member === null || child === undefined) {
      throw new ExcelError("ApiNotAvailable", `${type.name}.${name}`);
    }
    const inner = child(target, session);
    answer[member] =
      inner === null
        ? null
        : queried(inner, { selection: part, top: Number.POSITIVE_INFINITY, skip: 0 }, session);
  }
  return answer;
}

function allScalars({ type, target }: HostObject, session: Session): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(type.scalars).map(([name, scalar]) => [name, scalar.get(target, session)])
  );
}
