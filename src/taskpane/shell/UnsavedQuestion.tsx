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
import { usePane, useStore } from "../pane";

/** Asks before something typed would be lost. */
export function UnsavedQuestion() {
  const { navigation, t } = usePane();
  const { asking } = useStore(navigation.place);
  return (
    <Dialog
      modalType="alert"
      open={asking}
      onOpenChange={() => {
        navigation.answer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(shellTexts.unsavedTitle)}</DialogTitle>
          <DialogContent>{t(shellTexts.unsavedQuestion)}</DialogContent>
          <DialogActions fluid>
            <ActionButton
              primary
              onClick={() => {
                navigation.answer(false);
              }}
            >
              {t(shellTexts.stay)}
            </ActionButton>
            <ActionButton
              onClick={() => {
                navigation.answer(true);
              }}
            >
              {t(shellTexts.leave)}
            </ActionButton>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
