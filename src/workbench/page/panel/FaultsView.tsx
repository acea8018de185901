import { useEffect, useReducer, useState, type ReactElement } from "react";
import type { StateName } from "../../../excel-host/fault";
import type { FaultName } from "../../../excel-host/faultCatalogue";
import { faultCatalogue, faultNames } from "../../../excel-host/faultCatalogue";
import type { PlannedFault } from "../../../excel-host";
import { useWorkbench } from "../frame/useWorkbench";
import { faultWords } from "../words/faults";

/** A fault that was planned here. */
interface Planned {
  readonly name: FaultName;
  readonly plan: PlannedFault;
}

const ofKind = (fits: (kind: string) => boolean): readonly FaultName[] =>
  faultNames.filter((name) => fits(faultCatalogue[name].fault.kind));

const STATES = ofKind((kind) => kind === "during");
const PERSON = ofKind((kind) => kind === "person");
const BATCH = ofKind((kind) => kind !== "during" && kind !== "person");

/** Switches for what can go wrong: with the next request, at the hands of somebody else, or for a while. */
export function FaultsView(): ReactElement {
  const { window, words, locale, traffic } = useWorkbench();
  const { host } = window;
  const { panel } = words;
  const labels = faultWords(locale);
  const [planned, setPlanned] = useState<readonly Planned[]>([]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // A fault is met some turns after the request that meets it was heard.
  useEffect(
    () => traffic.changes.subscribe(() => void host.settled().then(redraw)),
    [host, traffic]
  );
  const plan = (name: FaultName): void => {
    const fault = host.faults.plan(name, { client: window.connection.client });
    setPlanned([{ name, plan: fault }, ...planned].slice(0, 8));
  };
  const group = (title: string, names: readonly FaultName[]): ReactElement => (
    <fieldset>
      <legend>{title}</legend>
      <div className="choices">
        {names.map((name) => (
          <button key={name} type="button" onClick={() => plan(name)}>
            {labels[name]}
          </button>
        ))}
      </div>
    </fieldset>
  );
  return (
    <div className="faults">
      <p className="hint">{panel.faultHelp}</p>
      <div className="columns">
        {group(panel.nextBatch, BATCH)}
        {group(panel.person, PERSON)}
        <fieldset>
          <legend>{panel.states}</legend>
          {STATES.map((name) => {
            const state = name as StateName;
            return (
              <label key={name} className="switch">
                <input
                  type="checkbox"
                  role="switch"
                  checked={host.states.isOn(state)}
                  onChange={({ target }) => {
                    if (target.checked) host.states.begin(state);
                    else host.states.end(state);
                    redraw();
                  }}
                />
                {labels[name]}
              </label>
            );
          })}
        </fieldset>
        <fieldset>
          <legend>{panel.planned}</legend>
          {planned.length === 0 && <p className="hint">{panel.nothingPlanned}</p>}
          <ul>
            {planned.map(({ name, plan: one }, at) => (
              <li key={at}>
                <span>{labels[name]}</span>
                {one.hasHappened && <em>{panel.happened}</em>}
                {name === "slow" && one.hasHappened && (
                  <button type="button" onClick={() => one.release()}>
                    {panel.release}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {planned.some(({ plan: one }) => !one.hasHappened) && (
            <button
              type="button"
              onClick={() => {
                host.faults.clear();
                setPlanned(planned.filter(({ plan: one }) => one.hasHappened));
              }}
            >
              {panel.forget}
            </button>
          )}
        </fieldset>
      </div>
    </div>
  );
}
