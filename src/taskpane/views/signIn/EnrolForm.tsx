import { Field, Input, Link, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterSummary } from "../../../app/model";
import { enrol, rulesFor } from "../../../app/signIn";
import { signInTexts } from "../../../text/signIn";
import { ActionButton } from "../../fields/ActionButton";
import { isComplete, NewPassword } from "../../fields/NewPassword";
import { refusalAt } from "../../fields/refusalAt";
import { useFormStyles } from "../../fields/useFormStyles";
import { usePane } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useAct } from "../../useAct";

interface Props {
  readonly summary: RegisterSummary;
  readonly onBack: () => void;
}

const empty = { password: "", again: "" };

/** Taking an invitation into use: name, code, a password of one's own. */
export function EnrolForm({ summary, onBack }: Props) {
  const styles = useFormStyles();
  const { app, language, t } = usePane();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [words, setWords] = useState(empty);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const rules = rulesFor(summary, name);
  const use = useAct(async () => {
    await enrol(app, { name: name.trim(), code, password: words.password });
    setWords(empty);
    setDone(true);
  });
  const back = (
    <div className={styles.links}>
      <Link as="button" type="button" onClick={onBack}>
        {t(signInTexts.backToSignIn)}
      </Link>
    </div>
  );
  if (done) {
    return (
      <>
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{t(signInTexts.enrolled)}</MessageBarBody>
        </MessageBar>
        {back}
      </>
    );
  }
  const refused = refusalAt(use.error, "wrong-invite", language);
  const problem = (value: string, refusal: string | null = null) => {
    const words = asked && value.trim() === "" ? t(signInTexts.fillIn) : refusal;
    return words === null ? {} : { validationMessage: words };
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim() !== "" && code.trim() !== "" && isComplete(words, rules)) use.run();
      }}
    >
      <Text>{t(signInTexts.inviteIntro)}</Text>
      <Field label={t(signInTexts.name)} required {...problem(name)}>
        <Input
          value={name}
          autoComplete="username"
          onChange={(_, data) => {
            setName(data.value);
          }}
        />
      </Field>
      <Field label={t(signInTexts.inviteCode)} required {...problem(code, refused)}>
        <Input
          value={code}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => {
            setCode(data.value);
          }}
        />
      </Field>
      <NewPassword value={words} onChange={setWords} rules={rules} asked={asked} />
      {refused === null ? <ErrorNotice error={use.error} /> : null}
      <div className={styles.actions}>
        <ActionButton primary type="submit" busy={use.busy}>
          {t(signInTexts.useInvite)}
        </ActionButton>
      </div>
      {back}
    </form>
  );
}
