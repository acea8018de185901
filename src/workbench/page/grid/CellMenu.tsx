import type { ReactElement } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../../../excel-host/model";
import type { MenuItem } from "../frame/Menu";
import { Menu } from "../frame/Menu";
import { empty, freezeAt, resizeColumns, resizeRows } from "../person/handiwork";
import type { BookWindow } from "../state/bookWindow";
import type { Words } from "../words";
import { copy, paste } from "./gridClipboard";
import { columnCharacters, rowPoints } from "./pixels";
import { sheetAxes } from "./sheetAxes";

/** What can be done to what is selected: its rows, its columns, and where panes are frozen. */
export function CellMenu(props: {
  readonly window: BookWindow;
  readonly words: Words;
  readonly x: number;
  readonly y: number;
  readonly part: "cell" | "row" | "column";
  readonly close: () => void;
}): ReactElement {
  const { window, words, x, y, part, close } = props;
  const items: MenuItem[] = [
    ...clipboardItems(window, words),
    null,
    ...(part === "column" ? [] : rowItems(window, words, part === "row")),
    ...(part === "row" ? [] : columnItems(window, words, part === "column")),
    null,
    freezeItem(window, words),
  ];
  return <Menu label={words.grid.menu} x={x} y={y} items={items} close={close} />;
}

function clipboardItems(window: BookWindow, { grid }: Words): MenuItem[] {
  const put = (isCut: boolean) => () => {
    const text = copy(window, isCut);
    if (text !== null) void navigator.clipboard.writeText(text);
  };
  // A browser may refuse a page that reads the clipboard by itself; the keys always work.
  const take = (): void => {
    navigator.clipboard.readText().then(
      (text) => paste(window, text),
      () => window.tell(grid.pasteByKey)
    );
  };
  return [
    { label: grid.cut, act: put(true) },
    { label: grid.copy, act: put(false) },
    { label: grid.paste, act: take },
    { label: grid.clear, act: () => void window.do(empty(window.sheet, window.selection)) },
  ];
}

function rowItems(window: BookWindow, { grid }: Words, isHeading: boolean): MenuItem[] {
  const { sheet, user } = window;
  const { top, bottom } = window.selection;
  const count = bottom - top + 1;
  const isAll = count === MAX_ROWS;
  const act = (work: () => Promise<void>) => () => void window.attempt(work);
  const items: MenuItem[] = [
    {
      label: grid.insertRows(count),
      isDisabled: isAll,
      act: act(() => user.insertRows(sheet.name, top, count)),
    },
    {
      label: grid.deleteRows(count),
      isDisabled: isAll,
      act: act(() => user.deleteRows(sheet.name, top, count)),
    },
  ];
  if (!isHeading) return items;
  const { rows } = sheetAxes(sheet);
  const standard = rows.sizeOf(top) || 20;
  return [
    ...items,
    { label: grid.hideRows, act: () => void window.do(resizeRows(sheet, top, bottom, 0)) },
    {
      label: grid.showRows,
      act: () => void window.do(resizeRows(sheet, top, bottom, rowPoints(standard))),
    },
  ];
}

function columnItems(window: BookWindow, { grid }: Words, isHeading: boolean): MenuItem[] {
  const { sheet, user } = window;
  const { left, right } = window.selection;
  const count = right - left + 1;
  const isAll = count === MAX_COLUMNS;
  const act = (work: () => Promise<void>) => () => void window.attempt(work);
  const items: MenuItem[] = [
    {
      label: grid.insertColumns(count),
      isDisabled: isAll,
      act: act(() => user.insertColumns(sheet.name, left, count)),
    },
    {
      label: grid.deleteColumns(count),
      isDisabled: isAll,
      act: act(() => user.deleteColumns(sheet.name, left, count)),
    },
  ];
  if (!isHeading) return items;
  const { columns } = sheetAxes(sheet);
  const standard = columnCharacters(columns.sizeOf(left) || 64);
  return [
    ...items,
    { label: grid.hideColumns, act: () => void window.do(resizeColumns(sheet, left, right, 0)) },
    {
      label: grid.showColumns,
      act: () => void window.do(resizeColumns(sheet, left, right, standard)),
    },
  ];
}

function freezeItem(window: BookWindow, { grid }: Words): MenuItem {
  const { sheet, active } = window;
  const isFrozen = sheet.frozen.rows > 0 || sheet.frozen.columns > 0;
  if (isFrozen) return { label: grid.unfreeze, act: () => void window.do(freezeAt(sheet, 0, 0)) };
  return {
    label: grid.freeze,
    isDisabled: active.row === 0 && active.column === 0,
    act: () => void window.do(freezeAt(sheet, active.row, active.column)),
  };
}
