import { createContext, useContext, useSyncExternalStore } from "react";
import type { AppContext } from "../app/context";
import type { AppState, Store } from "../app/state";
import type { Language } from "../domain/language";
import type { Translate } from "../text/translate";
import type { Navigation } from "./navigation";
import type { Clock } from "./sessionWatch";

/** What every view works with. */
export interface Pane {
  readonly app: AppContext;
  readonly navigation: Navigation;
  readonly language: Language;
  readonly t: Translate;
  /** Version of the add-in, shown in the footer. */
  readonly version: string;
  /** Whether this machine keeps what we ask it to. */
  readonly storage: Store<boolean>;
  readonly clock: Clock;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane's surroundings. @throws Error outside of the pane */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("outside of the pane");
  return pane;
}

/** The value of a store, followed. */
export const useStore = <T>(store: Store<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, store.get);

/** Where the add-in stands, followed. */
export const useAppState = (): AppState => useStore(usePane().app.state);

/** The signed-in state; views inside a session use it. @throws Error when nobody is signed in */
export function useSignedIn(): Extract<AppState, { phase: "signedIn" }> {
  const state = useAppState();
  if (state.phase !== "signedIn") throw new Error("nobody is signed in");
  return state;
}
