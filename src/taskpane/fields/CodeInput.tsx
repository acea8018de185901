import { Combobox, Option, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { codeOf, codesOn } from "../../domain/codes/catalogue";
import type { CodeListKey } from "../../domain/codes/lists";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";
import { matchingChoices, typedChoice } from "./codeChoices";
import type { CodeChoice } from "./codeChoices";

interface Props {
  readonly id: string;
  readonly list: CodeListKey;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly onLeave: () => void;
}

/** Lists up to this long are shown whole; longer ones than the other are searched by typing. */
const shownWhole = 3;
const searchedFrom = 40;

/** A code of a list: all at once, from a menu, or found by typing, as the length of the list asks. */
export function CodeInput(props: Props) {
  const choices = useChoices(props.list, props.value);
  const { id, value, onChange, onLeave } = props;
  const control = { id, value, onChange, onLeave };
  if (choices.length <= shownWhole) return <Radios {...control} choices={choices} />;
  return choices.length < searchedFrom ? (
    <Menu {...control} choices={choices} />
  ) : (
    <Search {...control} choices={choices} />
  );
}

/** What can be chosen today, and the chosen code even when it is no longer in use. */
function useChoices(list: CodeListKey, value: string | undefined): readonly CodeChoice[] {
  const { app, language, t } = usePane();
  const current = codesOn(list, app.today());
  const choices = current.map(({ code, label }) => ({ code, label: label[language] }));
  if (value === undefined || current.some(({ code }) => code === value)) return choices;
  const label = codeOf(list, value)?.label[language];
  // What is no code of the list was typed: it is shown as it is, and the form says what is wrong.
  if (label === undefined) return choices;
  return [...choices, { code: value, label: t(formTexts.noLongerInUse, { label }) }];
}

type WithChoices = Omit<Props, "list"> & { readonly choices: readonly CodeChoice[] };

function Radios({ id, value, onChange, onLeave, choices, ...field }: WithChoices) {
  return (
    <RadioGroup
      {...field}
      id={id}
      layout="horizontal"
      style={{ flexWrap: "wrap" }}
      value={value ?? ""}
      onChange={(_event, data) => {
        onChange(data.value);
      }}
      onBlur={onLeave}
    >
      {choices.map(({ code, label }) => (
        <Radio key={code} value={code} label={label} />
      ))}
    </RadioGroup>
  );
}

function Menu({ id, value, onChange, onLeave, choices, ...field }: WithChoices) {
  const { t } = usePane();
  return (
    <Select
      {...field}
      id={id}
      root={{ style: { minWidth: 0 } }}
      select={{ style: { minWidth: 0, width: "100%", textOverflow: "ellipsis" } }}
      value={value ?? ""}
      onChange={(_event, data) => {
        onChange(data.value === "" ? undefined : data.value);
      }}
      onBlur={onLeave}
    >
      <option value="">{t(formTexts.choose)}</option>
      {choices.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </Select>
  );
}

function Search({ id, value, onChange, onLeave, choices, ...field }: WithChoices) {
  const { language, t } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = choices.find(({ code }) => code === value)?.label ?? value ?? "";
  const matching = typed === null ? choices : matchingChoices(choices, typed, language);
  return (
    <Combobox
      {...field}
      id={id}
      style={{ minWidth: 0 }}
      listbox={{ style: { maxHeight: "260px" } }}
      input={{ style: { minWidth: 0 } }}
      placeholder={t(formTexts.typeToFind)}
      value={typed ?? chosen}
      selectedOptions={value === undefined ? [] : [value]}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onOptionSelect={(_event, { optionValue }) => {
        setTyped(null);
        onChange(optionValue === undefined || optionValue === "" ? undefined : optionValue);
      }}
      onBlur={() => {
        if (typed !== null) onChange(typedChoice(choices, typed, language));
        setTyped(null);
        onLeave();
      }}
    >
      {matching.map(({ code, label }) => (
        <Option key={code} value={code} text={label}>
          {label}
        </Option>
      ))}
      {matching.length === 0 ? (
        <Option key="none" value="" text="" disabled>
          {t(formTexts.noMatch)}
        </Option>
      ) : null}
    </Combobox>
  );
}
