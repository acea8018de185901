import { useCallback, useState, type ReactElement } from "react";
import type { Area } from "../../../excel-host/model";
import { afterEdit, Grid, type LiveGrid } from "../grid/Grid";
import type { BookWindow } from "../state/bookWindow";
import { FormulaBar } from "./FormulaBar";
import { Pane } from "./Pane";
import { SheetTabs } from "./SheetTabs";
import { useChanges, useWorkbench } from "./useWorkbench";

/** A window: formula bar, cells, tabs, and the add-in's pane, which runs on while another window is in front. */
export function ExcelWindow({ window }: { readonly window: BookWindow }): ReactElement {
  const workbench = useWorkbench();
  useChanges(window.changes);
  const [grid, setGrid] = useState<LiveGrid | null>(null);
  const live = useCallback((made: LiveGrid | null) => setGrid(made), []);
  const isShown = workbench.shown.includes(window);
  const focusGrid = (): void => grid?.view.area.focus({ preventScroll: true });
  const reveal = ({ top, left }: Area): void => {
    // At once, so that the next key is the grid's.
    focusGrid();
    // The grid first learns which sheet it shows.
    requestAnimationFrame(() => grid?.view.reveal({ row: top, column: left }));
  };
  const after = (key: string, shift: boolean): void => {
    focusGrid();
    if (grid !== null) afterEdit(grid, key, shift);
  };
  return (
    <section
      className="window"
      aria-label={window.name}
      hidden={!isShown}
      data-front={window === workbench.window}
      onPointerDownCapture={() => workbench.bringToFront(window)}
      onFocusCapture={() => workbench.bringToFront(window)}
    >
      {isShown && (
        <div className="sheet-side">
          {workbench.isSideBySide && <p className="window-name">{window.name}</p>}
          <FormulaBar window={window} reveal={reveal} after={after} />
          <Grid window={window} live={live} />
          <SheetTabs window={window} showHidden={(showsHidden) => workbench.set({ showsHidden })} />
        </div>
      )}
      {window.hasAddin && <Pane window={window} />}
    </section>
  );
}
