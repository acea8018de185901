import { Divider } from "@fluentui/react-components";
import { Fragment } from "react";
import { cardGroupTexts } from "../../../text/clientCard";
import { FieldGroup } from "../../fields/FieldGroup";
import type { FormRecord } from "../../fields/formRecord";
import { usePane } from "../../pane";
import { groupsOf, protectedFields } from "./cardSections";
import type { CardSection } from "./cardSections";
import type { CardForm } from "./useCardForm";

interface Props {
  readonly form: CardForm;
  readonly section: CardSection;
  /** Groups that cannot be changed now. */
  readonly locked?: readonly string[];
}

/** A section of the client's own fields, group by group. */
export function GroupsSection({ form, section, locked = [] }: Props) {
  const { t } = usePane();
  const record = clientRecord(form);
  if (record === null) return null;
  const { service, addressProtected } = form.card.entry;
  const hidden = ["hetu", ...(addressProtected ? protectedFields : [])];
  return groupsOf(section, service, record.values).map((group, at) => (
    <Fragment key={group.key}>
      {at === 0 ? null : <Divider />}
      <FieldGroup
        title={t(cardGroupTexts[group.key])}
        record={record}
        fields={group.fields}
        hidden={hidden}
        editing={form.isOpen(group.key)}
        onClose={() => {
          form.close(group.key);
        }}
        {...(form.card.changeable && !locked.includes(group.key)
          ? {
              onEdit: () => {
                form.open(group.key);
              },
            }
          : {})}
      />
    </Fragment>
  ));
}

export const clientRecord = ({ draft }: CardForm): FormRecord | null =>
  draft.records.find(({ kind }) => kind === "client") ?? null;
