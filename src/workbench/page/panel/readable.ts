import type { WireMessage } from "../../../excel-host";

/** Longer messages are cut on the screen, not on the wire. */
const MOST_LETTERS = 200_000;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** JSON within JSON opened, as deep as there is any: bodies travel as texts. */
function opened(value: unknown): unknown {
  if (typeof value === "string" && /^[[{]/.test(value)) {
    try {
      return opened(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, opened(one)]));
}

/** A message as people read it: indented, its body opened. */
export function readable({ text }: WireMessage): string {
  const whole = JSON.stringify(opened(text), null, 2);
  return whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS)}\n…` : whole;
}

/** What a message is about, in a line: the members of a request, how an answer ended, what happened. */
export function summary(message: WireMessage): string {
  const outer = fieldsOf(opened(message.text));
  const inner = fieldsOf(outer["message"]);
  const body = fieldsOf(inner["body"]);
  if (message.direction === "request" && "Actions" in body) return members(body);
  if (Array.isArray(inner["entries"])) {
    return (inner["entries"] as readonly unknown[])
      .map((entry) => {
        const { messageType, message: payload } = fieldsOf(entry);
        const { address, worksheetId } = fieldsOf(payload);
        return [messageType, address ?? worksheetId].filter(isTold).join(" ");
      })
      .join(", ");
  }
  const error = fieldsOf(body["Error"]);
  if (typeof error["Code"] === "string") return `${error["Code"]}: ${String(error["Message"])}`;
  if (Array.isArray(body["Results"])) return `Results: ${body["Results"].length}`;
  const { type, event, method } = outer;
  return Object.entries({ type, event, method })
    .filter(([, value]) => isTold(value))
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ");
}

const isTold = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

/** The names of the methods and properties of a batch, each once, in their order. */
function members({ Actions, ObjectPaths }: Fields): string {
  const actions = Array.isArray(Actions) ? (Actions as readonly unknown[]) : [];
  const named = [...Object.values(fieldsOf(ObjectPaths)), ...actions]
    .map((one) => fieldsOf(one)["Name"])
    .filter((name) => typeof name === "string" && name !== "");
  return `${actions.length} × ${[...new Set(named)].join(", ")}`;
}
