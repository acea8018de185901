import { useEffect, useLayoutEffect, useReducer, useRef, useState, type ReactElement } from "react";
import { ChartLayer } from "../charts/ChartLayer";
import { FilterMenu } from "../filter/FilterMenu";
import { filterAt } from "../filter/filterPlaces";
import { useWords } from "../frame/useWorkbench";
import type { BookWindow } from "../state/bookWindow";
import { CellEditor } from "./CellEditor";
import { CellMenu } from "./CellMenu";
import { copy, paste } from "./gridClipboard";
import { GridKeys } from "./gridKeys";
import { GridPointer } from "./gridPointer";
import { GridView } from "./gridView";
import type { Place } from "./place";

/** The grid with its hands: what draws it, and what hears keys and the mouse. */
export interface LiveGrid {
  readonly view: GridView;
  readonly keys: GridKeys;
  readonly pointer: GridPointer;
}

/** Where a menu over the grid opens, in pixels of the grid. */
interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly part: "cell" | "row" | "column";
}

/**
 * The cells of a window's sheet.
 *
 * @param props.live - is given the grid once it is there
 */
export function Grid(props: {
  readonly window: BookWindow;
  readonly live: (grid: LiveGrid | null) => void;
}): ReactElement {
  const { window, live } = props;
  const words = useWords();
  const area = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<LiveGrid | null>(null);
  const [, moved] = useReducer((count: number) => count + 1, 0);
  const [filtered, setFiltered] = useState<Place | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { id } = window;
  useEffect(() => {
    const host = area.current;
    if (host === null) return;
    const follows = (): void => {
      const hasOverlay = window.edit.current !== null || window.sheet.charts.length > 0;
      if (hasOverlay) moved();
      setFiltered(null);
    };
    const view = new GridView(host, id, follows);
    const openFilter = (place: Place): boolean => {
      const isHeader = filterAt(window.sheet, place) !== null;
      if (isHeader) setFiltered(place);
      return isHeader;
    };
    const keys = new GridKeys(window, view, openFilter);
    const pointer = new GridPointer(window, view, openFilter);
    const made = { view, keys, pointer };
    view.draw(window.scene);
    setGrid(made);
    live(made);
    return () => {
      pointer.dispose();
      view.dispose();
      live(null);
    };
  }, [window, id, live]);
  useLayoutEffect(() => grid?.view.draw(window.scene));
  const focus = (): void => area.current?.focus({ preventScroll: true });
  const { current: edit } = window.edit;
  const filter = filtered === null ? null : filterAt(window.sheet, filtered);
  return (
    <div className="grid-area">
      <div
        ref={area}
        className="grid"
        role="grid"
        tabIndex={0}
        aria-multiselectable="true"
        onKeyDown={(event) => {
          if (grid?.keys.press(event) === true) event.preventDefault();
        }}
        onCopy={(event) => {
          event.preventDefault();
          event.clipboardData.setData("text/plain", copy(window, false) ?? "");
        }}
        onCut={(event) => {
          event.preventDefault();
          event.clipboardData.setData("text/plain", copy(window, true) ?? "");
        }}
        onPaste={(event) => {
          event.preventDefault();
          paste(window, event.clipboardData.getData("text/plain"));
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          if (grid === null) return;
          const part = grid.pointer.selectUnder(event.nativeEvent);
          if (part === "corner") return;
          const { x, y } = grid.view.pointOf(event);
          const kind = part === "column-edge" ? "column" : part === "row-edge" ? "row" : part;
          setMenu({ x, y, part: kind });
        }}
      />
      {grid !== null && window.sheet.charts.length > 0 && (
        <ChartLayer window={window} view={grid.view} />
      )}
      {grid !== null && edit !== null && edit.place.row >= 0 && (
        <CellEditor
          key={`${edit.place.row}-${edit.place.column}`}
          window={window}
          view={grid.view}
          edit={edit}
          after={(key, shift) => {
            focus();
            afterEdit(grid, key, shift);
          }}
        />
      )}
      {grid !== null && filtered !== null && filter !== null && (
        <FilterMenu
          window={window}
          filter={filter}
          box={grid.view.boxOf(filtered)}
          close={() => {
            setFiltered(null);
            focus();
          }}
        />
      )}
      {menu !== null && (
        <CellMenu
          window={window}
          words={words}
          {...menu}
          close={() => {
            setMenu(null);
            focus();
          }}
        />
      )}
    </div>
  );
}

/** Goes on from a cell that was edited, as the key that ended it says. */
export function afterEdit({ keys }: LiveGrid, key: string, shiftKey: boolean): void {
  if (key === "Enter" || key === "Tab") keys.after({ key, shiftKey });
  else if (key !== "") {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: key };
    keys.press({ key, ...none });
  }
}
