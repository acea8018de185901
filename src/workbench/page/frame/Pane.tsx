import type { KeyboardEvent, ReactElement } from "react";
import { clientInfoOf } from "../../../excel-host/page";
import type { BookWindow } from "../state/bookWindow";
import { PANE_WIDTH, rememberPaneWidth } from "../state/preferences";
import { AddinPage } from "./AddinPage";
import { Icon } from "./icons";
import { useWorkbench } from "./useWorkbench";

/**
 * The add-in's pane: its page in a frame, joined to a window of the host. It runs whether it is seen or
 * not, as the shared runtime does.
 */
export function Pane({ window }: { readonly window: BookWindow }): ReactElement {
  const workbench = useWorkbench();
  const { words, ribbon, paneWidth } = workbench;
  const title = words.pane.title(ribbon.addinName);
  return (
    <>
      {window.isPaneShown && <Splitter />}
      <aside
        className="pane"
        aria-label={title}
        hidden={!window.isPaneShown}
        style={{ width: paneWidth }}
      >
        <header>
          <span>{ribbon.addinName}</span>
          <button
            type="button"
            className="icon-only"
            title={words.pane.close}
            aria-label={words.pane.close}
            onClick={() => window.togglePane()}
          >
            <Icon name="close" />
          </button>
        </header>
        <AddinPage
          key={window.connection.client}
          title={title}
          url={ribbon.paneUrl}
          line={window.connection}
          storage={() => window.host.states.storage}
          info={() => clientInfoOf(window.host.book, workbench.themeColors)}
        />
      </aside>
    </>
  );
}

/** Pulls the pane wider, by mouse or by arrow keys. */
function Splitter(): ReactElement {
  const workbench = useWorkbench();
  const { paneWidth, words } = workbench;
  const set = (width: number): void => {
    const { least, most } = PANE_WIDTH;
    workbench.set({ paneWidth: Math.round(Math.min(Math.max(width, least), most)) });
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(paneWidth + step);
    rememberPaneWidth(workbench.paneWidth);
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.pane.width}
      aria-valuenow={paneWidth}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0;
        set(right - event.clientX);
      }}
      onPointerUp={() => rememberPaneWidth(workbench.paneWidth)}
    />
  );
}
