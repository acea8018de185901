import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { EditRegular, WarningRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { fieldOf } from "../../domain/fields/catalogue";
import { commonTexts } from "../../text/common";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";
import { FieldGrid } from "./FieldGrid";
import { fieldText } from "./fieldText";
import { useForm } from "./form";
import type { FormRecord } from "./formRecord";
import { isWhole } from "./formRecord";
import { HiddenValue } from "./HiddenValue";

interface Props {
  readonly title: string;
  readonly record: FormRecord;
  readonly fields: readonly string[];
  readonly editing: boolean;
  /** Called when the user wants to change the group; absent when they may not. */
  readonly onEdit?: () => void;
  /** Back to reading; what was written stays in the draft. */
  readonly onClose?: () => void;
  /** Values are hidden until asked for: turvakielto, hetu. */
  readonly hidden?: readonly string[];
  readonly asked?: readonly string[];
}

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: {
    display: "flex",
    alignItems: "center",
    minHeight: "32px",
    // A long title takes another line instead of the button's room.
    "& button": { flexShrink: 0 },
  },
  title: { flexGrow: 1, minWidth: 0, margin: 0 },
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: {
    display: "grid",
    // The longest word of a label, such as Vastuutyöntekijä, fits a pane of 320 px.
    gridTemplateColumns: "minmax(0, 4fr) minmax(0, 5fr)",
    columnGap: tokens.spacingHorizontalM,
  },
  long: { gridTemplateColumns: "minmax(0, 1fr)" },
  label: {
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  value: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  missing: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** A group of fields that is read like a card and turns into a form when it is to be changed. */
export function FieldGroup(props: Props) {
  const { title, record, fields, editing, onEdit, onClose, hidden = [], asked = [] } = props;
  const styles = useStyles();
  const { t } = usePane();
  const heading = useId();
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <div className={styles.head}>
        <Subtitle2 as="h3" id={heading} className={styles.title}>
          {title}
        </Subtitle2>
        {editing && onClose !== undefined ? (
          <Button
            appearance="subtle"
            size="small"
            aria-label={t(formTexts.closeOf, { name: title })}
            onClick={onClose}
          >
            {t(commonTexts.close)}
          </Button>
        ) : null}
        {editing || onEdit === undefined || !isWhole(record) ? null : (
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={t(formTexts.changeOf, { name: title })}
            onClick={onEdit}
          >
            {t(commonTexts.change)}
          </Button>
        )}
      </div>
      {editing ? (
        <FieldGrid record={record} fields={fields} asked={asked} />
      ) : (
        <Values record={record} fields={fields} hidden={hidden} />
      )}
    </section>
  );
}

interface ValuesProps extends Pick<Props, "record" | "fields" | "hidden"> {
  /** Keys of fields that are missing; the mandatory statistics of the start when absent. */
  readonly missing?: readonly string[];
}

/** The filled-in fields, and those that should be. */
export function Values({ record, fields, hidden = [], missing }: ValuesProps) {
  const styles = useStyles();
  const { language, t } = usePane();
  const { users } = useForm();
  const shown = fields
    .map((key) => fieldOf(record.kind, key))
    .filter((field) => field !== null)
    .map((field) => ({ field, text: fieldText(field, record.values[field.key], language, users) }))
    .filter(
      ({ field, text }) =>
        text !== "" || (missing?.includes(field.key) ?? field.mandatory === "start")
    );
  if (shown.length === 0) return <p className={styles.nothing}>{t(formTexts.notRecorded)}</p>;
  return (
    <dl className={styles.list}>
      {shown.map(({ field, text }) => (
        <div
          key={field.key}
          className={mergeClasses(styles.line, field.type === "longText" && styles.long)}
        >
          <dt className={styles.label}>{field.label[language]}</dt>
          <dd className={styles.value}>
            {text === "" ? (
              <span className={styles.missing}>
                <WarningRegular aria-hidden />
                {t(commonTexts.notFilledIn)}
              </span>
            ) : hidden.includes(field.key) ? (
              <HiddenValue field={field} text={text} />
            ) : (
              text
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
