import { Field, Input, Text } from "@fluentui/react-components";
import { firstRunTexts } from "../../../text/firstRun";
import { signInTexts } from "../../../text/signIn";
import { NewPassword } from "../../fields/NewPassword";
import { usePane } from "../../pane";
import { rulesOf } from "./draft";
import type { StepProps } from "./OrganisationStep";

/** The first main user and their password. */
export function UserStep({ draft, onChange, asked }: StepProps & { readonly asked: boolean }) {
  const { t } = usePane();
  return (
    <>
      <Text>{t(firstRunTexts.userHint)}</Text>
      <Field
        label={t(firstRunTexts.yourName)}
        required
        {...(asked && draft.name.trim() === "" ? { validationMessage: t(signInTexts.fillIn) } : {})}
      >
        <Input
          value={draft.name}
          autoComplete="username"
          maxLength={100}
          onChange={(_, data) => {
            onChange({ ...draft, name: data.value });
          }}
        />
      </Field>
      <NewPassword
        value={draft.password}
        onChange={(password) => {
          onChange({ ...draft, password });
        }}
        rules={rulesOf(draft)}
        asked={asked}
      />
    </>
  );
}
