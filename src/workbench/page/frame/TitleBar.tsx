import type { ReactElement } from "react";
import type { BookWindow } from "../state/bookWindow";
import type { Workbench } from "../state/workbench";
import { isLocale, LANGUAGES } from "../words";
import { DemoUsers } from "./DemoUsers";
import type { IconName } from "./icons";
import { Icon } from "./icons";
import { useWorkbench } from "./useWorkbench";

/** The title bar: the file and whether it is saved, the windows, and what concerns all of them. */
export function TitleBar(): ReactElement {
  const workbench = useWorkbench();
  const { words, window, session } = workbench;
  const { title } = words;
  return (
    <header className="title">
      <img src="/assets/icons/par-32.png" alt="" />
      <h1>{workbench.window.host.model.name}</h1>
      <span className="state" role="status">
        {window.host.book.isDirty ? title.unsaved : title.saved}
      </span>
      <WindowTabs workbench={workbench} />
      <span className="space" />
      {session.demoUsers.length > 0 && <DemoUsers />}
      <Command
        icon="save"
        label={title.save}
        tip={title.saveTip}
        act={() => void workbench.save()}
      />
      <Command
        icon="download"
        label={title.download}
        tip={title.downloadTip}
        act={() => void workbench.download()}
      />
      <Command
        icon="windows"
        label={title.secondWindow}
        tip={title.secondWindowTip}
        act={() => workbench.openSecondWindow()}
      />
      <span className="divider" />
      {window.hasAddin && <PaneSwitch window={window} title={title} />}
      <ThemeSwitch workbench={workbench} />
      <LanguageChoice workbench={workbench} />
      <Command
        icon="tools"
        label={title.tools}
        tip={title.toolsTip}
        isIconOnly
        isPressed={workbench.showsPanel}
        act={() => workbench.set({ showsPanel: !workbench.showsPanel })}
      />
    </header>
  );
}

/** A button of the title bar: an icon, with its words beside it or in its tip. */
function Command(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly tip?: string;
  readonly isIconOnly?: boolean;
  readonly isPressed?: boolean;
  readonly act: () => void;
}): ReactElement {
  const { icon, label, tip, isIconOnly = false, isPressed, act } = props;
  return (
    <button
      type="button"
      className={isIconOnly ? "command icon-only" : "command"}
      title={tip ?? label}
      aria-label={label}
      aria-pressed={isPressed}
      onClick={act}
    >
      <Icon name={icon} />
      {!isIconOnly && <span className="label">{label}</span>}
    </button>
  );
}

function PaneSwitch(props: {
  readonly window: BookWindow;
  readonly title: Workbench["words"]["title"];
}): ReactElement {
  const { window, title } = props;
  const isShown = window.isPaneShown;
  return (
    <Command
      icon="pane"
      label={isShown ? title.hidePane : title.showPane}
      tip={isShown ? title.hidePane : title.showPane}
      isIconOnly
      act={() => window.togglePane()}
    />
  );
}

function ThemeSwitch({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const { theme, words } = workbench;
  const other = theme === "dark" ? "light" : "dark";
  return (
    <Command
      icon={other}
      label={words.title[other]}
      isIconOnly
      act={() => workbench.chooseTheme(other)}
    />
  );
}

function LanguageChoice({ workbench }: { readonly workbench: Workbench }): ReactElement {
  return (
    <span className="language">
      <Icon name="language" />
      <select
        aria-label={workbench.words.title.language}
        title={workbench.words.title.language}
        value={workbench.locale}
        onChange={({ target }) => {
          if (isLocale(target.value)) workbench.setLocale(target.value);
        }}
      >
        {Object.entries(LANGUAGES).map(([locale, { name }]) => (
          <option key={locale} value={locale} lang={locale}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

function WindowTabs({ workbench }: { readonly workbench: Workbench }): ReactElement | null {
  const { windows, window, words, isSideBySide } = workbench;
  if (windows.length < 2) return null;
  return (
    <>
      <div className="windows-tabs" role="tablist" aria-label={words.title.windows}>
        {windows.map((one) => (
          <button
            key={one.name}
            type="button"
            role="tab"
            aria-selected={one === window}
            onClick={() => workbench.bringToFront(one)}
            onAuxClick={() => workbench.closeWindow(one)}
          >
            {one.name}
          </button>
        ))}
      </div>
      {window !== windows[0] && (
        <Command
          icon="close"
          label={words.title.closeWindow}
          isIconOnly
          act={() => workbench.closeWindow(window)}
        />
      )}
      <Command
        icon="split"
        label={words.title.sideBySide}
        tip={words.title.sideBySideTip}
        isIconOnly
        isPressed={isSideBySide}
        act={() => workbench.set({ isSideBySide: !isSideBySide })}
      />
    </>
  );
}
