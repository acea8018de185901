import { Body1, Divider } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { Fragment } from "react";
import { periodTexts } from "../../../text/clientCard";
import { ActionButton } from "../../fields/ActionButton";
import { newRecord } from "../../fields/formRecord";
import { usePane } from "../../pane";
import { NewPeriod } from "./NewPeriod";
import { PeriodCard } from "./PeriodCard";
import { newestFirst } from "./periodLife";
import type { CardForm } from "./useCardForm";

const newKey = "new-period";

/** The periods of a client, newest first; one new one can be written at a time. */
export function PeriodsSection({ form }: { readonly form: CardForm }) {
  const { t } = usePane();
  const { draft, card } = form;
  const periods = draft.records.filter(({ kind }) => kind === "period");
  const written = periods.find(({ key }) => key === newKey);
  const opened = newestFirst(periods.filter(({ base }) => base !== null));
  return (
    <>
      {written === undefined ? null : <NewPeriod form={form} record={written} earlier={opened} />}
      {card.changeable && written === undefined ? (
        <div>
          <ActionButton
            icon={<AddRegular />}
            onClick={() => {
              draft.add(newRecord("period", newKey));
            }}
          >
            {t(periodTexts.add)}
          </ActionButton>
        </div>
      ) : null}
      {opened.length === 0 && written === undefined ? <Body1>{t(periodTexts.none)}</Body1> : null}
      {opened.map((record, at) => (
        <Fragment key={`${record.key}/${record.base?.rev ?? 0}`}>
          {at === 0 && written === undefined ? null : <Divider />}
          <PeriodCard form={form} record={record} />
        </Fragment>
      ))}
    </>
  );
}
