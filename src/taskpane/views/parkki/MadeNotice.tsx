import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { DeliveryMade } from "../../../app/delivery";
import type { LocalDate } from "../../../domain/localDate";
import { formatDate } from "../../../text/format";
import { parkkiTexts } from "../../../text/parkki";
import { usePane } from "../../pane";

interface Props {
  readonly made: DeliveryMade;
  readonly due: LocalDate | null;
}

const useStyles = makeStyles({ steps: { margin: 0, paddingLeft: "18px" } });

/** The new workbook is open: what to do with it next. */
export function MadeNotice({ made, due }: Props) {
  const styles = useStyles();
  const { language, t } = usePane();
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{t(parkkiTexts.opened)}</MessageBarTitle>
        <ol className={styles.steps}>
          <li>{t(parkkiTexts.nextSave, { file: made.fileName })}</li>
          {due === null ? null : (
            <li>{t(parkkiTexts.nextSend, { due: formatDate(due, language) })}</li>
          )}
          <li>{t(parkkiTexts.nextKept)}</li>
        </ol>
      </MessageBarBody>
    </MessageBar>
  );
}
