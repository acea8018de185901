import { Field, Input } from "@fluentui/react-components";
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

/** Name and password. Whatever is wrong, the message is one and the same. */
export function PasswordForm() {
  const styles = useFormStyles();
  const { app, language, t } = usePane();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const enter = useAct(async () => {
    await signIn(app, { kind: "password", name: name.trim(), password });
  });
  const missing = (value: string) => (asked && value === "" ? t(signInTexts.fillIn) : null);
  const nameProblem = missing(name.trim());
  const refused = refusalAt(enter.error, "wrong-credentials", language);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim() !== "" && password !== "") enter.run();
      }}
    >
      <Field
        label={t(signInTexts.name)}
        required
        {...(nameProblem === null ? {} : { validationMessage: nameProblem })}
      >
        <Input
          value={name}
          autoComplete="username"
          spellCheck={false}
          onChange={(_, data) => {
            setName(data.value);
          }}
        />
      </Field>
      <PasswordInput
        label={t(signInTexts.password)}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        problem={missing(password) ?? refused}
      />
      {refused === null ? <ErrorNotice error={enter.error} /> : null}
      <div className={styles.actions}>
        <ActionButton primary type="submit" busy={enter.busy}>
          {t(signInTexts.signIn)}
        </ActionButton>
      </div>
    </form>
  );
}
