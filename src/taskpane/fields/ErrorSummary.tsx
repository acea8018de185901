import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";
import type { FormProblem } from "./formProblems";
import { fieldId, namedProblemText } from "./formProblems";

interface Props {
  /** The refusals to correct; nothing is shown when there are none. */
  readonly problems: readonly FormProblem[];
  /** Goes to a field, wherever in the form it is. */
  readonly onGo: (problem: FormProblem) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px" },
  // 24 px for a finger, also where the words take one line (WCAG 2.2, 2.5.8).
  link: {
    textAlign: "left",
    verticalAlign: "top",
    lineHeight: tokens.lineHeightBase300,
    paddingBlock: tokens.spacingVerticalXXS,
  },
});

/** What stops the save, each linked to its field. */
export function ErrorSummary({ problems, onGo }: Props) {
  const styles = useStyles();
  const { language, t } = usePane();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t(formTexts.problemsTitle, { count: problems.length })}</MessageBarTitle>
        {t(formTexts.nothingSaved)}
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={fieldId(problem.record, problem.key)}>
              <Link
                as="button"
                inline
                className={styles.link}
                onClick={() => {
                  onGo(problem);
                }}
              >
                {namedProblemText(problem, language)}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
