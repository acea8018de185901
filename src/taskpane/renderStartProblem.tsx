import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { shellTexts } from "../text/shell";
import { translate } from "../text/translate";
import { paneLanguage } from "./language";
import { usePaneTheme } from "./shell/usePaneTheme";

/** Why the add-in cannot begin. */
export type StartProblem =
  "no-library" | "never-ready" | "outside-office" | "other-host" | "too-old";

const words = {
  "no-library": shellTexts.noLibrary,
  "never-ready": shellTexts.neverReady,
  "outside-office": shellTexts.outsideOffice,
  "other-host": shellTexts.outsideOffice,
  "too-old": shellTexts.tooOld,
} as const;

function StartProblemNotice({ problem }: { readonly problem: StartProblem }) {
  const t = translate(paneLanguage(navigator.language));
  return (
    <FluentProvider theme={usePaneTheme()} style={{ padding: 16 }}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{t(shellTexts.startProblemTitle)}</MessageBarTitle>
          {t(words[problem])}
        </MessageBarBody>
      </MessageBar>
    </FluentProvider>
  );
}

/** Says in words why PAR cannot run here, instead of an empty pane. */
export function renderStartProblem(root: HTMLElement, problem: StartProblem): void {
  createRoot(root).render(<StartProblemNotice problem={problem} />);
}
