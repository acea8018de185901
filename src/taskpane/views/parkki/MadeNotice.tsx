import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { DeliveryMade } from "../../../app/delivery";
import { formatDate } from "../../../text/format";
import { parkkiTexts } from "../../../text/parkki";
import { usePane } from "../../pane";
import type { DeliveryOption } from "./deliveryChoices";

interface Props {
  readonly made: DeliveryMade;
  /** The period it was made of; the year of a closed one is published, and nothing is to be sent. */
  readonly option: DeliveryOption;
}

const useStyles = makeStyles({ steps: { margin: 0, paddingLeft: "18px" } });

/** The new workbook is open: what to do with it next. */
export function MadeNotice({ made, option: { due, overdue, closed } }: Props) {
  const styles = useStyles();
  const { language, t } = usePane();
  const { newest } = made;
  const { version } = made.made;
  const isReplaced = version !== null && version < newest;
  const send = overdue ? parkkiTexts.nextSendLate : parkkiTexts.nextSend;
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{t(parkkiTexts.opened)}</MessageBarTitle>
        <ol className={styles.steps}>
          <li>{t(parkkiTexts.nextSave, { file: made.fileName })}</li>
          {isReplaced ? <li>{t(parkkiTexts.nextReplaced, { version, newest })}</li> : null}
          {closed !== null || isReplaced ? null : (
            <li>{t(send, { due: formatDate(due, language) })}</li>
          )}
          {closed !== null || isReplaced || version === null || version === 1 ? null : (
            <li>{t(parkkiTexts.nextReplaces, { version })}</li>
          )}
          <li>{t(parkkiTexts.nextKept)}</li>
        </ol>
      </MessageBarBody>
    </MessageBar>
  );
}
