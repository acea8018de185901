import { Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

interface Props {
  readonly label: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly problem: string | null;
}

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  list: { display: "flex", flexDirection: "column" },
});

/** Units to choose from. A `Field` around them would give every box its own id, and every label the first box. */
export function UnitsInput({ label, units, value, onChange, problem }: Props) {
  const styles = useStyles();
  const message = useId();
  return (
    <fieldset
      className={styles.group}
      {...(problem === null ? {} : { "aria-describedby": message })}
    >
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.list}>
        {units.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.includes(id)}
            onChange={(_, { checked }) => {
              const others = value.filter((chosen) => chosen !== id);
              onChange(checked === true ? [...others, id] : others);
            }}
          />
        ))}
      </div>
      {problem === null ? null : <Field validationMessage={{ id: message, children: problem }} />}
    </fieldset>
  );
}
