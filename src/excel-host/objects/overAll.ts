import { ExcelError } from "../errors";
import type { Session } from "../session";
import type { Args } from "./args";
import type { HostObject, ObjectType, Scalar } from "./object";
import { bind } from "./object";

const made = new WeakMap<object, unknown>();

/**
 * The type of several objects that are handled as one, as the format of several areas is: a property
 * is the value that all share, else `null`; setting it, or calling a method, is done to each.
 */
export function overAll<T>(type: ObjectType<T>): ObjectType<readonly T[]> {
  const known = made.get(type) as ObjectType<readonly T[]> | undefined;
  if (known !== undefined) return known;
  const { scalars, children, methods } = type;
  const all: ObjectType<readonly T[]> = {
    name: type.name,
    scalars: eachOf(scalars, (scalar) => scalarOf(scalar)),
    children: eachOf(
      children ?? {},
      (child) => (targets, session) => together(targets.map((target) => child(target, session)))
    ),
    methods: eachOf(methods ?? {}, (method) => (targets, args, session) => {
      const results = targets.map((target) => method(target, args, session));
      return results[0];
    }),
    ...itemOf(type),
  };
  made.set(type, all);
  return all;
}

function eachOf<A, B>(table: Readonly<Record<string, A>>, change: (entry: A) => B) {
  return Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, change(entry)]));
}

function itemOf<T>(type: ObjectType<T>): Pick<ObjectType<readonly T[]>, "item"> {
  if (type.item === undefined) return {};
  const one = (target: T, args: Args, session: Session): HostObject => {
    const found = type.item?.(target, args, session);
    if (found === undefined) throw new ExcelError("ItemNotFound");
    return found;
  };
  return {
    item: (targets, args, session) => {
      const found = together(targets.map((target) => one(target, args, session)));
      if (found === null) throw new ExcelError("ItemNotFound");
      return found;
    },
  };
}

function scalarOf<T>(scalar: Scalar<T>): Scalar<readonly T[]> {
  return {
    get: (targets, session) => {
      const values = targets.map((target) => scalar.get(target, session));
      const [first] = values;
      const shared = values.every((value) => JSON.stringify(value) === JSON.stringify(first));
      return shared ? first : null;
    },
    ...(scalar.set !== undefined && {
      set: (targets: readonly T[], value: unknown, session: Session) => {
        for (const target of targets) scalar.set?.(target, value, session);
      },
    }),
  };
}

/** Objects of one type as one; `null` when one of them is a null object. */
function together(objects: readonly (HostObject | null)[]): HostObject | null {
  const present = objects.filter((object) => object !== null);
  const [first] = present;
  if (first === undefined || present.length < objects.length) return null;
  return bind(
    overAll(first.type),
    present.map(({ target }) => target)
  );
}
