import { Badge, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { JsonObject } from "../../../domain/json";
import { parseLocalDate } from "../../../domain/localDate";
import { periodGaps } from "../../../domain/validation/validatePeriod";
import { periodTexts } from "../../../text/clientCard";
import { commonTexts } from "../../../text/common";
import { formatDate } from "../../../text/format";
import { formTexts } from "../../../text/forms";
import { describeProblem } from "../../../text/problems";
import type { Text } from "../../../text/translate";
import { FieldGrid } from "../../fields/FieldGrid";
import { Values } from "../../fields/FieldGroup";
import type { FormRecord } from "../../fields/formRecord";
import { isWhole } from "../../fields/formRecord";
import type { Pane } from "../../pane";
import { usePane } from "../../pane";
import { MoreFields } from "./MoreFields";
import { askedFlags, periodFieldsFor, periodState, periodSummaryFields } from "./periodLife";
import type { PeriodState } from "./periodLife";
import { SavedLine } from "./SavedLine";
import type { CardForm } from "./useCardForm";

interface Props {
  readonly form: CardForm;
  readonly record: FormRecord;
}

/** What is being done to a period: changed as a whole, extended, or ended. */
type Task = "change" | "begin" | "extend" | "end";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** One period: read like a card, and started, extended, ended or changed with as few fields as that takes. */
export function PeriodCard({ form, record }: Props) {
  const styles = useStyles();
  const pane = usePane();
  const { app, t } = pane;
  const heading = useId();
  const [task, setTask] = useState<Task>("change");
  const { service } = form.card.entry;
  const state = periodState(record.base?.stat ?? {}, app.today());
  const title = periodTitle(record.base?.stat ?? {}, pane);
  const stat = record.kind === "period" ? record.base?.stat : undefined;
  const gaps = stat ? periodGaps(service, stat, app.today()) : [];
  const editing = form.isOpen(record.key);
  return (
    <section className={styles.block} aria-labelledby={heading}>
      <div className={styles.head}>
        <Subtitle2 as="h3" id={heading} className={styles.title}>
          {title}
        </Subtitle2>
        <Badge appearance="tint" color={state === "ongoing" ? "brand" : "informative"}>
          {t(periodTexts[state])}
        </Badge>
      </div>
      {editing ? (
        <>
          <TaskFields form={form} record={record} task={task} state={state} />
          <div>
            <Button
              size="small"
              appearance="subtle"
              aria-label={t(formTexts.closeOf, { name: title })}
              onClick={() => {
                form.close(record.key);
              }}
            >
              {t(commonTexts.close)}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Values
            record={record}
            fields={periodSummaryFields(service)}
            missing={gaps.map(({ field }) => field.replace("period.", ""))}
          />
          {gaps
            .filter(({ code }) => code !== "missing")
            .map((problem) => (
              <Caption1 key={problem.field} className={styles.missing}>
                {describeProblem(problem, pane.language)}
              </Caption1>
            ))}
          {record.base === null ? null : <SavedLine stamps={record.base.stamps} />}
          {form.card.changeable && isWhole(record) ? (
            <div className={styles.actions}>
              {tasksOf(state).map((each) => (
                <Button
                  key={each}
                  size="small"
                  aria-label={t(periodTexts.actionOf, {
                    action: t(taskTexts[each]),
                    period: title,
                  })}
                  onClick={() => {
                    setTask(each);
                    form.open(record.key);
                  }}
                >
                  {t(taskTexts[each])}
                </Button>
              ))}
            </div>
          ) : null}
        </>
      )}
    </section>
  );
}

const taskTexts = {
  begin: periodTexts.begin,
  extend: periodTexts.extend,
  end: periodTexts.end,
  change: commonTexts.change,
} as const satisfies Record<Task, Text>;

function tasksOf(state: PeriodState): readonly Task[] {
  if (state === "notified") return ["begin", "change"];
  return state === "ended" ? ["change"] : ["end", "extend", "change"];
}

/** The fields that a task takes. */
function TaskFields({ form, record, task, state }: Props & { task: Task; state: PeriodState }) {
  const { t } = usePane();
  const { service } = form.card.entry;
  switch (task) {
    case "begin":
      return <FieldGrid record={record} fields={periodFieldsFor.start(service)} />;
    case "extend":
      return <FieldGrid record={record} fields={["plannedEndDate"]} />;
    case "end":
      return (
        <>
          <Caption1>
            {t(service === "workshop" ? periodTexts.endingNote : periodTexts.thenDecide)}
          </Caption1>
          <FieldGrid record={record} fields={periodFieldsFor.end(service)} />
          <MoreFields
            record={record}
            fields={periodFieldsFor.moreEnd(service)}
            asked={askedFlags}
          />
        </>
      );
    case "change":
      return (
        <>
          <FieldGrid record={record} fields={periodFieldsFor.start(service)} />
          <MoreFields record={record} fields={periodFieldsFor.moreStart(service)} />
          {state === "notified" ? null : (
            <>
              <FieldGrid record={record} fields={periodFieldsFor.end(service)} />
              <MoreFields
                record={record}
                fields={[
                  ...periodFieldsFor.moreEnd(service),
                  ...(state === "ended" ? periodFieldsFor.later(service) : []),
                ]}
                asked={askedFlags}
              />
            </>
          )}
        </>
      );
  }
}

/** `1.3.2026 – 30.9.2026`, `1.3.2026 – jatkuu`, `Ilmoitus 1.2.2026`. */
function periodTitle(values: JsonObject, { language, t }: Pane): string {
  const [start, end, notified] = ["startDate", "endDate", "notificationDate"].map((key) =>
    parseLocalDate(values[key])
  );
  if (start !== null && start !== undefined) {
    return t(periodTexts.range, {
      from: formatDate(start, language),
      to: end ? formatDate(end, language) : t(periodTexts.goesOn),
    });
  }
  return notified
    ? t(periodTexts.notifiedOn, { date: formatDate(notified, language) })
    : t(periodTexts.undated);
}
