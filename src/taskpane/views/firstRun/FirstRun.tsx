import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { createRegister } from "../../../app/createRegister";
import { commonTexts } from "../../../text/common";
import { firstRunTexts } from "../../../text/firstRun";
import { ActionButton } from "../../fields/ActionButton";
import { useFormStyles } from "../../fields/useFormStyles";
import { usePane } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { Page } from "../../shell/Page";
import { useAct } from "../../useAct";
import type { FirstRunStep } from "./draft";
import { firstRunSteps, newDraft, problemOf, specOf, withTypedMunicipality } from "./draft";
import { OrganisationStep } from "./OrganisationStep";
import { UnitsStep } from "./UnitsStep";
import { UserStep } from "./UserStep";

const titles = {
  organisation: firstRunTexts.organisationStep,
  units: firstRunTexts.unitsStep,
  user: firstRunTexts.userStep,
} as const;

/** Makes an ordinary workbook a register, in three short steps; nothing is written before the last. */
export default function FirstRun() {
  const styles = useFormStyles();
  const { app, language, t } = usePane();
  const [draft, setDraft] = useState(() =>
    newDraft({ outreach: t(firstRunTexts.outreachUnit), workshop: t(firstRunTexts.workshopUnit) })
  );
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const create = useAct(() => createRegister(app, specOf(draft, language)));
  const step: FirstRunStep = firstRunSteps[at] ?? "organisation";
  const problem = asked ? problemOf(draft, step) : null;
  const last = at === firstRunSteps.length - 1;
  const steps = { draft, onChange: setDraft, problem };
  return (
    <Page title={t(firstRunTexts.title)}>
      {at === 0 ? <Text>{t(firstRunTexts.intro)}</Text> : null}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const whole = withTypedMunicipality(draft, app.today());
          setDraft(whole);
          const missing = problemOf(whole, step) !== null;
          setAsked(missing);
          if (missing) return;
          if (last) create.run();
          else setAt(at + 1);
        }}
      >
        <div>
          <Text size={200} className={styles.quiet}>
            {t(firstRunTexts.step, { step: at + 1, steps: firstRunSteps.length })}
          </Text>
          <Text as="h2" block size={400} weight="semibold">
            {t(titles[step])}
          </Text>
        </div>
        {step === "organisation" ? <OrganisationStep {...steps} /> : null}
        {step === "units" ? <UnitsStep {...steps} /> : null}
        {step === "user" ? <UserStep {...steps} asked={asked} /> : null}
        <ErrorNotice error={create.error} />
        <div className={styles.actions}>
          <ActionButton type="submit" primary busy={create.busy}>
            {last ? t(firstRunTexts.create) : t(commonTexts.next)}
          </ActionButton>
          {at > 0 ? (
            <ActionButton
              disabled={create.busy}
              onClick={() => {
                setAt(at - 1);
                setAsked(false);
              }}
            >
              {t(commonTexts.back)}
            </ActionButton>
          ) : null}
        </div>
        {create.busy ? <Text role="status">{t(firstRunTexts.creating)}</Text> : null}
      </form>
    </Page>
  );
}
