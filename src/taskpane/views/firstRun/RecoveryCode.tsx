import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { recoveryCodeKept } from "../../../app/createRegister";
import { commonTexts } from "../../../text/common";
import { firstRunTexts } from "../../../text/firstRun";
import { ActionButton } from "../../fields/ActionButton";
import { useFormStyles } from "../../fields/useFormStyles";
import { usePane } from "../../pane";
import { Page } from "../../shell/Page";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
  },
});

/** The recovery code of a register just made: shown once, to be put on paper. */
export default function RecoveryCode({ code }: { readonly code: string }) {
  const styles = useStyles();
  const form = useFormStyles();
  const { app, t } = usePane();
  const [kept, setKept] = useState(false);
  return (
    <Page title={t(firstRunTexts.recoveryTitle)}>
      <Text>{t(firstRunTexts.recoveryWhy)}</Text>
      <div className={styles.card}>
        <span className={form.code}>{code}</span>
      </div>
      <Checkbox
        checked={kept}
        label={t(firstRunTexts.recoveryKept)}
        onChange={(_, data) => {
          setKept(data.checked === true);
        }}
      />
      <div className={form.actions}>
        <ActionButton
          primary
          disabled={!kept}
          onClick={() => {
            if (kept) recoveryCodeKept(app);
          }}
        >
          {t(firstRunTexts.continue)}
        </ActionButton>
        <ActionButton
          onClick={() => {
            window.print();
          }}
        >
          {t(commonTexts.print)}
        </ActionButton>
      </div>
    </Page>
  );
}
