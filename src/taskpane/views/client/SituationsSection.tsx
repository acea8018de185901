import { Body1, Caption1, Divider, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { Fragment } from "react";
import { fieldsOf } from "../../../domain/fields/catalogue";
import { parseLocalDate } from "../../../domain/localDate";
import { situationTexts } from "../../../text/clientCard";
import { commonTexts } from "../../../text/common";
import { formatDate } from "../../../text/format";
import { ActionButton } from "../../fields/ActionButton";
import { FieldGroup } from "../../fields/FieldGroup";
import { newRecord } from "../../fields/formRecord";
import type { FormRecord } from "../../fields/formRecord";
import { usePane } from "../../pane";
import { newestFirst } from "./periodLife";
import { SavedLine } from "./SavedLine";
import type { CardForm } from "./useCardForm";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

const newKey = "new-situation";

/** The situations of a client, newest first. A new one begins as the last one was, for little of it changes at a time. */
export function SituationsSection({ form }: { readonly form: CardForm }) {
  const styles = useStyles();
  const { app, t } = usePane();
  const { draft, card } = form;
  const situations = newestFirst(draft.records.filter(({ kind }) => kind === "situation"));
  const writing = situations.some(({ key }) => key === newKey);
  const add = (): void => {
    draft.add(newRecord("situation", newKey, { ...situations[0]?.values, date: app.today() }));
  };
  return (
    <>
      {card.changeable && !writing ? (
        <div>
          <ActionButton icon={<AddRegular />} onClick={add}>
            {t(situationTexts.add)}
          </ActionButton>
        </div>
      ) : null}
      {situations.length === 0 ? <Body1>{t(situationTexts.none)}</Body1> : null}
      {situations.map((record, at) => (
        <Fragment key={record.key}>
          {at === 0 ? null : <Divider />}
          <div className={styles.block}>
            {record.key === newKey && situations.length > 1 ? (
              <Caption1 className={styles.note}>{t(situationTexts.basedOnLast)}</Caption1>
            ) : null}
            <Situation form={form} record={record} />
            {record.base === null ? null : <SavedLine stamps={record.base.stamps} />}
            {record.key === newKey ? (
              <div>
                <ActionButton
                  onClick={() => {
                    draft.remove(newKey);
                  }}
                >
                  {t(commonTexts.cancel)}
                </ActionButton>
              </div>
            ) : null}
          </div>
        </Fragment>
      ))}
    </>
  );
}

function Situation({ form, record }: { readonly form: CardForm; readonly record: FormRecord }) {
  const { language, t } = usePane();
  const date = parseLocalDate(record.values["date"]);
  const keys = fieldsOf("situation").map(({ key }) => key);
  const editing = record.base === null || form.isOpen(record.key);
  return (
    <FieldGroup
      title={
        record.base === null || date === null
          ? t(situationTexts.added)
          : t(situationTexts.on, { date: formatDate(date, language) })
      }
      record={record}
      fields={editing ? keys : keys.filter((key) => key !== "date")}
      editing={editing}
      {...(record.base === null
        ? {}
        : {
            onClose: () => {
              form.close(record.key);
            },
          })}
      {...(form.card.changeable
        ? {
            onEdit: () => {
              form.open(record.key);
            },
          }
        : {})}
    />
  );
}
