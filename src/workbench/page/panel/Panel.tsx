import { useState, type KeyboardEvent, type ReactElement } from "react";
import { Icon } from "../frame/icons";
import { useWorkbench } from "../frame/useWorkbench";
import { CoauthorsView } from "./CoauthorsView";
import { CountersView } from "./CountersView";
import { FaultsView } from "./FaultsView";
import { TrafficView } from "./TrafficView";

const VIEWS = ["traffic", "counters", "faults", "coauthors"] as const;
type View = (typeof VIEWS)[number];

/** Pixels of the panel. */
const HEIGHT = { least: 140, usual: 260, most: 600 };

/** What goes on between the add-in and Excel, and what may go wrong there. */
export function Panel(): ReactElement {
  const workbench = useWorkbench();
  const { panel: words, close } = workbench.words;
  const [view, setView] = useState<View>("traffic");
  const [height, setHeight] = useState(HEIGHT.usual);
  const step = (event: KeyboardEvent): void => {
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = direction === undefined ? undefined : VIEWS[VIEWS.indexOf(view) + direction];
    if (next === undefined) return;
    event.preventDefault();
    setView(next);
    document.getElementById(`panel-tab-${next}`)?.focus();
  };
  const resize = (to: number): void =>
    setHeight(Math.round(Math.min(Math.max(to, HEIGHT.least), HEIGHT.most)));
  return (
    <section className="developer" aria-label={words.title} style={{ height }}>
      <div
        className="splitter"
        role="separator"
        aria-orientation="horizontal"
        aria-label={words.height}
        aria-valuenow={height}
        aria-valuemin={HEIGHT.least}
        aria-valuemax={HEIGHT.most}
        tabIndex={0}
        onKeyDown={({ key }) => {
          if (key === "ArrowUp") resize(height + 20);
          else if (key === "ArrowDown") resize(height - 20);
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          const isPulled = event.currentTarget.hasPointerCapture(event.pointerId);
          if (isPulled) resize(innerHeight - event.clientY);
        }}
      />
      <header>
        <div role="tablist" aria-label={words.title} onKeyDown={step}>
          {VIEWS.map((one) => (
            <button
              key={one}
              id={`panel-tab-${one}`}
              type="button"
              role="tab"
              aria-selected={one === view}
              aria-controls="panel-view"
              tabIndex={one === view ? 0 : -1}
              onClick={() => setView(one)}
            >
              {words[one]}
            </button>
          ))}
        </div>
        <span className="space" />
        <button
          type="button"
          className="icon-only"
          title={close}
          aria-label={close}
          onClick={() => workbench.set({ showsPanel: false })}
        >
          <Icon name="close" />
        </button>
      </header>
      <div id="panel-view" className="view" role="tabpanel" aria-labelledby={`panel-tab-${view}`}>
        {view === "traffic" && <TrafficView />}
        {view === "counters" && <CountersView />}
        {view === "faults" && <FaultsView />}
        {view === "coauthors" && <CoauthorsView />}
      </div>
    </section>
  );
}
