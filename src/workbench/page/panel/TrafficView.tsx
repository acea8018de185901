import { useState, type KeyboardEvent, type ReactElement } from "react";
import { Icon } from "../frame/icons";
import { useChanges, useWorkbench } from "../frame/useWorkbench";
import type { Heard } from "../state/traffic";
import { readable, summary } from "./readable";

/** The last messages between the add-ins and Excel, in the order of time, and one of them in full. */
export function TrafficView(): ReactElement {
  const { traffic, words, locale } = useWorkbench();
  useChanges(traffic.changes);
  const { panel } = words;
  const [chosen, setChosen] = useState<number | null>(null);
  const { messages } = traffic;
  const open = messages.find(({ number }) => number === chosen) ?? null;
  const step = (event: KeyboardEvent): void => {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    // The newest is at the top.
    const at = messages.findIndex(({ number }) => number === chosen);
    const next = messages[at - direction] ?? (at < 0 ? messages.at(-1) : undefined);
    if (next !== undefined) setChosen(next.number);
  };
  return (
    <div className="traffic">
      <div className="toolbar">
        <button
          type="button"
          onClick={() => (traffic.isListening ? traffic.pause() : traffic.listen())}
        >
          <Icon name={traffic.isListening ? "pause" : "play"} />
          {traffic.isListening ? panel.pause : panel.resume}
        </button>
        <button type="button" disabled={messages.length === 0} onClick={() => traffic.clear()}>
          {panel.clear}
        </button>
      </div>
      {messages.length === 0 ? (
        <p className="hint">{panel.empty}</p>
      ) : (
        <div className="split">
          <div
            className="scroll"
            tabIndex={0}
            role="group"
            aria-label={panel.traffic}
            onKeyDown={step}
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">{panel.time}</th>
                  <th scope="col">{panel.kind}</th>
                  <th scope="col">{panel.client}</th>
                  <th scope="col" className="number">
                    {panel.size}
                  </th>
                  <th scope="col">{panel.summary}</th>
                </tr>
              </thead>
              <tbody>
                {[...messages].reverse().map((heard) => (
                  <Line
                    key={heard.number}
                    heard={heard}
                    kind={panel[heard.message.direction]}
                    isChosen={heard.number === chosen}
                    locale={locale}
                    choose={() => setChosen(heard.number)}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {open === null ? (
            <p className="hint">{panel.choose}</p>
          ) : (
            <pre tabIndex={0} role="group" aria-label={panel.message}>
              {readable(open.message)}
            </pre>
          )}
        </div>
      )}
    </div>
  );
}

function Line(props: {
  readonly heard: Heard;
  readonly kind: string;
  readonly isChosen: boolean;
  readonly locale: string;
  readonly choose: () => void;
}): ReactElement {
  const { heard, kind, isChosen, locale, choose } = props;
  const { message, window, bytes, at } = heard;
  const seconds = (at / 1000).toLocaleString(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (
    <tr
      className={isChosen ? `chosen ${message.direction}` : message.direction}
      aria-current={isChosen ? "true" : undefined}
      onClick={choose}
    >
      <td className="number">{seconds} s</td>
      <td>
        <span className="kind">{kind}</span>
      </td>
      <td>{window}</td>
      <td className="number">{bytes.toLocaleString(locale)}</td>
      <td className="summary">{summary(message)}</td>
    </tr>
  );
}
