import { saveFile } from "../../app/savedFile";
import { shellTexts } from "../../text/shell";
import { ActionButton } from "../fields/ActionButton";
import { useAppState, usePane } from "../pane";
import { useAct } from "../useAct";
import { ErrorNotice } from "./ErrorNotice";

/** Stays while what was written is in the open workbook and not in the file. */
export function NotSaved() {
  const { app, t } = usePane();
  const state = useAppState();
  const save = useAct(() => saveFile(app));
  if (state.phase !== "signedIn" || state.notSaved === null) return null;
  return (
    <>
      <ErrorNotice error={state.notSaved} />
      <div>
        <ActionButton busy={save.busy} onClick={save.run}>
          {t(shellTexts.saveFile)}
        </ActionButton>
      </div>
    </>
  );
}
