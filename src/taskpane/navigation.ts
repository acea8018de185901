import { createStore } from "../app/state";
import type { Store } from "../app/state";
import type { View } from "../commands/command";

/** Which view the pane shows, and whether something typed in it would be lost by leaving. */
export interface Navigation {
  readonly place: Store<Place>;
  /** Goes to a view; with unsaved changes the user is asked first. */
  go(view: View): void;
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
  /** A view somebody wants to go to while changes are unsaved; `null` when nobody is asked. */
  readonly wanted: View | null;
}

export function createNavigation(): Navigation {
  const place = createStore<Place>({ view: { name: "home" }, wanted: null });
  const problem = createStore<unknown>(null);
  let unsaved = false;
  const show = (view: View): void => {
    unsaved = false;
    problem.set(null);
    place.set({ view, wanted: null });
  };
  return {
    place,
    problem,
    tell: (error) => {
      problem.set(error);
    },
    go: (view) => {
      if (unsaved) place.set({ ...place.get(), wanted: view });
      else show(view);
    },
    setUnsaved: (now) => {
      unsaved = now;
    },
    answer: (leave) => {
      const { view, wanted } = place.get();
      if (leave && wanted !== null) show(wanted);
      else place.set({ view, wanted: null });
    },
  };
}
