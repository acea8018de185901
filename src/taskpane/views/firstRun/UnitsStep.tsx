import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import type { Service } from "../../../domain/service";
import { services } from "../../../domain/service";
import { firstRunTexts } from "../../../text/firstRun";
import { signInTexts } from "../../../text/signIn";
import { ActionButton } from "../../fields/ActionButton";
import { usePane } from "../../pane";
import type { StepProps } from "./OrganisationStep";

const useStyles = makeStyles({
  service: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  row: { display: "flex", gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0 },
});

const titles = {
  outreach: firstRunTexts.outreachUnits,
  workshop: firstRunTexts.workshopUnits,
} as const;

/** The services the register keeps, unit by unit. A service without units is not kept. */
export function UnitsStep({ draft, onChange, problem }: StepProps) {
  const { t } = usePane();
  const put = (service: Service, names: readonly string[]): void => {
    onChange({ ...draft, units: { ...draft.units, [service]: names } });
  };
  return (
    <>
      <Text>{t(firstRunTexts.unitsHint)}</Text>
      {services.map((service) => (
        <ServiceUnits
          key={service}
          title={t(titles[service])}
          names={draft.units[service]}
          asked={problem === "unit-name"}
          onChange={(names) => {
            put(service, names);
          }}
        />
      ))}
      {problem === "no-units" || problem === "same-units" ? (
        <Text role="alert">
          {t(problem === "no-units" ? firstRunTexts.noUnits : firstRunTexts.sameUnits)}
        </Text>
      ) : null}
    </>
  );
}

interface UnitsProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly asked: boolean;
  readonly onChange: (names: readonly string[]) => void;
}

function ServiceUnits({ title, names, asked, onChange }: UnitsProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <fieldset className={styles.service}>
      <Text as="h3" weight="semibold">
        {title}
      </Text>
      {names.map((name, at) => (
        // Units have no identity before the register is made; their place in the list is it.
        <Field
          key={at}
          {...(asked && name.trim() === "" ? { validationMessage: t(signInTexts.fillIn) } : {})}
        >
          {(control) => (
            <div className={styles.row}>
              <Input
                {...control}
                className={styles.input}
                aria-label={`${title}: ${t(firstRunTexts.unitName)} ${at + 1}`}
                value={name}
                maxLength={100}
                onChange={(_, data) => {
                  onChange(names.map((each, other) => (other === at ? data.value : each)));
                }}
              />
              <Button
                icon={<DeleteRegular />}
                aria-label={t(firstRunTexts.removeUnit, { name })}
                onClick={() => {
                  onChange(names.filter((_, other) => other !== at));
                }}
              />
            </div>
          )}
        </Field>
      ))}
      <div>
        <ActionButton
          icon={<AddRegular />}
          onClick={() => {
            onChange([...names, ""]);
          }}
        >
          {t(firstRunTexts.addUnit)}
        </ActionButton>
      </div>
    </fieldset>
  );
}
