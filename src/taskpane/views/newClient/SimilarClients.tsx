import { Body1, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { DirectoryEntry } from "../../../app/directory";
import { commonTexts } from "../../../text/common";
import { formatDate } from "../../../text/format";
import { newClientTexts } from "../../../text/newClient";
import { statusTexts } from "../../../text/status";
import { usePane, useSignedIn } from "../../pane";
import { FormPart } from "./FormPart";
import { similarClients } from "./similarClients";
import type { Person, SimilarClient } from "./similarClients";

interface Props {
  readonly person: Person;
  readonly entries: readonly DirectoryEntry[];
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  link: { textAlign: "left" },
  details: { display: "block", color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** Clients already in the register who may be the one being written; each opens their card. */
export function SimilarClients({ person, entries }: Props) {
  const styles = useStyles();
  const { t } = usePane();
  const { session } = useSignedIn();
  const found = similarClients(entries, person, session.user.id);
  const asked = person.birthDate !== null || person.lastName.length > 1;
  return (
    <div aria-live="polite">
      {found.length === 0 ? (
        asked ? (
          <Body1 className={styles.none}>{t(newClientTexts.noneSimilar)}</Body1>
        ) : null
      ) : (
        <FormPart title={t(newClientTexts.similar)}>
          <ul className={styles.list}>
            {found.map((similar) => (
              <Similar key={similar.entry.id} similar={similar} />
            ))}
          </ul>
        </FormPart>
      )}
    </div>
  );
}

function Similar({
  similar: { entry, sameName, sameBirthDate },
}: {
  readonly similar: SimilarClient;
}) {
  const styles = useStyles();
  const { navigation, language, t } = usePane();
  const details = [
    ...(entry.birthDate === null
      ? []
      : [t(newClientTexts.bornOn, { date: formatDate(entry.birthDate, language) })]),
    t(commonTexts[entry.service]),
    t(statusTexts[entry.status]),
  ];
  const reasons = [
    ...(sameName ? [t(newClientTexts.sameName)] : []),
    ...(sameBirthDate ? [t(newClientTexts.sameBirthDate)] : []),
  ];
  return (
    <li className={styles.item}>
      <Link
        as="button"
        className={styles.link}
        onClick={() => {
          navigation.go({ name: "client", id: entry.id });
        }}
      >
        {entry.name === "" ? t(commonTexts.clientNumber, { number: entry.number }) : entry.name}
      </Link>
      <Caption1 className={styles.details}>{details.join(" · ")}</Caption1>
      <Caption1 className={styles.details}>{reasons.join(", ")}</Caption1>
    </li>
  );
}
