/**
 * Messages between host and client shim that are not office.js's own: on a desktop these calls go through
 * `window.external`, here they share the line of the native bridge. Numbers that office.js does not use.
 */
export type ControlMessage =
  /** Host to client: a person chose a ribbon command. */
  | {
      readonly type: 100;
      readonly invocation: string;
      readonly actionId: string;
      /** JSON of the event object, without `completed`. */
      readonly event: string;
    }
  /** Client to host: the command called `event.completed()` (status 0), or could not be called. */
  | { readonly type: 101; readonly invocation: string; readonly status: number }
  /** Client to host: `Office.context.document.settings.saveAsync()`. */
  | { readonly type: 102; readonly settings: Readonly<Record<string, string>> };

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
  const { type, invocation, actionId, event, status, settings } = fields;
  if (type === 100 && areTexts(invocation, actionId, event)) return message as ControlMessage;
  if (type === 101 && areTexts(invocation) && typeof status === "number") {
    return message as ControlMessage;
  }
  const isMap = typeof settings === "object" && settings !== null;
  return type === 102 && isMap && areTexts(...Object.values(settings as Record<string, unknown>))
    ? (message as ControlMessage)
    : null;
}

const areTexts = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === "string");
