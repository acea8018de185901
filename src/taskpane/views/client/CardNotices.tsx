import {
  Badge,
  Body1,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { ShieldLockRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { alertMark } from "../../../domain/alerts";
import { describeAlert } from "../../../text/alerts";
import { clientCardTexts } from "../../../text/clientCard";
import { formTexts } from "../../../text/forms";
import { describeProblem, problemFieldName } from "../../../text/problems";
import { usePane } from "../../pane";
import { cardGaps } from "./cardSections";
import { SharedNumber } from "./SharedNumber";
import type { CardForm } from "./useCardForm";

const useStyles = makeStyles({
  letters: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  letter: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, minWidth: "28px" },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: "18px" },
  // 24 px for a finger, also where the words take one line (WCAG 2.2, 2.5.8).
  link: {
    textAlign: "left",
    verticalAlign: "top",
    lineHeight: tokens.lineHeightBase300,
    paddingBlock: tokens.spacingVerticalXXS,
  },
});

interface Props {
  readonly form: CardForm;
}

/** Everything to know before using the card: letters with their words, protection, damage, gaps. */
export function CardNotices({ form }: Props) {
  return (
    <>
      <Letters form={form} />
      <SharedNumber form={form} />
      <Protection form={form} />
      <Damage form={form} />
      <Gaps form={form} />
    </>
  );
}

function Letters({ form }: Props) {
  const styles = useStyles();
  const { language, t } = usePane();
  // What is missing has a list of its own below.
  const alerts = form.card.entry.alerts;
  if (alerts.length === 0) return null;
  return (
    <ul className={styles.letters} aria-label={t(clientCardTexts.letters)}>
      {alerts.map((alert) => (
        <li key={alert.letter} className={styles.letter}>
          <Badge className={styles.mark} appearance="outline" color="important">
            {alertMark(alert)}
          </Badge>
          <Body1>{describeAlert(alert, language)}</Body1>
        </li>
      ))}
    </ul>
  );
}

/** In full where it matters; the header tells it in a word everywhere. */
function Protection({ form: { card, section } }: Props) {
  const { t } = usePane();
  const { stat } = card.entry.clientship.client;
  return (
    <>
      {card.entry.addressProtected && section === "basics" ? (
        <MessageBar intent="warning" layout="multiline" icon={<ShieldLockRegular />}>
          <MessageBarBody>
            <MessageBarTitle>{t(clientCardTexts.protectedTitle)}</MessageBarTitle>
            {t(clientCardTexts.protectedNotice)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {stat.hold === true && (section === "basics" || section === "ending") ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t(clientCardTexts.holdTitle)}</MessageBarTitle>
            {stat.holdReason}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {card.changeable ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t(clientCardTexts.readOnly)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

const ofClient = {
  identity: clientCardTexts.damagedIdentity,
  case: clientCardTexts.damagedCase,
  stat: clientCardTexts.damagedStat,
} as const;

function Damage({ form: { card } }: Props) {
  const styles = useStyles();
  const { t } = usePane();
  const { damaged } = card.file;
  if (damaged.length === 0) return null;
  const words = damaged.map(({ kind, class: recordClass }) => {
    if (kind === "client") return t(ofClient[recordClass]);
    if (kind === "period") return t(clientCardTexts.damagedPeriod);
    return t(
      kind === "situation" ? clientCardTexts.damagedSituation : clientCardTexts.damagedOther
    );
  });
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t(clientCardTexts.damagedTitle)}</MessageBarTitle>
        {t(clientCardTexts.damagedTodo)}
        <ul className={styles.list}>
          {[...new Set(words)].map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/** The missing statistics, each a way to its field. */
function Gaps({ form }: Props) {
  const styles = useStyles();
  const { app, language, t } = usePane();
  const [shown, setShown] = useState(false);
  const gaps = cardGaps(form.card, app.today());
  if (gaps.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t(clientCardTexts.gaps, { count: gaps.length })}
        {". "}
        <Link
          as="button"
          inline
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {t(shown ? formTexts.hide : formTexts.show)}
        </Link>
        {shown ? (
          <ul className={styles.list}>
            {gaps.map((problem) => (
              <li key={problem.field}>
                <Link
                  as="button"
                  inline
                  className={styles.link}
                  onClick={() => {
                    form.goToField(recordOf(form, problem.field), problem.field);
                  }}
                >
                  {problem.code === "missing"
                    ? problemFieldName(problem, language)
                    : describeProblem(problem, language)}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The record that lacks a field: the client itself, or the first period or situation without it. */
function recordOf({ draft }: CardForm, path: string): string {
  const [kind, key = ""] = path.split(".");
  const lacking = draft.records.find(
    (record) => record.kind === kind && record.values[key] === undefined
  );
  return lacking?.key ?? "";
}
