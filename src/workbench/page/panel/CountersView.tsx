import type { ReactElement } from "react";
import type { Count } from "../../../excel-host";
import { useWorkbench } from "../frame/useWorkbench";

const COUNTED = [
  "syncs",
  "requestBytes",
  "responseBytes",
  "cellsRead",
  "cellsWritten",
  "longestBatch",
  "errors",
] as const satisfies readonly (keyof Count)[];

/** What the add-in has cost since the counters were last reset. */
export function CountersView(): ReactElement {
  const workbench = useWorkbench();
  const { host, words, locale } = workbench;
  const { panel } = words;
  const count = host.counters.read();
  return (
    <div className="counters">
      <dl>
        {COUNTED.map((name) => (
          <div key={name}>
            <dt>{panel[name]}</dt>
            <dd>
              {count[name].toLocaleString(locale)}
              {name.endsWith("Bytes") && <small> {panel.bytes}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        onClick={() => {
          host.counters.reset();
          workbench.changes.announce();
        }}
      >
        {panel.reset}
      </button>
    </div>
  );
}
