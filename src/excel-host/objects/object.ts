import type { Session } from "../session";
import type { Args } from "./args";

/** A property that travels by value. */
export interface Scalar<T> {
  get(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void;
}

/**
 * One type of Excel's objects as a table: how each member is carried out on the host's data. Names are
 * those of the wire (Pascal case); a member that is missing here is answered with `ApiNotAvailable`.
 */
export interface ObjectType<T> {
  /** Excel's name of the class, for messages. */
  readonly name: string;
  /** What the client needs to find the object again, sent whenever it is instantiated or listed. */
  identity?(target: T): Record<string, unknown>;
  readonly scalars: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects; `null` is a null object. */
  readonly children?: Readonly<Record<string, (target: T, session: Session) => HostObject | null>>;
  /** Methods return an object, `null` (a null object), or a plain value. */
  readonly methods?: Readonly<Record<string, (target: T, args: Args, session: Session) => unknown>>;
  /** For collections. */
  items?(target: T, session: Session): HostObject[];
  /** For collections with an indexer: the item of a key. */
  item?(target: T, args: Args, session: Session): HostObject;
  /** Called when the client keeps the object beyond the batch; answers its reference id. */
  keep?(target: T, session: Session): string;
}

/** An object of Excel with its data, types erased. */
export interface HostObject {
  readonly type: ObjectType<unknown>;
  readonly target: unknown;
}

/** Puts data and the table of its type together. */
export function bind<T>(type: ObjectType<T>, target: T): HostObject {
  // Sound: the pair is only ever used together, and `targetOf` checks the type before giving it out.
  return { type: type as unknown as ObjectType<unknown>, target };
}

/** The data of an object if it is of the type, else `null`. */
export function targetOf<T>(type: ObjectType<T>, object: unknown): T | null {
  if (!isHostObject(object)) return null;
  return (object.type as unknown) === type ? (object.target as T) : null;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;

const foldedNames = new WeakMap<object, ReadonlyMap<string, string>>();

/** Finds a member without regard to case, as `load("rowIndex")` asks for `RowIndex`. */
export function memberNamed(table: object | undefined, name: string): string | null {
  if (table === undefined) return null;
  let folded = foldedNames.get(table);
  if (folded === undefined) {
    folded = new Map(Object.keys(table).map((key) => [key.toLowerCase(), key]));
    foldedNames.set(table, folded);
  }
  return folded.get(name.toLowerCase()) ?? null;
}
