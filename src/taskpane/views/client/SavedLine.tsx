import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ClientFile } from "../../../app/model";
import { localDateAt } from "../../../domain/localDate";
import { latestStamp } from "../../../domain/stamps";
import type { RecordStamps, SavedStamp } from "../../../domain/stamps";
import { clientCardTexts } from "../../../text/clientCard";
import { formatDate } from "../../../text/format";
import { usePane, useSignedIn } from "../../pane";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
});

/** When something was first saved and last changed, and by whom. Nothing where that is not known. */
export function SavedLine({ stamps: { first, last } }: { readonly stamps: RecordStamps }) {
  const styles = useStyles();
  const { t } = usePane();
  const tell = useTeller();
  const changed = last !== null && last.at !== first?.at;
  if (first === null && last === null) return null;
  return (
    <div className={styles.line}>
      {first === null ? null : (
        <Caption1>{t(clientCardTexts.firstSaved, { saved: tell(first) })}</Caption1>
      )}
      {changed ? (
        <Caption1>{t(clientCardTexts.lastChanged, { saved: tell(last) })}</Caption1>
      ) : null}
    </div>
  );
}

/** Of a client as a whole: its own first save, and the last change of anything on the card. */
export const cardStamps = ({ client, periods, situations }: ClientFile): RecordStamps => ({
  first: client.stamps.first,
  last: latestStamp([client, ...periods, ...situations].map(({ stamps }) => stamps.last)),
});

/** `3.2.2026, Essi Etsivä`; the day alone where the writer is nobody the register still names. */
function useTeller(): (stamp: SavedStamp) => string {
  const { language } = usePane();
  const { users } = useSignedIn().session.summary;
  return ({ at, by }) => {
    const day = formatDate(localDateAt(new Date(at)), language);
    const name = users.find(({ id }) => id === by)?.name;
    return name === undefined ? day : `${day}, ${name}`;
  };
}
