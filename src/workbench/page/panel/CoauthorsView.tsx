import type { ReactElement } from "react";
import { useChanges, useWorkbench } from "../frame/useWorkbench";
import { DELAYS } from "../state/company";

/** How a second person's window opens, how long changes travel, and whose line is cut. */
export function CoauthorsView(): ReactElement {
  const workbench = useWorkbench();
  const { company, words, locale, opensOwnExcel } = workbench;
  useChanges(company.changes);
  const { coauthors: text } = words;
  const seconds = (delay: number): string => `${(delay / 1000).toLocaleString(locale)} s`;
  return (
    <div className="coauthors">
      <fieldset>
        <legend>{text.nextWindow}</legend>
        <label>
          <input
            type="radio"
            name="next-window"
            checked={!opensOwnExcel}
            onChange={() => workbench.set({ opensOwnExcel: false })}
          />
          {text.shared}
        </label>
        <label>
          <input
            type="radio"
            name="next-window"
            checked={opensOwnExcel}
            onChange={() => workbench.set({ opensOwnExcel: true })}
          />
          {text.own}
        </label>
        <label>
          {text.delay}
          <select
            aria-label={text.delay}
            value={company.milliseconds}
            onChange={({ target }) => company.setDelay(Number(target.value))}
          >
            {DELAYS.map((delay) => (
              <option key={delay} value={delay}>
                {delay === 0 ? text.noDelay : seconds(delay)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => workbench.openSecondWindow()}>
          {words.title.secondWindow}
        </button>
      </fieldset>
      {company.coauthors.length === 0 ? (
        <p className="hint">{text.nobody}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.person}</th>
              <th scope="col">{text.line}</th>
              <th scope="col">{text.unconfirmed}</th>
              <th scope="col">{text.losses}</th>
            </tr>
          </thead>
          <tbody>
            {company.coauthors.map(({ name, isOnline, unconfirmed, losses }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>
                  <label className="switch">
                    <input
                      type="checkbox"
                      role="switch"
                      checked={isOnline}
                      aria-label={`${text.line}: ${name}`}
                      onChange={({ target }) => company.setOnline(name, target.checked)}
                    />
                    {isOnline ? text.online : text.offline}
                  </label>
                </td>
                <td>{unconfirmed.toLocaleString(locale)}</td>
                <td>{losses.toLocaleString(locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
