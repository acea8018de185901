// A part of the pane as it is first shown to somebody who is signed in.
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { createStore } from "../../src/app/state";
import type { AppState } from "../../src/app/state";
import type { LocalDate } from "../../src/domain/localDate";
import { createNavigation } from "../../src/taskpane/navigation";
import { PaneContext } from "../../src/taskpane/pane";
import type { Pane } from "../../src/taskpane/pane";
import { translate } from "../../src/text/translate";

/**
 * The words of a part of the pane, in Finnish.
 * @param session - as much of it as the part looks at
 */
export function shown(part: ReactNode, session: unknown, today: LocalDate): string {
  const state = createStore({ phase: "signedIn", session, directory: null } as unknown as AppState);
  const pane = {
    app: { state, today: () => today },
    navigation: createNavigation(),
    language: "fi",
    t: translate("fi"),
    version: "0",
    storage: createStore(true),
  } as unknown as Pane;
  const html = renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={pane}>{part}</PaneContext>
    </FluentProvider>
  );
  return html.replace(/<style.*?<\/style>/gsu, "").replace(/<!-- -->/gu, "");
}
