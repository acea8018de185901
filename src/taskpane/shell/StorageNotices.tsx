import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { shellTexts } from "../../text/shell";
import { useAppState, usePane, useStore } from "../pane";

/** What this machine or this file does not let PAR do, said before work begins. */
export function StorageNotices() {
  const { storage, t } = usePane();
  const keeps = useStore(storage);
  const state = useAppState();
  const readOnly = state.phase === "signedOut" && !state.register.summary.writable;
  return (
    <>
      {readOnly ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t(shellTexts.readOnly)}</MessageBarBody>
        </MessageBar>
      ) : null}
      {keeps || state.phase === "starting" ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t(shellTexts.noStorage)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
