import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { parseLocalDate } from "../../../domain/localDate";
import { periodTexts } from "../../../text/clientCard";
import { commonTexts } from "../../../text/common";
import { formatDate } from "../../../text/format";
import { ActionButton } from "../../fields/ActionButton";
import { FieldGrid } from "../../fields/FieldGrid";
import type { FormRecord } from "../../fields/formRecord";
import { usePane } from "../../pane";
import { MoreFields } from "./MoreFields";
import { endedByFollowing, periodFieldsFor, periodState } from "./periodLife";
import type { CardForm } from "./useCardForm";

interface Props {
  readonly form: CardForm;
  readonly record: FormRecord;
  /** The client's other periods, newest first. */
  readonly earlier: readonly FormRecord[];
}

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A period being started; a period that still goes on can be ended the day before with one press. */
export function NewPeriod({ form, record, earlier }: Props) {
  const styles = useStyles();
  const { app, language, t } = usePane();
  const { draft, card } = form;
  const { service } = card.entry;
  const following = endedByFollowing(earlier, record, service, app.today());
  const openNow = earlier.some(({ values }) => periodState(values, app.today()) === "ongoing");
  const end = parseLocalDate(following?.changes["endDate"]);
  const continues = following?.changes["placementAfter"] !== undefined;
  return (
    <section className={styles.block} aria-labelledby="new-period">
      <Subtitle2 as="h3" id="new-period" className={styles.title}>
        {t(periodTexts.add)}
      </Subtitle2>
      {openNow ? <Caption1>{t(periodTexts.previousOpen)}</Caption1> : null}
      <FieldGrid record={record} fields={periodFieldsFor.start(service)} />
      <MoreFields record={record} fields={periodFieldsFor.moreStart(service)} />
      <div className={styles.actions}>
        {following === null ? null : (
          <ActionButton
            onClick={() => {
              for (const [key, value] of Object.entries(following.changes)) {
                draft.set(following.record, key, value);
              }
            }}
          >
            {end === null
              ? t(periodTexts.markContinuing)
              : t(continues ? periodTexts.endPreviousContinuing : periodTexts.endPrevious, {
                  date: formatDate(end, language),
                })}
          </ActionButton>
        )}
        <ActionButton
          onClick={() => {
            draft.remove(record.key);
          }}
        >
          {t(commonTexts.cancel)}
        </ActionButton>
      </div>
    </section>
  );
}
