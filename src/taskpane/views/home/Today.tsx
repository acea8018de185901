import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ClientDirectory } from "../../../app/directory";
import { hasRegisterRight } from "../../../app/rights";
import { enteredDueDates } from "../../../app/settings";
import type { View } from "../../../commands/command";
import { dueDate, nextDelivery } from "../../../domain/deliveries";
import type { DeliveryPeriod } from "../../../domain/deliveries";
import { formatDate } from "../../../text/format";
import { homeTexts } from "../../../text/home";
import { usePane, useSignedIn } from "../../pane";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // Room for a finger: 24 px even where the words take one line (WCAG 2.2, 2.5.8).
  link: { minHeight: "24px", textAlign: "left" },
});

/** What waits for the signed-in user: expired data, invited colleagues, the next delivery. */
export function Today({ directory }: { readonly directory: ClientDirectory }) {
  const styles = useStyles();
  const { app, t } = usePane();
  const { session } = useSignedIn();
  const { user, summary } = session;
  const delivery = nextDelivery(app.today(), enteredDueDates(summary.policy));
  const expired = directory.entries.filter(({ retention }) => retention.state === "expired").length;
  const waiting = summary.users.filter(({ status }) => status === "enrolled").length;
  const mayAnonymise = hasRegisterRight(user, "anonymise");
  return (
    <section className={styles.box} aria-label={t(homeTexts.toDo)}>
      {mayAnonymise && session.unfinishedErasures.length > 0 ? (
        <GoTo view={{ name: "anonymise" }}>{t(homeTexts.unfinishedErasures)}</GoTo>
      ) : null}
      {mayAnonymise && expired > 0 ? (
        <GoTo view={{ name: "anonymise" }}>{t(homeTexts.expired, { count: expired })}</GoTo>
      ) : null}
      {hasRegisterRight(user, "access") && waiting > 0 ? (
        <GoTo view={{ name: "users" }}>{t(homeTexts.waiting, { count: waiting })}</GoTo>
      ) : null}
      {delivery === null ? null : <NextDelivery delivery={delivery} />}
    </section>
  );
}

/** When the next figures are due; whoever sends them gets there from here. */
function NextDelivery({ delivery }: { readonly delivery: DeliveryPeriod }) {
  const { language, t } = usePane();
  const { user, summary } = useSignedIn().session;
  const due = dueDate(delivery, enteredDueDates(summary.policy));
  const words = t(homeTexts.nextDelivery, {
    period: `${formatDate(delivery.from, language)}–${formatDate(delivery.to, language)}`,
    due: formatDate(due, language),
  });
  return hasRegisterRight(user, "parkki") ? (
    <GoTo view={{ name: "parkki" }}>{words}</GoTo>
  ) : (
    <Text>{words}</Text>
  );
}

function GoTo({ view, children }: { readonly view: View; readonly children: ReactNode }) {
  const styles = useStyles();
  const { navigation } = usePane();
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={() => {
        navigation.go(view);
      }}
    >
      {children}
    </Link>
  );
}
