import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { FileLocation } from "../../../app/model";
import { codesOn, labelOf } from "../../../domain/codes/catalogue";
import { firstRunTexts } from "../../../text/firstRun";
import { signInTexts } from "../../../text/signIn";
import { usePane } from "../../pane";
import type { DraftProblem, FirstRunDraft } from "./draft";
import { withTypedMunicipality } from "./draft";

export interface StepProps {
  readonly draft: FirstRunDraft;
  readonly onChange: (draft: FirstRunDraft) => void;
  readonly problem: DraftProblem | null;
}

const useStyles = makeStyles({
  add: { display: "flex", gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0 },
  chosen: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  place: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const locations = {
  sharepoint: [firstRunTexts.sharepoint, firstRunTexts.sharepointHint],
  "network-drive": [firstRunTexts.networkDrive, firstRunTexts.networkDriveHint],
  local: [firstRunTexts.local, firstRunTexts.localHint],
} as const;
const places: readonly FileLocation[] = ["sharepoint", "network-drive", "local"];

/** Who keeps the register, in which municipalities, and where the file lives. */
export function OrganisationStep({ draft, onChange, problem }: StepProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <>
      <Field
        label={t(firstRunTexts.organisation)}
        required
        hint={t(firstRunTexts.organisationHint)}
        {...(problem === "organisation" ? { validationMessage: t(signInTexts.fillIn) } : {})}
      >
        <Input
          value={draft.organisation}
          autoComplete="organization"
          maxLength={200}
          onChange={(_, data) => {
            onChange({ ...draft, organisation: data.value });
          }}
        />
      </Field>
      <Municipalities draft={draft} onChange={onChange} problem={problem} />
      <Field label={t(firstRunTexts.location)}>
        <RadioGroup
          value={draft.location}
          onChange={(_, data) => {
            onChange({
              ...draft,
              location: places.find((place) => place === data.value) ?? draft.location,
            });
          }}
        >
          {places.map((place) => (
            <Radio
              key={place}
              value={place}
              label={
                <span className={styles.place}>
                  <Text>{t(locations[place][0])}</Text>
                  <Text size={200} className={styles.quiet}>
                    {t(locations[place][1])}
                  </Text>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

function Municipalities({ draft, onChange, problem }: StepProps) {
  const styles = useStyles();
  const { app, language, t } = usePane();
  const [looked, setLooked] = useState(false);
  const list = useId();
  const typed = draft.municipalityTyped;
  const unknown = typed.trim() !== "" && (looked || problem === "municipality");
  const add = (): void => {
    setLooked(true);
    onChange(withTypedMunicipality(draft, app.today()));
  };
  return (
    <>
      <Field
        label={t(firstRunTexts.municipalities)}
        hint={t(firstRunTexts.municipalitiesHint)}
        {...(unknown ? { validationMessage: t(firstRunTexts.unknownMunicipality) } : {})}
      >
        {(control) => (
          <div className={styles.add}>
            <Input
              {...control}
              className={styles.input}
              value={typed}
              list={list}
              autoComplete="off"
              onChange={(_, data) => {
                setLooked(false);
                onChange({ ...draft, municipalityTyped: data.value });
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || typed.trim() === "") return;
                event.preventDefault();
                add();
              }}
              onBlur={add}
            />
            <Button
              icon={<AddRegular />}
              aria-label={t(firstRunTexts.addMunicipality)}
              onClick={add}
            />
          </div>
        )}
      </Field>
      <datalist id={list}>
        {codesOn("municipality", app.today()).map(({ code, label }) => (
          <option key={code} value={label[language]} />
        ))}
      </datalist>
      {draft.municipalities.length === 0 ? null : (
        <ul className={styles.chosen}>
          {draft.municipalities.map((code) => {
            const label = labelOf("municipality", code, language);
            return (
              <li key={code}>
                <Button
                  size="small"
                  shape="circular"
                  icon={<DismissRegular />}
                  iconPosition="after"
                  aria-label={t(firstRunTexts.removeMunicipality, { name: label })}
                  onClick={() => {
                    onChange({
                      ...draft,
                      municipalities: draft.municipalities.filter((each) => each !== code),
                    });
                  }}
                >
                  {label}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
