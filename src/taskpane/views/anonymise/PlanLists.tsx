import { Body1, Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import type { BlockedClient, ExpiredClient } from "../../../app/anonymise";
import type { DirectoryEntry } from "../../../app/directory";
import { anonymiseTexts } from "../../../text/anonymise";
import { formatDate } from "../../../text/format";
import { retentionBlockTexts, retentionRuleTexts } from "../../../text/retention";
import { usePane } from "../../pane";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "320px", overflowY: "auto" },
  line: {
    display: "grid",
    gridTemplateColumns: "44px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: "left", fontVariantNumeric: "tabular-nums" },
  reason: { display: "block" },
  note: { display: "block", color: tokens.colorNeutralForeground3 },
  bullets: { margin: 0, paddingLeft: "18px" },
});

/** Who would be anonymised, by asiakasnumero, and why. */
export function ExpiredClients({ clients }: { readonly clients: readonly ExpiredClient[] }) {
  const styles = useStyles();
  const { language, t } = usePane();
  if (clients.length === 0) return null;
  return (
    <Part title={t(anonymiseTexts.expired, { count: clients.length })}>
      <Caption1>{t(anonymiseTexts.check)}</Caption1>
      <Lines>
        {byNumber(clients).map(({ entry, retention }) => (
          <Line key={entry.id} entry={entry}>
            <Body1 className={styles.reason}>{t(retentionRuleTexts[retention.rule])}</Body1>
            <Caption1 className={styles.note}>
              {t(anonymiseTexts.since, { date: formatDate(retention.since, language) })}
            </Caption1>
          </Line>
        ))}
      </Lines>
    </Part>
  );
}

/** Who would be, but something forbids it now. */
export function BlockedClients({ clients }: { readonly clients: readonly BlockedClient[] }) {
  const styles = useStyles();
  const { t } = usePane();
  if (clients.length === 0) return null;
  return (
    <Part title={t(anonymiseTexts.blocked, { count: clients.length })}>
      <Lines>
        {byNumber(clients).map(({ entry, retention }) => (
          <Line key={entry.id} entry={entry}>
            {retention.blocks.map((block) => (
              <Body1 key={block} className={styles.reason}>
                {t(retentionBlockTexts[block])}
              </Body1>
            ))}
          </Line>
        ))}
      </Lines>
    </Part>
  );
}

/** What is done, and what lies outside of the register's reach. */
export function Consequences() {
  const styles = useStyles();
  const { t } = usePane();
  const { happensIdentity, happensCounts, happensReturn, outsideVersions, outsidePaper } =
    anonymiseTexts;
  return (
    <>
      <Part title={t(anonymiseTexts.whatHappens)}>
        <ul className={styles.bullets}>
          {[happensIdentity, happensCounts, happensReturn].map((text) => (
            <li key={text.en}>{t(text)}</li>
          ))}
        </ul>
      </Part>
      <OutsideReach titles={[outsideVersions, outsidePaper]} />
    </>
  );
}

type Point = typeof anonymiseTexts.outsideVersions | typeof anonymiseTexts.outsidePaper;

function OutsideReach({ titles }: { readonly titles: readonly Point[] }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <Part title={t(anonymiseTexts.outside)}>
      <ul className={styles.bullets}>
        {titles.map((text) => (
          <li key={text.en}>{t(text)}</li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

/** A long list scrolls within itself; its links make it reachable by keyboard. */
function Lines({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <ul className={styles.list}>{children}</ul>;
}

interface LineProps {
  readonly entry: DirectoryEntry;
  readonly children: ReactNode;
}

function Line({ entry, children }: LineProps) {
  const styles = useStyles();
  const { navigation, t } = usePane();
  return (
    <li className={styles.line}>
      <Link
        as="button"
        className={styles.number}
        aria-label={t(anonymiseTexts.openCard, { number: entry.number })}
        onClick={() => {
          navigation.go({ name: "client", id: entry.id });
        }}
      >
        {entry.number}
      </Link>
      <div>{children}</div>
    </li>
  );
}

const byNumber = <T extends { readonly entry: DirectoryEntry }>(
  clients: readonly T[]
): readonly T[] => [...clients].sort((a, b) => a.entry.number - b.entry.number);
