import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DirectoryEntry } from "../../../app/directory";
import { alertMark } from "../../../domain/alerts";
import { describeAlert } from "../../../text/alerts";
import { homeTexts } from "../../../text/home";
import { statusTexts } from "../../../text/status";
import { usePane, useSignedIn } from "../../pane";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  top: { display: "flex", width: "100%", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  alert: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
});

/** A client in the list: who, where it stands, and each letter with its words. */
export function ClientRow({ entry }: { readonly entry: DirectoryEntry }) {
  const styles = useStyles();
  const { navigation, language, t } = usePane();
  const { session } = useSignedIn();
  const unit = session.summary.units.find(({ id }) => id === entry.unit);
  const { age, nickname, number } = entry;
  const name = entry.name === "" ? t(homeTexts.number, { number }) : entry.name;
  const facts = [
    ...(entry.name === "" ? [] : [t(homeTexts.number, { number })]),
    ...(age === null ? [] : [t(homeTexts.age, { age })]),
    ...(unit === undefined ? [] : [unit.name]),
  ];
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.button}
        onClick={() => {
          navigation.go({ name: "client", id: entry.id });
        }}
      >
        <span className={styles.top}>
          <Text weight="semibold" className={styles.name}>
            {name}
            {nickname === "" || nickname === entry.name
              ? ""
              : ` ${t(homeTexts.nicknamed, { name: nickname })}`}
          </Text>
          <Text size={200} className={styles.quiet}>
            {statusTexts[entry.status][language]}
          </Text>
        </span>
        <Text size={200} className={styles.quiet}>
          {facts.join(" · ")}
        </Text>
        {entry.alerts.map((alert) => (
          <span key={alert.letter} className={styles.alert}>
            <Badge appearance="tint" color="warning" size="small">
              {alertMark(alert)}
            </Badge>
            <Text size={200}>{describeAlert(alert, language)}</Text>
          </span>
        ))}
        {entry.addressProtected ? (
          <Badge appearance="outline" color="important">
            {t(homeTexts.addressProtected)}
          </Badge>
        ) : null}
        {entry.damaged ? (
          <Badge appearance="outline" color="danger">
            {t(homeTexts.damaged)}
          </Badge>
        ) : null}
      </button>
    </li>
  );
}
