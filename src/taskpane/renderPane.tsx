import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { AppContext } from "../app/context";
import type { Store } from "../app/state";
import type { Language } from "../domain/language";
import { translate } from "../text/translate";
import { App } from "./App";
import type { Navigation } from "./navigation";
import { PaneContext } from "./pane";
import type { Pane } from "./pane";
import type { Clock } from "./sessionWatch";

interface Options {
  readonly app: AppContext;
  readonly navigation: Navigation;
  readonly language: Language;
  readonly version: string;
  /** Whether this machine keeps what we ask it to. */
  readonly storage: Store<boolean>;
  readonly clock: Clock;
}

/** Puts the pane on the page. */
export function renderPane(root: HTMLElement, options: Options): void {
  const { language } = options;
  document.documentElement.lang = language;
  const pane: Pane = { ...options, t: translate(language) };
  createRoot(root).render(
    <StrictMode>
      <PaneContext value={pane}>
        <App />
      </PaneContext>
    </StrictMode>
  );
}
