import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fieldOf } from "../../domain/fields/catalogue";
import { FieldInput } from "./FieldInput";
import type { FormRecord } from "./formRecord";

interface Props {
  readonly record: FormRecord;
  readonly fields: readonly string[];
  /** Flags asked as yes, no or not recorded. */
  readonly asked?: readonly string[];
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    alignItems: "start",
    // Where the focus goes must not be hidden by the pane's header or the save bar.
    "& :is(input, select, textarea, button)": {
      scrollMarginTop: "60px",
      scrollMarginBottom: "100px",
    },
  },
  whole: { gridColumn: "span 2", minWidth: 0 },
  half: { minWidth: 0 },
  halfWhenWide: {
    gridColumn: "span 2",
    minWidth: 0,
    "@media (min-width: 520px)": { gridColumn: "auto" },
  },
});

/** Fields in the order given: one column, two from 520 px; short ones stand two abreast in any width. */
export function FieldGrid({ record, fields, asked = [] }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      {fields.map((key) => (
        <div key={key} className={mergeClasses(styles[widthOf(record, key)])}>
          <FieldInput record={record} field={key} asked={asked.includes(key)} />
        </div>
      ))}
    </div>
  );
}

function widthOf({ kind }: FormRecord, key: string): "whole" | "half" | "halfWhenWide" {
  const field = fieldOf(kind, key);
  if (field?.type === "longText" || field?.type === "flag" || field?.type === "users")
    return "whole";
  // A mandatory date stands alone: its label would not fit in half a pane.
  const short =
    field?.type === "date" ? field.mandatory === undefined : (field?.maxLength ?? 1000) <= 60;
  return short ? "half" : "halfWhenWide";
}
