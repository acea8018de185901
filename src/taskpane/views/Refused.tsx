import type { ParError } from "../../domain/errors";
import { shellTexts } from "../../text/shell";
import { commonTexts } from "../../text/common";
import { openWorkbook } from "../../app/openWorkbook";
import { ActionButton } from "../fields/ActionButton";
import { usePane } from "../pane";
import { ErrorNotice } from "../shell/ErrorNotice";
import { Page } from "../shell/Page";
import { useAct } from "../useAct";

/** A register that cannot be used as it is: why, and what to do. */
export function Refused({ error }: { readonly error: ParError }) {
  const { app, t } = usePane();
  const again = useAct(() => openWorkbook(app));
  return (
    <Page title={t(shellTexts.refusedTitle)}>
      <ErrorNotice error={again.error ?? error} />
      <ActionButton busy={again.busy} onClick={again.run}>
        {t(commonTexts.tryAgain)}
      </ActionButton>
    </Page>
  );
}
