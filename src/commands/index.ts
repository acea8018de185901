import { holds, mayAddTo } from "../app/rights";
import { selectedClient } from "../app/selectedClient";
import { lock } from "../app/signIn";
import type { AppState } from "../app/state";
import { commandTexts } from "../text/commands";
import type { Command } from "./command";

const isSignedIn = (state: AppState): boolean => state.phase === "signedIn";

const mayAddSomewhere = (state: AppState): boolean =>
  state.phase === "signedIn" &&
  state.session.summary.writable &&
  state.session.summary.units.some(({ id }) => mayAddTo(state.session.user, id));

/** Every command, in the order of the ribbon. */
export const commands: readonly Command[] = [
  {
    id: "signIn",
    label: commandTexts.signIn,
    enabled: (state) => !isSignedIn(state),
    run: ({ show }) => show({ name: "home" }),
  },
  {
    id: "lock",
    label: commandTexts.lock,
    // The recovery code is shown once; locking before it is on paper would lose it.
    enabled: (state) => state.phase === "signedIn" && state.recoveryCode === null,
    run: async ({ app, show, mayLeave }) => {
      if (!(await mayLeave())) return;
      try {
        await lock(app);
      } finally {
        await show({ name: "home" });
      }
    },
  },
  {
    id: "showHome",
    label: commandTexts.showHome,
    enabled: () => true,
    run: ({ show }) => show({ name: "home" }),
  },
  {
    id: "newClient",
    label: commandTexts.newClient,
    enabled: mayAddSomewhere,
    run: ({ show }) => show({ name: "newClient" }),
  },
  {
    id: "openClient",
    label: commandTexts.openClient,
    enabled: isSignedIn,
    run: async ({ app, show }) => show({ name: "client", id: (await selectedClient(app)).id }),
  },
  {
    id: "anonymiseExpired",
    label: commandTexts.anonymiseExpired,
    enabled: (state) => holds(state, "anonymise"),
    run: ({ show }) => show({ name: "anonymise" }),
  },
  {
    id: "parkkiDelivery",
    label: commandTexts.parkkiDelivery,
    enabled: (state) => holds(state, "parkki"),
    run: ({ show }) => show({ name: "parkki" }),
  },
];

/** Which of them can be used now, by id, for the ribbon. */
export const enabledCommands = (state: AppState): Readonly<Record<string, boolean>> =>
  Object.fromEntries(commands.map(({ id, enabled }) => [id, enabled(state)]));
