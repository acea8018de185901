import type { AppContext } from "../app/context";
import type { AppState } from "../app/state";
import type { RecordId } from "../domain/ids";
import type { Labels } from "../domain/language";

/** A view of the pane, and what it shows. */
export type View =
  | { readonly name: "home" }
  | { readonly name: "newClient" }
  | { readonly name: "client"; readonly id: RecordId }
  | { readonly name: "anonymise" }
  | { readonly name: "parkki" }
  | { readonly name: "users" };

/** What a command works with. */
export interface CommandContext {
  readonly app: AppContext;
  /** Opens the pane at a view; asks about unsaved changes first. */
  readonly show: (view: View) => Promise<void>;
  /** Asks about unsaved changes where there are any; whether they may be lost. */
  readonly mayLeave: () => Promise<boolean>;
}

/** One thing that ribbon and pane offer alike. */
export interface Command {
  /** The action's id in the manifest. */
  readonly id: string;
  readonly label: Labels;
  /** Whether it can be used now; the right is checked again when it runs. */
  readonly enabled: (state: AppState) => boolean;
  /** @throws ParError */
  readonly run: (context: CommandContext) => Promise<void>;
}
