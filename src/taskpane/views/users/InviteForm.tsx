import {
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import type { UserRole } from "../../../app/model";
import { hasRegisterRight } from "../../../app/rights";
import { invite } from "../../../app/users";
import { roleHints, roleTexts } from "../../../text/roles";
import { signInTexts } from "../../../text/signIn";
import { usersTexts } from "../../../text/users";
import { ActionButton } from "../../fields/ActionButton";
import { useFormStyles } from "../../fields/useFormStyles";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useAct } from "../../useAct";
import { UnitsInput } from "./UnitsInput";

/** A tietosuojavastaava is not among them: nothing in the pane reads the log, which is all they would open. */
const roles: readonly UserRole[] = ["worker", "lead", "viewer", "statistician", "main"];

/** Roles whose keys go by unit. */
const byUnit: ReadonlySet<UserRole> = new Set(["worker", "lead", "viewer"]);

/** Invites a colleague and shows the code once. */
export function InviteForm() {
  const styles = useFormStyles();
  const { app, language, t } = usePane();
  const { session } = useSignedIn();
  const { units } = session.summary;
  const [name, setName] = useState("");
  const [role, setRole] = useState<UserRole>("worker");
  const [chosen, setChosen] = useState<readonly string[]>(
    units.length === 1 ? [units[0]?.id ?? ""] : []
  );
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly code: string } | null>(null);
  const needsUnits = byUnit.has(role);
  const make = useAct(async () => {
    const wanted = units.filter(({ id }) => needsUnits && chosen.includes(id)).map(({ id }) => id);
    const { code } = await invite(app, { name: name.trim(), role, units: wanted });
    setMade({ name: name.trim(), code });
    setName("");
    setAsked(false);
  });
  if (!hasRegisterRight(session.user, "access")) return null;
  const noName = asked && name.trim() === "";
  const noUnits = asked && needsUnits && chosen.length === 0;
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t(usersTexts.invite)}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim() !== "" && (!needsUnits || chosen.length > 0)) make.run();
      }}
    >
      <Text as="h2" size={400} weight="semibold">
        {t(usersTexts.invite)}
      </Text>
      <Field
        label={t(usersTexts.name)}
        required
        {...(noName ? { validationMessage: t(signInTexts.fillIn) } : {})}
      >
        <Input
          value={name}
          autoComplete="off"
          onChange={(_, data) => {
            setName(data.value);
          }}
        />
      </Field>
      <Field label={t(usersTexts.role)} hint={roleHints[role][language]}>
        <Select
          value={role}
          onChange={(_, data) => {
            setRole(roles.find((each) => each === data.value) ?? "worker");
          }}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {roleTexts[each][language]}
            </option>
          ))}
        </Select>
      </Field>
      {needsUnits ? (
        <UnitsInput
          label={t(usersTexts.units)}
          units={units}
          value={chosen}
          onChange={setChosen}
          problem={noUnits ? t(usersTexts.chooseUnits) : null}
        />
      ) : null}
      <ErrorNotice error={make.error} />
      {made === null ? null : (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>
            <MessageBarTitle>{t(usersTexts.inviteMade, { name: made.name })}</MessageBarTitle>
            <div className={styles.code}>{made.code}</div>
            {t(usersTexts.inviteHelp)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <ActionButton type="submit" primary busy={make.busy}>
          {t(usersTexts.makeInvite)}
        </ActionButton>
      </div>
    </form>
  );
}
