/**
 * Messages between host and client shim that are not office.js's own: on a desktop the common API goes
 * through `window.external`, here it shares the line of the native bridge. Types that office.js does not use.
 */
export type ControlMessage = CallMessage | ReturnMessage | ListenMessage | EventMessage;

/** Client to host: a method of the common API. */
export interface CallMessage {
  readonly type: 100;
  /** Number of the call, for the answer. */
  readonly call: number;
  readonly method: number;
  readonly args: readonly unknown[];
}

/** Host to client: the answer to a call, or to listening. */
export interface ReturnMessage {
  readonly type: 101;
  readonly call: number;
  /** 0, or why not. */
  readonly status: number;
  readonly value: unknown;
}

/** Client to host: listens to an event, or no longer. A dialog is opened by listening to it. */
export interface ListenMessage {
  readonly type: 102;
  readonly call: number;
  readonly event: number;
  readonly target: string;
  readonly isOn: boolean;
  /** Of the client's page. */
  readonly origin: string;
}

/** Host to client: an event of the common API. */
export interface EventMessage {
  readonly type: 103;
  readonly event: number;
  readonly payload: unknown;
}

/** Bytes on the way; the client gets them as an array of numbers, as office.js gives them to add-ins. */
export interface BytesValue {
  readonly base64: string;
}

/** Reads a control message; `null` for anything else. */
export function parseControl(text: string): ControlMessage | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof message !== "object" || message === null) return null;
  const fields = message as Readonly<Record<string, unknown>>;
  return isWellFormed(fields) ? (fields as unknown as ControlMessage) : null;
}

function isWellFormed(fields: Readonly<Record<string, unknown>>): boolean {
  const { call, method, args, status, event, target, isOn, origin } = fields;
  switch (fields["type"]) {
    case 100:
      return areNumbers(call, method) && Array.isArray(args);
    case 101:
      return areNumbers(call, status);
    case 102:
      return areNumbers(call, event) && areTexts(target, origin) && typeof isOn === "boolean";
    case 103:
      return areNumbers(event);
    default:
      return false;
  }
}

const areNumbers = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === "number");

const areTexts = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === "string");
