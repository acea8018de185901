import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { OpenRegister } from "../../app/model";
import type { Language } from "../../domain/language";
import { formatInstant } from "../../text/format";
import { shellTexts } from "../../text/shell";
import { translate } from "../../text/translate";
import { useAppState, usePane, useStore } from "../pane";

/** Who used the register last, for it may be open at theirs; empty where the file does not tell. */
function holderOf({ lastUse, summary }: OpenRegister, language: Language): string {
  const name = summary.users.find(({ id }) => id === lastUse?.by)?.name;
  if (lastUse === null || name === undefined) return "";
  const time = formatInstant(new Date(lastUse.at), language);
  return translate(language)(shellTexts.lastUsedBy, { name, time });
}

/** What this machine or this file does not let PAR do, said before work begins. */
export function StorageNotices() {
  const { storage, language, t } = usePane();
  const keeps = useStore(storage);
  const state = useAppState();
  const readOnly =
    state.phase === "signedOut" && !state.register.summary.writable ? state.register : null;
  return (
    <>
      {readOnly === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t(shellTexts.readOnly)} {holderOf(readOnly, language)}
          </MessageBarBody>
        </MessageBar>
      )}
      {keeps || state.phase === "starting" ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t(shellTexts.noStorage)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
