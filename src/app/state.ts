import type { ParError } from "../domain/errors";
import type { LiveSession, OpenRegister } from "../register";
import type { ClientDirectory } from "./directory";

/** Where the add-in stands with the workbook it runs in. */
export type AppState =
  | { readonly phase: "starting" }
  /** An ordinary workbook: it can be made a register. */
  | { readonly phase: "empty" }
  /** A register that cannot be used as it is: newer, damaged, tampered with. */
  | { readonly phase: "refused"; readonly error: ParError }
  | { readonly phase: "signedOut"; readonly register: OpenRegister }
  | {
      readonly phase: "signedIn";
      readonly session: LiveSession;
      /** `null` until the clients have been listed in this session. */
      readonly directory: ClientDirectory | null;
      /** Of a register just made, until the user says that it has been written down; memory only. */
      readonly recoveryCode: string | null;
      /** Why what was written is not in the saved file yet; `null` when it is. */
      readonly notSaved: ParError | null;
    };

/** One value that views and ribbon follow. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  /** Calls `listener` after each change; the returned function ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
