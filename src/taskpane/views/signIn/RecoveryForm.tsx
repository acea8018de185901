import { Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import { signIn } from "../../../app/signIn";
import { signInTexts } from "../../../text/signIn";
import { ActionButton } from "../../fields/ActionButton";
import { PasswordInput } from "../../fields/PasswordInput";
import { refusalAt } from "../../fields/refusalAt";
import { useFormStyles } from "../../fields/useFormStyles";
import { usePane } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useAct } from "../../useAct";

/** What to do when the password is forgotten, and the way in with the printed recovery code. */
export function RecoveryForm({ onBack }: { readonly onBack: () => void }) {
  const styles = useFormStyles();
  const { app, language, t } = usePane();
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const open = useAct(async () => {
    await signIn(app, { kind: "recovery", code });
  });
  const refused = refusalAt(open.error, "wrong-recovery-code", language);
  const missing = asked && code.trim() === "" ? t(signInTexts.fillIn) : null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (code.trim() !== "") open.run();
      }}
    >
      <Text>{t(signInTexts.forgotHelp)}</Text>
      <PasswordInput
        label={t(signInTexts.recoveryCode)}
        value={code}
        onChange={setCode}
        autoComplete="off"
        problem={missing ?? refused}
      />
      {refused === null ? <ErrorNotice error={open.error} /> : null}
      <div className={styles.actions}>
        <ActionButton primary type="submit" busy={open.busy}>
          {t(signInTexts.openWithRecovery)}
        </ActionButton>
      </div>
      <div className={styles.links}>
        <Link as="button" type="button" onClick={onBack}>
          {t(signInTexts.backToSignIn)}
        </Link>
      </div>
    </form>
  );
}
