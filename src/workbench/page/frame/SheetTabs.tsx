import { useState, type KeyboardEvent, type ReactElement } from "react";
import type { Visibility, WorksheetModel } from "../../../excel-host/model";
import type { BookWindow } from "../state/bookWindow";
import { useWorkbench } from "./useWorkbench";
import { Icon } from "./icons";
import type { MenuItem } from "./Menu";
import { Menu } from "./Menu";
import { SelectionSums } from "./SelectionSums";

interface OpenMenu {
  readonly sheet: WorksheetModel;
  readonly x: number;
  readonly y: number;
}

/** The tabs of the sheets with their colours, and at the end the sums of what is selected. */
export function SheetTabs(props: {
  readonly window: BookWindow;
  readonly showHidden: (show: boolean) => void;
}): ReactElement {
  const { window, showHidden } = props;
  const { showsHidden, words } = useWorkbench();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [renamed, setRenamed] = useState<WorksheetModel | null>(null);
  const { model } = window;
  const shown = model.worksheets.filter(
    ({ visibility }) => showsHidden || visibility === "Visible"
  );
  const hasHidden = model.worksheets.some(({ visibility }) => visibility !== "Visible");
  const step = (event: KeyboardEvent): void => {
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (direction === undefined) return;
    const next = shown[shown.indexOf(window.sheet) + direction];
    if (next === undefined) return;
    event.preventDefault();
    window.show(next);
    const tabs = event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]");
    tabs[shown.indexOf(next)]?.focus();
  };
  return (
    <footer className="sheets">
      <div role="tablist" aria-label={words.sheets.tabs} onKeyDown={step}>
        {shown.map((sheet) =>
          sheet === renamed ? (
            <NameField
              key={sheet.id}
              window={window}
              sheet={sheet}
              close={() => setRenamed(null)}
            />
          ) : (
            <SheetTab
              key={sheet.id}
              window={window}
              sheet={sheet}
              openMenu={(x, y) => setMenu({ sheet, x, y })}
              rename={() => setRenamed(sheet)}
            />
          )
        )}
      </div>
      <button
        type="button"
        className="icon-only"
        title={words.sheets.add}
        aria-label={words.sheets.add}
        onClick={() => void window.attempt(() => window.user.addSheet(freeName(model.worksheets)))}
      >
        <Icon name="add" />
      </button>
      {hasHidden && (
        <label className="switch" title={words.sheets.showHidden}>
          <input
            type="checkbox"
            role="switch"
            checked={showsHidden}
            onChange={({ target }) => showHidden(target.checked)}
          />
          <span>{words.sheets.showHidden}</span>
        </label>
      )}
      <SelectionSums window={window} />
      {menu !== null && (
        <Menu
          label={words.sheets.menu}
          x={menu.x}
          y={menu.y}
          items={sheetItems(window, menu.sheet, () => setRenamed(menu.sheet))}
          close={() => setMenu(null)}
        />
      )}
    </footer>
  );
}

function SheetTab(props: {
  readonly window: BookWindow;
  readonly sheet: WorksheetModel;
  readonly openMenu: (x: number, y: number) => void;
  readonly rename: () => void;
}): ReactElement {
  const { window, sheet, openMenu, rename } = props;
  const { words } = useWorkbench();
  const hints: Record<Visibility, string | undefined> = {
    Visible: undefined,
    Hidden: words.sheets.hidden,
    VeryHidden: words.sheets.veryHidden,
  };
  const isFront = sheet === window.sheet;
  return (
    <button
      type="button"
      role="tab"
      className={sheet.visibility === "Visible" ? "" : "hidden-sheet"}
      aria-selected={isFront}
      tabIndex={isFront ? 0 : -1}
      title={hints[sheet.visibility]}
      data-colored={sheet.tabColor !== ""}
      style={{ ["--tab" as string]: sheet.tabColor }}
      onClick={() => window.show(sheet)}
      onDoubleClick={rename}
      onContextMenu={(event) => {
        event.preventDefault();
        window.show(sheet);
        openMenu(event.clientX, event.clientY - 8);
      }}
    >
      {sheet.name}
      {sheet.protection !== null && <Icon name="lock" />}
    </button>
  );
}

function NameField(props: {
  readonly window: BookWindow;
  readonly sheet: WorksheetModel;
  readonly close: () => void;
}): ReactElement {
  const { window, sheet, close } = props;
  const { words } = useWorkbench();
  const rename = (name: string): void => {
    close();
    if (name !== sheet.name) void window.attempt(() => window.user.renameSheet(sheet.name, name));
  };
  return (
    <input
      className="rename"
      aria-label={words.sheets.rename}
      defaultValue={sheet.name}
      maxLength={31}
      autoFocus
      onFocus={({ target }) => target.select()}
      onBlur={({ target }) => rename(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") rename(event.currentTarget.value);
        else if (event.key === "Escape") close();
      }}
    />
  );
}

/** What can be done to a sheet from its tab. */
function sheetItems(window: BookWindow, sheet: WorksheetModel, rename: () => void): MenuItem[] {
  const { user, words, model } = window;
  const visible = model.worksheets.filter(({ visibility }) => visibility === "Visible");
  const isLast = visible.length === 1 && visible[0] === sheet;
  const show = (visibility: Visibility) => () =>
    void window.attempt(() => user.showSheet(sheet.name, visibility));
  return [
    { label: words.sheets.rename, act: rename },
    sheet.visibility === "Visible"
      ? { label: words.sheets.hide, isDisabled: isLast, act: show("Hidden") }
      : { label: words.sheets.unhide, act: show("Visible") },
    null,
    {
      label: words.sheets.delete,
      isDisabled: isLast,
      act: () => void window.attempt(() => user.deleteSheet(sheet.name)),
    },
  ];
}

/** The first of Sheet1, Sheet2 … that no sheet is called. */
function freeName(sheets: readonly WorksheetModel[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
