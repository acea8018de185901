import { Body1, Field, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isPublicationDay, setPublished } from "../../../app/publication";
import { parseLocalDate, yearOf } from "../../../domain/localDate";
import { commonTexts } from "../../../text/common";
import { formatDate } from "../../../text/format";
import { publicationTexts } from "../../../text/publication";
import { ActionButton } from "../../fields/ActionButton";
import { DateInput } from "../../fields/DateInput";
import { useFocusOnArrival } from "../../fields/focusField";
import { useFormStyles } from "../../fields/useFormStyles";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useAct } from "../../useAct";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineStyle: "none",
  },
});

/** Which years' statistics have been checked and published; a main user marks the one that just ended. */
export function Publication() {
  const styles = useStyles();
  const { app, language, t } = usePane();
  const { user, summary } = useSignedIn().session;
  const [asking, setAsking] = useState(false);
  const { published } = summary.policy;
  const ended = yearOf(app.today()) - 1;
  const years = [...new Set([String(ended), ...Object.keys(published)])].sort().reverse();
  const isOpen = published[String(ended)] === undefined;
  const mayMark = user.role === "main" && summary.writable;
  return (
    <section className={styles.part} aria-labelledby="published">
      <Subtitle2 as="h2" id="published" className={styles.title}>
        {t(publicationTexts.title)}
      </Subtitle2>
      <Body1>{t(publicationTexts.explanation)}</Body1>
      {years.map((year) => {
        const day = parseLocalDate(published[year]);
        return (
          <Body1 key={year}>
            {day === null
              ? t(publicationTexts.notPublished, { year })
              : t(publicationTexts.published, { year, date: formatDate(day, language) })}
          </Body1>
        );
      })}
      {isOpen && !mayMark ? <Body1>{t(publicationTexts.onlyMain)}</Body1> : null}
      {isOpen && mayMark && !asking ? (
        <div>
          <ActionButton
            onClick={() => {
              setAsking(true);
            }}
          >
            {t(publicationTexts.mark, { year: ended })}
          </ActionButton>
        </div>
      ) : null}
      {isOpen && asking ? (
        <Confirmation
          year={ended}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </section>
  );
}

interface ConfirmationProps {
  readonly year: number;
  readonly onClose: () => void;
}

/** The day, and whether it is so. */
function Confirmation({ year, onClose }: ConfirmationProps) {
  const styles = useStyles();
  const forms = useFormStyles();
  const { app, t } = usePane();
  const [typed, setTyped] = useState<string | undefined>(app.today());
  const [asked, setAsked] = useState(false);
  const marking = useAct(async () => {
    setAsked(true);
    const day = parseLocalDate(typed);
    if (day === null || !isPublicationDay(year, day, app.today())) return;
    await setPublished(app, year, day);
    onClose();
  });
  const day = parseLocalDate(typed);
  const isWrong = asked && (day === null || !isPublicationDay(year, day, app.today()));
  const element = useFocusOnArrival<HTMLDivElement>();
  return (
    <div
      className={styles.question}
      role="group"
      aria-labelledby="publish-question"
      ref={element}
      tabIndex={-1}
    >
      <Body1 id="publish-question">{t(publicationTexts.question, { year })}</Body1>
      <Field
        label={{ htmlFor: "publication-day", children: t(publicationTexts.day) }}
        {...(isWrong ? { validationMessage: t(publicationTexts.wrongDay, { year }) } : {})}
      >
        <DateInput
          id="publication-day"
          value={typed}
          onChange={setTyped}
          onLeave={() => {
            setAsked(false);
          }}
        />
      </Field>
      <ErrorNotice error={marking.error} onDismiss={marking.dismiss} />
      <div className={forms.actions}>
        <ActionButton primary busy={marking.busy} onClick={marking.run}>
          {t(publicationTexts.confirm)}
        </ActionButton>
        <ActionButton disabled={marking.busy} onClick={onClose}>
          {t(commonTexts.cancel)}
        </ActionButton>
      </div>
    </div>
  );
}
