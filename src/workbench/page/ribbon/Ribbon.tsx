import { useRef, useState, type ReactElement } from "react";
import { ExcelError } from "../../../excel-host";
import type { RibbonButton, RibbonGroup } from "../../ribbon";
import { Icon } from "../frame/icons";
import { useWorkbench } from "../frame/useWorkbench";
import type { BookWindow } from "../state/bookWindow";
import { ScreenTip } from "./ScreenTip";
import { useFit } from "./useFit";

/** How long the mouse rests on a button before its tip comes, in milliseconds. */
const TIP_AFTER = 400;

/** Icons are served from here, whatever address the manifest was built for. */
const localPath = (url: string): string => new URL(url).pathname;

/** The add-in's tab, as its manifest describes it and as the add-in switches it in the window in front. */
export function Ribbon(): ReactElement {
  const { ribbon, window, words } = useWorkbench();
  const [isOpen, setOpen] = useState(true);
  const panel = useRef<HTMLDivElement>(null);
  const level = useFit(panel, ribbon);
  const toggle = isOpen ? words.ribbon.collapse : words.ribbon.expand;
  return (
    <div className="ribbon">
      <div className="ribbon-tabs">
        <div role="tablist" aria-label={words.ribbon.tabs}>
          <button
            type="button"
            role="tab"
            id="ribbon-tab"
            aria-selected={isOpen}
            aria-controls="ribbon-panel"
            onClick={() => setOpen(true)}
            onDoubleClick={() => setOpen(!isOpen)}
          >
            {ribbon.tabLabel}
          </button>
        </div>
        <button
          type="button"
          className="icon-only"
          title={toggle}
          aria-label={toggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? "up" : "down"} />
        </button>
      </div>
      <div
        ref={panel}
        id="ribbon-panel"
        className="panel"
        role="tabpanel"
        aria-labelledby="ribbon-tab"
        data-level={level}
        hidden={!isOpen}
      >
        {ribbon.groups.map((group) => (
          <Group key={group.id} group={group} window={window} />
        ))}
      </div>
    </div>
  );
}

function Group(props: { readonly group: RibbonGroup; readonly window: BookWindow }): ReactElement {
  const { group, window } = props;
  const states = window.connection.window.ribbon;
  const shown = group.buttons.filter(({ id }) => states.get(id)?.visible !== false);
  return (
    <div className="group" role="group" aria-label={group.label}>
      <div className="buttons">
        {shown.map((button) => (
          <Command
            key={button.id}
            button={button}
            window={window}
            isEnabled={window.hasAddin && (states.get(button.id)?.enabled ?? button.enabled)}
          />
        ))}
      </div>
      <h2>{group.label}</h2>
    </div>
  );
}

function Command(props: {
  readonly button: RibbonButton;
  readonly window: BookWindow;
  readonly isEnabled: boolean;
}): ReactElement {
  const { button, window, isEnabled } = props;
  const { words } = useWorkbench();
  const waiting = useRef(0);
  /** The button that the tip stands under, while there is one. */
  const [tipped, setTipped] = useState<HTMLElement | null>(null);
  const hide = (): void => {
    clearTimeout(waiting.current);
    setTipped(null);
  };
  const run = async (): Promise<void> => {
    hide();
    if (!isEnabled) return;
    window.edit.commit();
    try {
      await window.connection.invokeAction(button.action, button.id);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      window.tell(words.ribbon.notYet(button.label));
    }
  };
  return (
    <>
      <button
        type="button"
        className="command"
        // It keeps the focus and its tip while it is off, so that people can read what it would do.
        aria-disabled={!isEnabled}
        aria-description={`${button.tipTitle}. ${button.tip}`}
        onClick={() => void run()}
        onPointerEnter={({ currentTarget }) => {
          waiting.current = globalThis.window.setTimeout(() => setTipped(currentTarget), TIP_AFTER);
        }}
        onPointerLeave={hide}
        onFocus={({ target }) => {
          if (target.matches(":focus-visible")) setTipped(target);
        }}
        onBlur={hide}
      >
        <picture>
          <img className="large" src={localPath(button.icon)} alt="" width="32" height="32" />
          <img className="small" src={localPath(button.smallIcon)} alt="" width="16" height="16" />
        </picture>
        <span>{button.label}</span>
      </button>
      {tipped !== null && <ScreenTip button={button} under={tipped} close={hide} />}
    </>
  );
}
