import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { shellTexts } from "../../text/shell";
import { ActionButton } from "../fields/ActionButton";
import { usePane } from "../pane";
import { useSessionEnd } from "./useSessionEnd";

/** Warns before a session ends by itself; the seconds are for the eye, the words for everybody. */
export function SessionEnd() {
  const { t } = usePane();
  const { standing, stay, leave } = useSessionEnd();
  const ending = standing?.state === "ending" ? standing : null;
  const idle = ending?.why === "idle";
  return (
    <Dialog modalType="alert" open={ending !== null}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(idle ? shellTexts.idleTitle : shellTexts.oldTitle)}</DialogTitle>
          <DialogContent>
            {t(idle ? shellTexts.idleWarning : shellTexts.oldWarning)}
            <div aria-hidden>
              {t(shellTexts.secondsLeft, { count: Math.ceil((ending?.left ?? 0) / 1000) })}
            </div>
          </DialogContent>
          <DialogActions fluid>
            {idle ? (
              <ActionButton primary onClick={stay}>
                {t(shellTexts.stayIn)}
              </ActionButton>
            ) : null}
            <ActionButton onClick={leave}>{t(shellTexts.endNow)}</ActionButton>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
