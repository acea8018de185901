import {
  Body1,
  makeStyles,
  Radio,
  RadioGroup,
  Field as FormField,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { fieldOf } from "../../../domain/fields/catalogue";
import type { JsonValue } from "../../../domain/json";
import { conflictTexts } from "../../../text/clientCard";
import { ActionButton } from "../../fields/ActionButton";
import { fieldText } from "../../fields/fieldText";
import { useFocusOnArrival } from "../../fields/focusField";
import { useForm } from "../../fields/form";
import { HiddenValue } from "../../fields/HiddenValue";
import type { FormRecord } from "../../fields/formRecord";
import { usePane } from "../../pane";
import { conflictKey, disagreements } from "./rebase";
import type { Choice, Conflict, FieldConflict } from "./rebase";

interface Props {
  readonly conflict: Conflict;
  /** What the writer has in the form. */
  readonly records: readonly FormRecord[];
  readonly onChoose: (choices: ReadonlyMap<string, Choice>) => void;
}

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  source: { display: "block", color: tokens.colorNeutralForeground3 },
  value: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** A colleague saved the same fields meanwhile: field by field, which one stays. Nothing is chosen beforehand. */
export function ConflictChoice({ conflict, records, onChoose }: Props) {
  const styles = useStyles();
  const { language, t } = usePane();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const fields = disagreements(records, conflict);
  return (
    <section className={styles.panel} aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1} className={styles.title}>
        {t(conflictTexts.title)}
      </h2>
      <Body1>{t(conflictTexts.explanation)}</Body1>
      {fields.map(({ conflict: field, mine, theirs }) => (
        <FormField
          key={conflictKey(field)}
          label={fieldOf(field.kind, field.field)?.label[language] ?? field.field}
        >
          <RadioGroup
            value={choices.get(conflictKey(field)) ?? ""}
            onChange={(_, { value }) => {
              const choice: Choice = value === "mine" ? "mine" : "theirs";
              setChoices(new Map([...choices, [conflictKey(field), choice]]));
            }}
          >
            <Radio value="mine" label={<Side of={field} who="mine" value={mine} />} />
            <Radio value="theirs" label={<Side of={field} who="theirs" value={theirs} />} />
          </RadioGroup>
        </FormField>
      ))}
      <div>
        <ActionButton
          primary
          disabled={choices.size < fields.length}
          onClick={() => {
            onChoose(choices);
          }}
        >
          {t(conflictTexts.save)}
        </ActionButton>
      </div>
    </section>
  );
}

interface SideProps {
  readonly of: FieldConflict;
  readonly who: Choice;
  readonly value: JsonValue | undefined;
}

function Side({ of: { kind, field: key }, who, value }: SideProps) {
  const styles = useStyles();
  const { language, t } = usePane();
  const { users } = useForm();
  const field = fieldOf(kind, key);
  const text = field === null ? "" : fieldText(field, value, language, users);
  return (
    <>
      <span className={styles.source}>{t(conflictTexts[who])}</span>
      <span className={styles.value}>
        {text === "" ? (
          t(conflictTexts.empty)
        ) : field?.type === "hetu" ? (
          <HiddenValue field={field} text={text} />
        ) : (
          text
        )}
      </span>
    </>
  );
}
