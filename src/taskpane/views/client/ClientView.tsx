import { makeStyles, tokens } from "@fluentui/react-components";
import type { ClientCard } from "../../../app/clientCard";
import { ErrorSummary } from "../../fields/ErrorSummary";
import { FormContext } from "../../fields/form";
import { SaveBar } from "../../fields/SaveBar";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { CardNotices } from "./CardNotices";
import { ClientHeader } from "./ClientHeader";
import { ConflictChoice } from "./ConflictChoice";
import { EndingSection } from "./EndingSection";
import { GroupsSection } from "./GroupsSection";
import { PeriodsSection } from "./PeriodsSection";
import { cardStamps, SavedLine } from "./SavedLine";
import { SavedNotice } from "./SavedNotice";
import { SituationsSection } from "./SituationsSection";
import { sectionTexts } from "./cardSections";
import { useCardForm } from "./useCardForm";
import type { CardForm } from "./useCardForm";

const useStyles = makeStyles({
  view: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    // Where the focus goes must not be hidden by the sticky header or the save bar.
    "& :is(input, select, textarea, button)": {
      scrollMarginTop: "180px",
      scrollMarginBottom: "100px",
    },
  },
  // The menu above shows the same words to those who see it.
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The client card: header, what to note, one section at a time, and the save bar while something is unsaved. */
export function ClientView({ opened }: { readonly opened: ClientCard }) {
  const styles = useStyles();
  const { t } = usePane();
  const { session } = useSignedIn();
  const form = useCardForm(opened);
  const { card, draft, section, saving } = form;
  return (
    <FormContext
      value={{
        draft,
        service: card.entry.service,
        client: card.entry.id,
        users: session.summary.users,
      }}
    >
      <div className={styles.view}>
        <ClientHeader form={form} />
        <CardNotices form={form} />
        <SavedNotice form={form} />
        <ErrorNotice error={saving.error} onDismiss={saving.dismiss} />
        <ErrorSummary problems={form.refusals} onGo={form.goToProblem} />
        {form.conflict === null ? null : (
          <ConflictChoice
            conflict={form.conflict}
            records={draft.records}
            onChoose={form.resolve}
          />
        )}
        <section className={styles.section} aria-labelledby="section-title">
          <h2 id="section-title" className={styles.title}>
            {t(sectionTexts[section])}
          </h2>
          <Section form={form} />
        </section>
        {section === "situation" || section === "periods" ? null : (
          <SavedLine stamps={cardStamps(card.file)} />
        )}
        {draft.changed && form.conflict === null ? (
          <SaveBar busy={saving.busy} onSave={form.save} onDiscard={form.discard} />
        ) : null}
      </div>
    </FormContext>
  );
}

function Section({ form }: { readonly form: CardForm }) {
  switch (form.section) {
    case "basics":
    case "background":
      return <GroupsSection form={form} section={form.section} />;
    case "situation":
      return <SituationsSection form={form} />;
    case "periods":
      return <PeriodsSection form={form} />;
    case "ending":
      return <EndingSection form={form} />;
  }
}
