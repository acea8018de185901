import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { collator } from "../../text/format";
import { usePane } from "../pane";
import type { FormUser } from "./form";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly users: readonly FormUser[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[] | undefined) => void;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "168px",
    overflowY: "auto",
    marginTop: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Workers to choose from: those with access now, and those already chosen. */
export function UsersInput({ id, label, users, value, onChange, onLeave }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  const names = collator(language);
  const offered = users
    .filter((user) => value.includes(user.id) || user.status === "active")
    .sort((a, b) => names.compare(a.name, b.name));
  return (
    <fieldset id={id} className={styles.group} onBlur={onLeave}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.list}>
        {offered.map((user) => (
          <Checkbox
            key={user.id}
            label={user.name}
            checked={value.includes(user.id)}
            onChange={(_, { checked }) => {
              const others = value.filter((chosen) => chosen !== user.id);
              const next = checked === true ? [...others, user.id] : others;
              onChange(next.length === 0 ? undefined : next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
