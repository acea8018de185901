import { Body1, Checkbox } from "@fluentui/react-components";
import { newClientTexts } from "../../../text/newClient";
import { FieldGrid } from "../../fields/FieldGrid";
import { useForm } from "../../fields/form";
import type { FormRecord } from "../../fields/formRecord";
import { usePane } from "../../pane";
import { FormPart } from "./FormPart";
import { conversationField, firstSituation, formFields, newKeys } from "./newClientForm";
import type { Unit } from "./newClientForm";

interface Props {
  readonly client: FormRecord;
  readonly unit: Unit;
}

/** What a clientship begins with, once it is clear that the young person is new here. */
export function NewClientDetails({ client, unit: { service } }: Props) {
  const { app, t } = usePane();
  const { draft } = useForm();
  const period = draft.records.find(({ key }) => key === newKeys.period);
  const situation = draft.records.find(({ key }) => key === newKeys.situation);
  return (
    <>
      <FormPart title={t(newClientTexts.basics)}>
        <FieldGrid record={client} fields={formFields.basics(service, client.values)} />
      </FormPart>
      <FormPart title={t(newClientTexts.contact)}>
        <FieldGrid record={client} fields={formFields.contact} />
      </FormPart>
      <FormPart
        title={t(
          service === "outreach" ? newClientTexts.outreachPeriod : newClientTexts.firstPeriod
        )}
      >
        {service === "outreach" ? <Body1>{t(newClientTexts.outreachNote)}</Body1> : null}
        {period === undefined ? null : (
          <FieldGrid record={period} fields={formFields.period(service)} />
        )}
        {service === "outreach" ? <FieldGrid record={client} fields={[conversationField]} /> : null}
      </FormPart>
      <Checkbox
        label={t(newClientTexts.withSituation)}
        checked={situation !== undefined}
        onChange={(_, { checked }) => {
          if (checked === true) draft.add(firstSituation(period, app.today()));
          else draft.remove(newKeys.situation);
        }}
      />
      {situation === undefined ? null : (
        <FormPart title={t(newClientTexts.situation)}>
          <FieldGrid record={situation} fields={formFields.situation} />
        </FormPart>
      )}
    </>
  );
}
