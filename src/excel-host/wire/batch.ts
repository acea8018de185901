import { ExcelError, refusalOf } from "../errors";
import type { HostObject } from "../objects/object";
import { isHostObject, memberNamed } from "../objects/object";
import type { Session } from "../session";
import { Paths } from "./paths";
import { parseQuery, queried } from "./query";
import type { Action, BatchBody } from "./request";

/** The error of a batch: Excel's words and where it happened. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface BatchAnswer {
  Results: { ActionId: number; Value: unknown }[];
  /** Ids of the trace actions that were reached. */
  TraceIds?: number[];
  Error?: BatchError;
}

/** Stops a batch from outside: called before each action, and before the end, with what is done. */
export type Interrupt = (done: number) => ExcelError | null;

/**
 * Executes a batch in order. The first error ends it: what was done before stays done, and the results
 * so far are answered with the error.
 */
export function executeBatch(
  body: BatchBody,
  session: Session,
  root: HostObject,
  service: (name: string) => HostObject | null,
  interrupt: Interrupt = () => null
): BatchAnswer {
  return session.book.edits.recorded(session, () =>
    answerTo(body, session, root, service, interrupt)
  );
}

function answerTo(
  body: BatchBody,
  session: Session,
  root: HostObject,
  service: (name: string) => HostObject | null,
  interrupt: Interrupt
): BatchAnswer {
  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  const paths = new Paths(body.paths, session, root, service);
  let index = 0;
  try {
    for (const action of body.actions) {
      const stop = interrupt(index);
      if (stop !== null) throw stop;
      const value = execute(action, paths, session);
      answer.Results.push({ ActionId: action.id, Value: value });
      if (action.kind === "trace") answer.TraceIds?.push(action.id);
      index += 1;
    }
    const stop = interrupt(index);
    if (stop !== null) throw stop;
  } catch (error) {
    answer.Error = batchError(error, Math.min(index, body.actions.length - 1), paths.location);
  }
  return answer;
}

/** An error as it travels; an index of -1 belongs to no action. */
export function batchError(error: unknown, index: number, location: string): BatchError {
  const { code, message, status } = refusalOf(error);
  return {
    Code: code,
    Message: message,
    ActionIndex: index,
    Location: location,
    HttpStatusCode: status,
  };
}

function execute(action: Action, paths: Paths, session: Session): unknown {
  switch (action.kind) {
    case "trace":
      return null;
    case "instantiate":
      return instantiated(paths.resolve(action.path), session);
    case "query": {
      const object = paths.resolve(action.path);
      if (object === null) return null;
      paths.location = object.type.name;
      return queried(object, parseQuery(action.query), session);
    }
    case "method": {
      const object = paths.resolve(action.path);
      // Microsoft's samples delete what `getItemOrNullObject` may not have found: nothing happens.
      if (object === null) return null;
      const result = paths.call(object, action.name, action.args);
      return isHostObject(result) ? instantiated(result, session) : (result ?? null);
    }
    case "set": {
      const object = present(paths, action.path);
      const name = memberNamed(object.type.scalars, action.name);
      paths.locate(object, action.name);
      const scalar = name === null ? undefined : object.type.scalars[name];
      if (scalar?.set === undefined) {
        throw new ExcelError("ApiNotAvailable", paths.location);
      }
      scalar.set(object.target, paths.argument(action.args, 0), session);
      return null;
    }
    case "unknown":
      throw new ExcelError("ApiNotAvailable", `action type ${action.type}`);
  }
}

/** A property is set on an object: there is nothing that a null object could keep. */
function present(paths: Paths, id: number): HostObject {
  const object = paths.resolve(id);
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}

function instantiated(object: HostObject | null, session: Session): unknown {
  if (object === null) return null;
  // A range's format shares its data, but only the range itself can be kept.
  const canBeKept = object.type.keep !== undefined;
  const reference = canBeKept ? session.book.referenceOf(object.target) : null;
  return {
    ...object.type.identity?.(object.target),
    ...(reference !== null && { _ReferenceId: reference }),
  };
}
