import {
  Body1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import { printDestructionList } from "../../../app/anonymise";
import type { AnonymisingReport } from "../../../app/anonymise";
import { anonymiseTexts } from "../../../text/anonymise";
import { formatDate } from "../../../text/format";
import { retentionRuleTexts } from "../../../text/retention";
import { ActionButton } from "../../fields/ActionButton";
import { useFocusOnArrival } from "../../fields/focusField";
import { PrintSheet } from "../../fields/PrintSheet";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useAct } from "../../useAct";

interface Props {
  readonly report: AnonymisingReport;
  readonly onDone: () => void;
}

const useStyles = makeStyles({
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    outlineStyle: "none",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    textAlign: "left",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** What was anonymised, and the hävittämisluettelo to print. */
export function AnonymisingResult({ report, onDone }: Props) {
  const styles = useStyles();
  const { app, t } = usePane();
  const print = useAct(async () => {
    await printDestructionList(app, report);
    window.print();
  });
  const { anonymised, left } = report;
  const element = useFocusOnArrival<HTMLDivElement>();
  return (
    <div className={styles.result} ref={element} tabIndex={-1}>
      <MessageBar intent={left === 0 ? "success" : "warning"} layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{t(anonymiseTexts.done, { count: anonymised.length })}</MessageBarTitle>
          {left === 0 ? null : t(anonymiseTexts.left, { count: left })}
        </MessageBarBody>
      </MessageBar>
      {anonymised.length === 0 ? null : (
        <>
          <Body1>{t(anonymiseTexts.printNow)}</Body1>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.cell}>
                  {t(anonymiseTexts.number)}
                </th>
                <th scope="col" className={styles.cell}>
                  {t(anonymiseTexts.reason)}
                </th>
              </tr>
            </thead>
            <tbody>
              {anonymised.map(({ number, rule }) => (
                <tr key={number}>
                  <td className={styles.cell}>{number}</td>
                  <td className={styles.cell}>{t(retentionRuleTexts[rule])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <DestructionList report={report} />
        </>
      )}
      <ErrorNotice error={print.error} onDismiss={print.dismiss} />
      <div className={styles.actions}>
        {anonymised.length === 0 ? null : (
          <ActionButton primary icon={<PrintRegular />} busy={print.busy} onClick={print.run}>
            {t(anonymiseTexts.printList)}
          </ActionButton>
        )}
        <ActionButton onClick={onDone}>{t(anonymiseTexts.again)}</ActionButton>
      </div>
    </div>
  );
}

/** The list on paper: who, when, what, why, and room to tick off the paper folders. */
function DestructionList({ report: { anonymised } }: Pick<Props, "report">) {
  const { app, language, t } = usePane();
  const { user } = useSignedIn().session;
  return (
    <PrintSheet>
      <h1>{t(anonymiseTexts.destroyed)}</h1>
      <p>
        {t(anonymiseTexts.madeBy, { date: formatDate(app.today(), language), user: user.name })}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t(anonymiseTexts.number)}</th>
            <th>{t(anonymiseTexts.reason)}</th>
            <th>{t(anonymiseTexts.paperFolder)}</th>
          </tr>
        </thead>
        <tbody>
          {anonymised.map(({ number, rule }) => (
            <tr key={number}>
              <td>{number}</td>
              <td>{t(retentionRuleTexts[rule])}</td>
              <td>☐</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t(anonymiseTexts.outsideVersions)}</p>
      <p>{t(anonymiseTexts.outsidePaper)}</p>
      <p>{t(anonymiseTexts.signature)}: ____________________________________</p>
    </PrintSheet>
  );
}
