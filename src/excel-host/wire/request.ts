import { ExcelError } from "../errors";

/** Arguments with the ids of object paths in their places (0 or absent: the plain value). */
export interface ArgumentInfo {
  readonly values: readonly unknown[];
  readonly paths: readonly unknown[];
}

/** How the client found an object. Numbers are ids of other paths. */
export type ObjectPath =
  | { readonly kind: "root" }
  | { readonly kind: "service"; readonly name: string }
  | {
      readonly kind: "method";
      readonly parent: number;
      readonly name: string;
      readonly args: ArgumentInfo;
    }
  | { readonly kind: "property"; readonly parent: number; readonly name: string }
  | { readonly kind: "indexer"; readonly parent: number; readonly args: ArgumentInfo }
  | { readonly kind: "reference"; readonly name: string }
  | { readonly kind: "null" };

/** One step of a batch. */
export type Action = { readonly id: number; readonly path: number } & (
  | { readonly kind: "instantiate" | "trace" }
  | { readonly kind: "query"; readonly query: Readonly<Record<string, unknown>> }
  | { readonly kind: "method" | "set"; readonly name: string; readonly args: ArgumentInfo }
  | { readonly kind: "unknown"; readonly type: number }
);

export interface BatchBody {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

/** A message from a client that asks for something. */
export interface Request {
  readonly id: number;
  /** Bits of the request; 64: wait while a cell is being edited. */
  readonly flags: number;
  readonly url: string;
  readonly body: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads the envelope; `null` for anything that cannot be answered because it names no request. */
export function parseRequest(text: string): Request | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isFields(message) || typeof message["id"] !== "number" || message["type"] !== 1) return null;
  const inner = isFields(message["message"]) ? message["message"] : {};
  const { url, body } = inner;
  return {
    id: message["id"],
    flags: typeof message["flags"] === "number" ? message["flags"] : 0,
    url: typeof url === "string" ? url : "",
    body: typeof body === "string" ? parsedOrNull(body) : body,
  };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Names in batches that office.js sends of its own accord. */
const HOUSEKEEPING = new Set(["NotifyActionHandlerReady", "_RemoveReference"]);

/**
 * True for batches that no code of an add-in asked for: the greeting when office.js has loaded, and the
 * release of ranges after `Excel.run`, which nobody waits for.
 */
export function isHousekeeping({ actions }: BatchBody): boolean {
  const methods = actions.filter(({ kind }) => kind !== "instantiate");
  return (
    methods.length > 0 &&
    methods.every((action) => action.kind === "method" && HOUSEKEEPING.has(action.name))
  );
}

/** @throws ExcelError `InvalidArgument` when the body is not a batch */
export function parseBody(body: unknown): BatchBody {
  const fields = fieldsOf(body);
  if (!Array.isArray(fields["Actions"])) throw new ExcelError("InvalidArgument", "Actions");
  const paths = new Map<number, ObjectPath>();
  for (const path of Object.values(fieldsOf(fields["ObjectPaths"] ?? {}))) {
    const entry = fieldsOf(path);
    paths.set(numberOf(entry["Id"]), parsePath(entry));
  }
  return { actions: fields["Actions"].map((action) => parseAction(fieldsOf(action))), paths };
}

function parsePath(path: Fields): ObjectPath {
  const parent = () => numberOf(path["ParentObjectPathId"]);
  const name = () => textOf(path["Name"]);
  switch (path["ObjectPathType"]) {
    case 1:
      return { kind: "root" };
    case 2:
      return { kind: "service", name: name() };
    case 3:
      return { kind: "method", parent: parent(), name: name(), args: parseArgs(path) };
    case 4:
      return { kind: "property", parent: parent(), name: name() };
    case 5:
      return { kind: "indexer", parent: parent(), args: parseArgs(path) };
    case 6:
      return { kind: "reference", name: name() };
    case 7:
      return { kind: "null" };
    default:
      throw new ExcelError("InvalidArgument", "ObjectPathType");
  }
}

function parseAction(action: Fields): Action {
  const at = { id: numberOf(action["Id"]), path: numberOf(action["ObjectPathId"] ?? 0) };
  const type = numberOf(action["ActionType"]);
  switch (type) {
    case 1:
      return { ...at, kind: "instantiate" };
    case 2:
      return { ...at, kind: "query", query: fieldsOf(action["QueryInfo"] ?? {}) };
    case 3:
      return { ...at, kind: "method", name: textOf(action["Name"]), args: parseArgs(action) };
    case 4:
      return { ...at, kind: "set", name: textOf(action["Name"]), args: parseArgs(action) };
    case 5:
      return { ...at, kind: "trace" };
    default:
      return { ...at, kind: "unknown", type };
  }
}

function parseArgs(owner: Fields): ArgumentInfo {
  const info = fieldsOf(owner["ArgumentInfo"] ?? {});
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return {
    values: listOf(info["Arguments"]),
    paths: listOf(info["ReferencedObjectPathIds"]),
  };
}

function fieldsOf(value: unknown): Fields {
  if (!isFields(value)) throw new ExcelError("InvalidArgument");
  return value;
}

function numberOf(value: unknown): number {
  if (typeof value !== "number") throw new ExcelError("InvalidArgument");
  return value;
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}
