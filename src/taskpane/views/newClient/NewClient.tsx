import { Body1, Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { openClients } from "../../../app/directory";
import { addClient } from "../../../app/saveClient";
import { commonTexts } from "../../../text/common";
import { newClientTexts } from "../../../text/newClient";
import { ActionButton } from "../../fields/ActionButton";
import { ErrorSummary } from "../../fields/ErrorSummary";
import { FieldGrid } from "../../fields/FieldGrid";
import { useFieldFocus } from "../../fields/focusField";
import { FormContext } from "../../fields/form";
import { fieldId, isRefusal } from "../../fields/formProblems";
import { SaveBar } from "../../fields/SaveBar";
import { useDraft } from "../../fields/useDraft";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { Page } from "../../shell/Page";
import { useAct } from "../../useAct";
import { FormPart } from "./FormPart";
import { NewClientDetails } from "./NewClientDetails";
import {
  fieldsToClear,
  formFields,
  initialRecords,
  newClientDraft,
  newKeys,
  personOf,
  unitsToAddTo,
} from "./newClientForm";
import type { Unit } from "./newClientForm";
import { SimilarClients } from "./SimilarClients";

/** Adding a client begins with looking whether the young person is already in the register. */
export default function NewClient() {
  const { t } = usePane();
  const units = unitsToAddTo(useSignedIn().session);
  const [first] = units;
  return (
    <Page title={t(newClientTexts.title)}>
      {first === undefined ? (
        <Body1>{t(newClientTexts.noUnit)}</Body1>
      ) : (
        <NewClientForm units={units} first={first} />
      )}
    </Page>
  );
}

function NewClientForm({
  units,
  first,
}: {
  readonly units: readonly Unit[];
  readonly first: Unit;
}) {
  const { app, navigation, t } = usePane();
  const { session, directory } = useSignedIn();
  const [unit, setUnit] = useState(first);
  const [searched, setSearched] = useState(false);
  const [tried, setTried] = useState(false);
  const { service } = unit;
  const draft = useDraft(initialRecords(session.user), { service, file: null, today: app.today() });
  const focus = useFieldFocus();
  const listing = useAct(async () => {
    await openClients(app);
  });
  const { run } = listing;
  // Listed anew each time: a colleague may have added the same young person a moment ago.
  useEffect(() => {
    run();
  }, [run]);
  const saving = useAct(async () => {
    const ready = newClientDraft(draft.records, unit);
    if (ready === null) return;
    const card = await addClient(app, ready);
    navigation.setUnsaved(false);
    navigation.go({ name: "client", id: card.entry.id });
  });
  const choose = (next: Unit): void => {
    setUnit(next);
    for (const { record, field } of fieldsToClear(draft.records, next.service)) {
      draft.set(record, field, undefined);
    }
  };
  const client = draft.records.find(({ key }) => key === newKeys.client);
  if (client === undefined) return null;
  const refusals = draft.problems.filter(isRefusal);
  const save = (): void => {
    setTried(true);
    const [wrong] = refusals;
    if (draft.check() || wrong === undefined) saving.run();
    else focus(fieldId(wrong.record, wrong.key));
  };
  return (
    <FormContext value={{ draft, service, client: null, users: session.summary.users }}>
      <ErrorNotice error={saving.error} onDismiss={saving.dismiss} />
      <ErrorNotice error={listing.error} onDismiss={listing.dismiss} />
      <ErrorSummary
        problems={tried ? refusals : []}
        onGo={({ record, key }) => {
          focus(fieldId(record, key));
        }}
      />
      {searched ? null : <Body1>{t(newClientTexts.firstSearch)}</Body1>}
      {units.length > 1 ? <UnitChoice units={units} unit={unit} onChoose={choose} /> : null}
      <FormPart title={t(newClientTexts.who)}>
        <FieldGrid record={client} fields={formFields.who(service)} />
      </FormPart>
      <SimilarClients person={personOf(client)} entries={directory?.entries ?? []} />
      {searched ? (
        <>
          <NewClientDetails client={client} unit={unit} />
          <SaveBar
            busy={saving.busy}
            saveLabel={t(newClientTexts.save)}
            onSave={save}
            onDiscard={() => {
              navigation.setUnsaved(false);
              navigation.go({ name: "home" });
            }}
          />
        </>
      ) : (
        <div>
          <ActionButton
            primary
            busy={listing.busy}
            onClick={() => {
              setSearched(true);
              focus(fieldId(newKeys.client, service === "workshop" ? "hetu" : "gender"));
            }}
          >
            {t(newClientTexts.go)}
          </ActionButton>
        </div>
      )}
    </FormContext>
  );
}

interface UnitChoiceProps {
  readonly units: readonly Unit[];
  readonly unit: Unit;
  readonly onChoose: (unit: Unit) => void;
}

function UnitChoice({ units, unit, onChoose }: UnitChoiceProps) {
  const { t } = usePane();
  const services = new Set(units.map(({ service }) => service));
  return (
    <Field label={t(services.size > 1 ? newClientTexts.place : newClientTexts.unit)}>
      <Select
        root={{ style: { minWidth: 0 } }}
        select={{ style: { minWidth: 0, width: "100%", textOverflow: "ellipsis" } }}
        value={unit.id}
        onChange={(_, { value }) => {
          const chosen = units.find(({ id }) => id === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {units.map(({ id, name, service }) => (
          <option key={id} value={id}>
            {services.size > 1 ? `${t(commonTexts[service])}: ${name}` : name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
