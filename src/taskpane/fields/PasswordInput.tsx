import { Button, Field, Input } from "@fluentui/react-components";
import { EyeOffRegular, EyeRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { signInTexts } from "../../text/signIn";
import { usePane } from "../pane";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What password managers go by. */
  readonly autoComplete: "current-password" | "new-password" | "off";
  readonly hint?: string;
  readonly problem?: string | null;
}

/** A password: pasting and password managers work, and it can be shown (WCAG 2.2, 3.3.8). */
export function PasswordInput({ label, value, onChange, autoComplete, hint, problem }: Props) {
  const { t } = usePane();
  const [shown, setShown] = useState(false);
  return (
    <Field
      label={label}
      required
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined || problem === null ? {} : { validationMessage: problem })}
    >
      <Input
        type={shown ? "text" : "password"}
        value={value}
        autoComplete={autoComplete}
        spellCheck={false}
        onChange={(_, data) => {
          onChange(data.value);
        }}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={shown ? <EyeOffRegular /> : <EyeRegular />}
            aria-label={t(shown ? signInTexts.hidePassword : signInTexts.showPassword)}
            aria-pressed={shown}
            onClick={() => {
              setShown(!shown);
            }}
          />
        }
      />
    </Field>
  );
}
