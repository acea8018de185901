import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { commonTexts } from "../../text/common";
import { describeError } from "../../text/errors";
import { usePane } from "../pane";

interface Props {
  /** What was thrown; nothing is shown for `null`. */
  readonly error: unknown;
  readonly onDismiss?: () => void;
}

/** What went wrong and what to do, in the user's words. Read out at once. */
export function ErrorNotice({ error, onDismiss }: Props) {
  const { language, t } = usePane();
  if (error === null) return null;
  const { what, todo } = describeError(error, language);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        {todo}
      </MessageBarBody>
      {onDismiss === undefined ? null : (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={t(commonTexts.close)}
              onClick={onDismiss}
            />
          }
        />
      )}
    </MessageBar>
  );
}
