import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { Field as CatalogueField } from "../../domain/fields/catalogue";
import { fieldOf } from "../../domain/fields/catalogue";
import type { JsonValue } from "../../domain/json";
import { commonTexts } from "../../text/common";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";
import { CodeInput } from "./CodeInput";
import { DateInput } from "./DateInput";
import { useForm } from "./form";
import { fieldId, formProblemText } from "./formProblems";
import type { FormRecord } from "./formRecord";
import { HetuInput } from "./HetuInput";
import { UsersInput } from "./UsersInput";

interface Props {
  readonly record: FormRecord;
  /** Key of the field in the catalogue. */
  readonly field: string;
  /** A flag asked as yes, no or not recorded, where "no" tells something too. */
  readonly asked?: boolean;
}

const useStyles = makeStyles({
  mandatory: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: {
    // The height follows the text; the width must not, or a long word would push the form aside.
    "& textarea": { minHeight: "72px", fieldSizing: "content", maxHeight: "50vh", width: "100%" },
  },
});

/** One field of the catalogue in a form: label, control, and what is wrong with it. */
export function FieldInput({ record, field: key, asked = false }: Props) {
  const styles = useStyles();
  const { language, t } = usePane();
  const { draft, users } = useForm();
  const field = fieldOf(record.kind, key);
  if (field === null) return null;
  const id = fieldId(record.key, key);
  const value = record.values[key];
  const label = field.label[language];
  const problem = draft.shownAt(record.key, key);
  const control = {
    id,
    onChange: (next: JsonValue | undefined) => {
      draft.set(record.key, key, next);
    },
    onLeave: () => {
      draft.leave(record.key, key);
    },
  };
  if (field.type === "flag" && !asked) {
    return (
      <Checkbox
        id={id}
        label={label}
        checked={value === true}
        onChange={(_, { checked }) => {
          control.onChange(checked === true ? true : undefined);
        }}
      />
    );
  }
  if (field.type === "users") {
    return <UsersInput {...control} label={label} users={users} value={textsOf(value)} />;
  }
  const hint = lengthHint(field, value);
  return (
    <Field
      className={styles.text}
      label={{
        htmlFor: id,
        children: (
          <>
            {label}
            {field.mandatory === undefined ? null : (
              <span className={styles.mandatory}> {t(commonTexts.mandatory)}</span>
            )}
          </>
        ),
      }}
      {...(hint === null ? {} : { hint: t(formTexts.characters, hint) })}
      {...(problem === null
        ? {}
        : {
            validationState: problem.severity === "refusal" ? "error" : "warning",
            validationMessage: formProblemText(problem, language),
          })}
    >
      <Control field={field} value={textOf(value)} flag={value} {...control} />
    </Field>
  );
}

interface TextProps {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
  readonly onLeave: () => void;
}

interface ControlProps extends TextProps {
  readonly field: CatalogueField;
  readonly flag: JsonValue | undefined;
}

function Control({ field, flag, ...control }: ControlProps) {
  const { language } = usePane();
  switch (field.type) {
    case "date":
      return <DateInput {...control} offersToday={field.key !== "birthDate"} />;
    case "code":
      return field.list === undefined ? null : <CodeInput {...control} list={field.list} />;
    case "flag":
      return <YesNo {...control} flag={flag} />;
    case "hetu":
      return <HetuInput {...control} name={field.label[language]} />;
    case "longText":
      return <LongText {...control} />;
    default:
      return <ShortText {...control} type={field.type} />;
  }
}

function ShortText({ value, onChange, onLeave, type, ...rest }: TextProps & { type: string }) {
  return (
    <Input
      {...rest}
      value={value ?? ""}
      autoComplete="off"
      type={type === "email" ? "email" : type === "phone" ? "tel" : "text"}
      input={{ style: { minWidth: 0, width: "100%" } }}
      onChange={(_, data) => {
        onChange(data.value === "" ? undefined : data.value);
      }}
      onBlur={onLeave}
    />
  );
}

function LongText({ value, onChange, onLeave, ...rest }: TextProps) {
  return (
    <Textarea
      {...rest}
      resize="vertical"
      value={value ?? ""}
      onChange={(_, data) => {
        onChange(data.value === "" ? undefined : data.value);
      }}
      onBlur={onLeave}
    />
  );
}

function YesNo({ id, flag, onChange, onLeave }: Omit<ControlProps, "field" | "value">) {
  const { t } = usePane();
  return (
    <RadioGroup
      id={id}
      layout="horizontal"
      value={flag === true ? "true" : flag === false ? "false" : ""}
      onChange={(_event, data) => {
        onChange(data.value === "" ? undefined : data.value === "true");
      }}
      onBlur={onLeave}
    >
      <Radio value="true" label={t(commonTexts.yes)} />
      <Radio value="false" label={t(commonTexts.no)} />
      <Radio value="" label={t(formTexts.notRecorded)} />
    </RadioGroup>
  );
}

/** Tells the length of a text once it comes near its limit. */
function lengthHint({ maxLength }: CatalogueField, value: JsonValue | undefined) {
  if (maxLength === undefined || maxLength < 50 || typeof value !== "string") return null;
  return value.length > maxLength * 0.8 ? { length: value.length, limit: maxLength } : null;
}

const textOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

const textsOf = (value: JsonValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item: JsonValue) => typeof item === "string") : [];
