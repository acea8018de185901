import { Link } from "@fluentui/react-components";
import { passwordReason, suggestPassphrase } from "../../app/password";
import type { PasswordReason, PasswordRules } from "../../app/password";
import { signInTexts } from "../../text/signIn";
import type { Text } from "../../text/translate";
import { usePane } from "../pane";
import { PasswordInput } from "./PasswordInput";
import { useFormStyles } from "./useFormStyles";

/** A new password as it is typed, twice. */
export interface NewPasswordValue {
  readonly password: string;
  readonly again: string;
}

interface Props {
  readonly value: NewPasswordValue;
  readonly onChange: (value: NewPasswordValue) => void;
  readonly rules: PasswordRules;
  /** Whether saving was tried: what is missing is then told. */
  readonly asked: boolean;
}

/** Whether both are the same and nothing speaks against the password. */
export const isComplete = ({ password, again }: NewPasswordValue, rules: PasswordRules): boolean =>
  password === again && passwordReason(password, rules) === null;

const reasonTexts: Readonly<Record<PasswordReason, Text>> = {
  "too-short": signInTexts.tooShort,
  "too-long": signInTexts.tooLong,
  common: signInTexts.common,
  context: signInTexts.context,
  repeats: signInTexts.repeats,
  sequence: signInTexts.sequence,
};

/** A new password of one's own, with a phrase of words on offer. */
export function NewPassword({ value, onChange, rules, asked }: Props) {
  const styles = useFormStyles();
  const { app, t } = usePane();
  const { password, again } = value;
  const count = rules.minLength;
  const problemOf = (): string | null => {
    if (password === "") return t(signInTexts.fillIn);
    const reason = passwordReason(password, rules);
    return reason === null ? null : t(reasonTexts[reason], { count });
  };
  return (
    <>
      <PasswordInput
        label={t(signInTexts.newPassword)}
        value={password}
        onChange={(next) => {
          onChange({ ...value, password: next });
        }}
        autoComplete="new-password"
        hint={t(signInTexts.passwordHint, { count })}
        problem={asked ? problemOf() : null}
      />
      <div className={styles.links}>
        <Link
          as="button"
          type="button"
          onClick={() => {
            const phrase = suggestPassphrase(app);
            onChange({ password: phrase, again: "" });
          }}
        >
          {t(signInTexts.suggest)}
        </Link>
      </div>
      <PasswordInput
        label={t(signInTexts.passwordAgain)}
        value={again}
        onChange={(next) => {
          onChange({ ...value, again: next });
        }}
        autoComplete="new-password"
        problem={asked && password !== again ? t(signInTexts.passwordsDiffer) : null}
      />
    </>
  );
}
