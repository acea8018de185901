import { Body1 } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { planAnonymising } from "../../../app/anonymise";
import type { AnonymisingPlan, AnonymisingReport } from "../../../app/anonymise";
import { anonymiseTexts } from "../../../text/anonymise";
import { commonTexts } from "../../../text/common";
import { ActionButton } from "../../fields/ActionButton";
import { usePane } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { Page } from "../../shell/Page";
import { Waiting } from "../../shell/Waiting";
import { useAct } from "../../useAct";
import { AnonymisingConfirmation } from "./AnonymisingConfirmation";
import { AnonymisingResult } from "./AnonymisingResult";
import { BlockedClients, Consequences, ExpiredClients } from "./PlanLists";

/** Anonymising expired clients: the plan with its reasons, what happens, confirmation, progress, and the list to print. */
export default function Anonymise() {
  const { app, t } = usePane();
  const [plan, setPlan] = useState<AnonymisingPlan | null>(null);
  const [report, setReport] = useState<AnonymisingReport | null>(null);
  const planning = useAct(async () => {
    setPlan(await planAnonymising(app));
  });
  const { run } = planning;
  useEffect(() => {
    run();
  }, [run]);
  return (
    <Page title={t(anonymiseTexts.title)}>
      <ErrorNotice error={planning.error} />
      {report !== null ? (
        <AnonymisingResult
          report={report}
          onDone={() => {
            setReport(null);
            setPlan(null);
            run();
          }}
        />
      ) : plan !== null ? (
        <Plan plan={plan} onReport={setReport} />
      ) : planning.error === null ? (
        <Waiting />
      ) : (
        <div>
          <ActionButton onClick={run}>{t(commonTexts.tryAgain)}</ActionButton>
        </div>
      )}
    </Page>
  );
}

interface PlanProps {
  readonly plan: AnonymisingPlan;
  readonly onReport: (report: AnonymisingReport) => void;
}

function Plan({ plan, onReport }: PlanProps) {
  const { t } = usePane();
  const nothing = plan.expired.length + plan.unfinished === 0;
  return (
    <>
      {plan.unfinished === 0 ? null : (
        <Body1>{t(anonymiseTexts.unfinished, { count: plan.unfinished })}</Body1>
      )}
      {nothing ? <Body1>{t(anonymiseTexts.none)}</Body1> : null}
      <ExpiredClients clients={plan.expired} />
      <BlockedClients clients={plan.blocked} />
      {nothing ? null : (
        <>
          <Consequences />
          <AnonymisingConfirmation plan={plan} onReport={onReport} />
        </>
      )}
    </>
  );
}
