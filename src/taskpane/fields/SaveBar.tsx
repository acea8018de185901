import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { commonTexts } from "../../text/common";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";
import { ActionButton } from "./ActionButton";

interface Props {
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** The verb of the primary button; "Save" when absent. */
  readonly saveLabel?: string;
}

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    marginTop: "auto",
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
  },
  words: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

/** Stays at the foot of the pane while something is not saved. Dropping changes is asked once more. */
export function SaveBar({ busy, onSave, onDiscard, saveLabel }: Props) {
  const styles = useStyles();
  const { t } = usePane();
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.bar}>
      <Text size={200} role="status" className={styles.words}>
        {t(busy ? commonTexts.saving : asking ? formTexts.discardQuestion : commonTexts.unsaved)}
      </Text>
      {asking ? (
        <>
          <ActionButton onClick={onDiscard}>{t(formTexts.discard)}</ActionButton>
          <ActionButton
            onClick={() => {
              setAsking(false);
            }}
          >
            {t(formTexts.keep)}
          </ActionButton>
        </>
      ) : (
        <>
          <ActionButton primary busy={busy} onClick={onSave}>
            {saveLabel ?? t(commonTexts.save)}
          </ActionButton>
          <Button
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t(commonTexts.discardChanges)}
          </Button>
        </>
      )}
    </div>
  );
}
