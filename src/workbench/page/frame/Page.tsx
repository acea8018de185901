import { useEffect, type ReactElement } from "react";
import { Panel } from "../panel/Panel";
import { Ribbon } from "../ribbon/Ribbon";
import type { Workbench } from "../state/workbench";
import { Dialogs } from "./Dialogs";
import { ExcelWindow } from "./ExcelWindow";
import { nextRegion } from "./regions";
import { TitleBar } from "./TitleBar";
import { useWorkbench, WorkbenchContext } from "./useWorkbench";

/** The whole page that plays Excel. */
export function Page({ workbench }: { readonly workbench: Workbench }): ReactElement {
  useEffect(() => listen(workbench), [workbench]);
  return (
    <WorkbenchContext value={workbench}>
      <Screen />
    </WorkbenchContext>
  );
}

function Screen(): ReactElement {
  const workbench = useWorkbench();
  return (
    <div className="excel">
      <TitleBar />
      <Ribbon />
      <main className="windows">
        {workbench.windows.map((window) => (
          <ExcelWindow key={window.name} window={window} />
        ))}
      </main>
      {workbench.showsPanel && <Panel />}
      <Dialogs />
      {workbench.notice !== null && (
        <p className="notice" role="status">
          {workbench.notice}
        </p>
      )}
    </div>
  );
}

/** Keys and events of the whole page. Returns the way out. */
function listen(workbench: Workbench): () => void {
  const press = (event: KeyboardEvent): void => {
    const isSave = (event.ctrlKey || event.metaKey) && event.key === "s";
    if (isSave) void workbench.save();
    else if (event.key === "F6") nextRegion(event.shiftKey);
    else return;
    event.preventDefault();
  };
  const leave = (event: BeforeUnloadEvent): void => {
    if (workbench.host.book.isDirty) event.preventDefault();
  };
  // Focus that goes into a pane is not told to the page around it, but the page loses it.
  const blur = (): void => {
    const shown = workbench.windows.find(({ name }) => {
      const section = document.activeElement?.closest("section.window");
      return section?.getAttribute("aria-label") === name;
    });
    if (shown !== undefined) workbench.bringToFront(shown);
  };
  document.addEventListener("keydown", press);
  window.addEventListener("beforeunload", leave);
  window.addEventListener("blur", blur);
  return () => {
    document.removeEventListener("keydown", press);
    window.removeEventListener("beforeunload", leave);
    window.removeEventListener("blur", blur);
  };
}
