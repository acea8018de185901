import { useEffect, useRef, type ReactElement } from "react";
import { Icon } from "./icons";
import { useWorkbench } from "./useWorkbench";

/** Who can sign in to the trial register, for whoever opens the card. */
export function DemoUsers(): ReactElement {
  const workbench = useWorkbench();
  const { words, session } = workbench;
  const { title } = words;
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const isOutside =
        event.target instanceof Node && card.current?.contains(event.target) === false;
      if (isOutside && card.current !== null) card.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, []);
  const copy = (password: string): void => {
    void navigator.clipboard.writeText(password).then(() => workbench.tell(title.copied));
  };
  return (
    <details
      className="demo"
      ref={card}
      onKeyDown={({ key }) => {
        if (key === "Escape" && card.current !== null) card.current.open = false;
      }}
    >
      <summary className="command" title={title.demoUsers} aria-label={title.demoUsers}>
        <Icon name="key" />
        <span className="label">{title.demoUsers}</span>
      </summary>
      <div className="card">
        <table>
          <thead>
            <tr>
              <th scope="col">{title.role}</th>
              <th scope="col">{title.name}</th>
              <th scope="col">{title.password}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {session.demoUsers.map(({ role, name, password }) => (
              <tr key={name}>
                <td>{role}</td>
                <td>{name}</td>
                <td>
                  <code>{password}</code>
                </td>
                <td>
                  <button
                    type="button"
                    className="icon-only"
                    aria-label={title.copyPassword(name)}
                    onClick={() => copy(password)}
                  >
                    <Icon name="copy" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
