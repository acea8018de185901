import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { shellTexts } from "../../text/shell";
import { usePane } from "../pane";

const useStyles = makeStyles({
  footer: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** Which version of PAR this is. */
export function PaneFooter() {
  const styles = useStyles();
  const { t, version } = usePane();
  return (
    <footer className={styles.footer}>
      <Caption1>
        {t(shellTexts.product)} · {t(shellTexts.version, { version })}
      </Caption1>
    </footer>
  );
}
