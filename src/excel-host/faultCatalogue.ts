import type { Fault } from "./fault";

/** A fault that can be asked for by name. */
export interface NamedFault {
  /** What happens, in English. */
  readonly words: string;
  readonly fault: Fault;
}

const person = (words: string, act: Extract<Fault, { kind: "person" }>["act"]): NamedFault => ({
  words: `The person at the window ${words}.`,
  fault: { kind: "person", act },
});

/** Every fault by its name. Those that are `during` a state can also be begun, and last until they are ended. */
export const faultCatalogue = {
  "fail-before": {
    words: "The batch fails before anything of it is done.",
    fault: { kind: "before" },
  },
  "fail-middle": {
    words: "The batch fails half-way; what was done stays done.",
    fault: { kind: "part", share: 0.5 },
  },
  "fail-after": {
    words: "The batch is done and an error is answered all the same.",
    fault: { kind: "after" },
  },
  "access-denied": {
    words: "Excel denies access, as it does for locked cells.",
    fault: { kind: "before", code: "AccessDenied" },
  },
  "request-too-large": {
    words: "The request is larger than Excel takes; nothing is done.",
    fault: { kind: "before", code: "RequestPayloadSizeLimitExceeded" },
  },
  "response-too-large": {
    words: "The answer is larger than Excel sends; the batch is done.",
    fault: { kind: "after", code: "ResponsePayloadSizeLimitExceeded" },
  },
  "hang-undone": {
    words: "No answer ever comes, and nothing was done.",
    fault: { kind: "hang", done: false },
  },
  "hang-done": {
    words: "No answer ever comes, though everything was done.",
    fault: { kind: "hang", done: true },
  },
  slow: { words: "The answer comes when it is let go.", fault: { kind: "slow" } },
  "client-dies-undone": {
    words: "The add-in is gone before its batch is done.",
    fault: { kind: "death", done: false },
  },
  "client-dies-done": {
    words: "The add-in is gone after its batch was done.",
    fault: { kind: "death", done: true },
  },
  "close-unsaved": {
    words: "Excel closes without saving, before the batch.",
    fault: { kind: "close" },
  },
  "cell-edit": {
    words: "Somebody is typing into a cell.",
    fault: { kind: "during", state: "cell-edit" },
  },
  "read-only": {
    words: "The file can be changed on the screen but not saved.",
    fault: { kind: "during", state: "read-only" },
  },
  "autosave-off": {
    words: "Nothing is saved by itself.",
    fault: { kind: "during", state: "autosave-off" },
  },
  "storage-full": {
    words: "The browser has no room left for what the add-in keeps.",
    fault: { kind: "during", state: "storage-full" },
  },
  "storage-gone": {
    words: "The browser keeps nothing for the add-in.",
    fault: { kind: "during", state: "storage-gone" },
  },
  "person-types": person("types into a cell", "type"),
  "person-pastes": person("pastes a block", "paste"),
  "person-clears": person("empties cells", "clear"),
  "person-inserts-rows": person("inserts rows", "insertRows"),
  "person-deletes-rows": person("deletes rows", "deleteRows"),
  "person-inserts-columns": person("inserts columns", "insertColumns"),
  "person-deletes-columns": person("deletes columns", "deleteColumns"),
  "person-adds-sheet": person("adds a sheet", "addSheet"),
  "person-deletes-sheet": person("deletes a sheet", "deleteSheet"),
  "person-renames-sheet": person("renames a sheet", "renameSheet"),
  "person-hides-sheet": person("hides or shows a sheet", "showSheet"),
  "person-undoes": person("presses Ctrl+Z, which takes back what the add-in did as well", "undo"),
  "person-redoes": person("presses Ctrl+Y", "redo"),
} as const satisfies Record<string, NamedFault>;

export type FaultName = keyof typeof faultCatalogue;

export const faultNames = Object.keys(faultCatalogue) as readonly FaultName[];

/** The names that a seed chooses from unless told otherwise: all that need nobody to let them end. */
export const seedableFaults = faultNames.filter(
  (name) => !["slow", "hang", "death", "close"].includes(faultCatalogue[name].fault.kind)
);
