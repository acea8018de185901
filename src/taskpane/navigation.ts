import { createStore } from "../app/state";
import type { Store } from "../app/state";
import type { View } from "../commands/command";

/** Which view the pane shows, and whether something typed in it would be lost by leaving. */
export interface Navigation {
  readonly place: Store<Place>;
  /** Goes to a view; with unsaved changes the user is asked first. */
  go(view: View): void;
  /** Goes to a view without asking: what was typed is gone with the session it belonged to. */
  reset(view: View): void;
  /** Whether what is typed may be lost: at once when nothing is, otherwise as the user answers. */
  mayLeave(): Promise<boolean>;
  /** Told by a form while it holds changes that are not saved. */
  setUnsaved(unsaved: boolean): void;
  /** What went wrong outside of any view, such as in a ribbon command; `null` when nothing did. */
  readonly problem: Store<unknown>;
  tell(error: unknown): void;
  /** The user's answer to whether unsaved changes may be dropped. */
  answer(leave: boolean): void;
}

export interface Place {
  readonly view: View;
  /** Whether the user is being asked about unsaved changes. */
  readonly asking: boolean;
}

export function createNavigation(): Navigation {
  const place = createStore<Place>({ view: { name: "home" }, asking: false });
  const problem = createStore<unknown>(null);
  let unsaved = false;
  let waiting: ((leave: boolean) => void) | null = null;
  const settle = (leave: boolean): void => {
    const asked = waiting;
    waiting = null;
    if (leave) unsaved = false;
    asked?.(leave);
  };
  const mayLeave = (): Promise<boolean> => {
    if (!unsaved) return Promise.resolve(true);
    settle(false);
    return new Promise((resolve) => {
      waiting = resolve;
      place.set({ ...place.get(), asking: true });
    });
  };
  const reset = (view: View): void => {
    settle(false);
    unsaved = false;
    problem.set(null);
    place.set({ view, asking: false });
  };
  return {
    place,
    problem,
    reset,
    mayLeave,
    tell: (error) => {
      problem.set(error);
    },
    go: (view) => {
      if (!unsaved) reset(view);
      else {
        void mayLeave().then((leave) => {
          if (leave) reset(view);
        });
      }
    },
    setUnsaved: (now) => {
      unsaved = now;
    },
    answer: (leave) => {
      place.set({ ...place.get(), asking: false });
      settle(leave);
    },
  };
}
