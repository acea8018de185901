import { Link } from "@fluentui/react-components";
import { suggestPassphrase } from "../../app/password";
import { signInTexts } from "../../text/signIn";
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
  readonly minLength: number;
  /** Whether saving was tried: what is missing is then told. */
  readonly asked: boolean;
}

/** Whether both are there and the same; what makes a password good is judged when it is used. */
export const isComplete = ({ password, again }: NewPasswordValue): boolean =>
  password !== "" && password === again;

/** A new password of one's own, with a phrase of words on offer. */
export function NewPassword({ value, onChange, minLength, asked }: Props) {
  const styles = useFormStyles();
  const { app, t } = usePane();
  const { password, again } = value;
  return (
    <>
      <PasswordInput
        label={t(signInTexts.newPassword)}
        value={password}
        onChange={(next) => {
          onChange({ ...value, password: next });
        }}
        autoComplete="new-password"
        hint={t(signInTexts.passwordHint, { count: minLength })}
        problem={asked && password === "" ? t(signInTexts.fillIn) : null}
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
