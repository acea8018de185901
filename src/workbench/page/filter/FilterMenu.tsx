import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { columnLetters } from "../../../excel-host/address";
import { Icon } from "../frame/icons";
import { keepInside } from "../frame/Menu";
import { useWords } from "../frame/useWorkbench";
import { shownText } from "../grid/cellLook";
import type { Box } from "../grid/gridView";
import type { BookWindow } from "../state/bookWindow";
import type { FilterPlace } from "./filterPlaces";
import type { ColumnText } from "./filterValues";
import { chosenTexts, columnTexts, filterBy, sortBy } from "./filterValues";

/** Values that are listed at once; more are found by searching. */
const LISTED = 200;

/** The menu of a header: sorting, searching and choosing the values whose rows are shown. */
export function FilterMenu(props: {
  readonly window: BookWindow;
  readonly filter: FilterPlace;
  /** The header cell, in pixels of the grid. */
  readonly box: Box;
  readonly close: () => void;
}): ReactElement {
  const { window, filter, box, close } = props;
  const { filter: words } = useWords();
  const { sheet, locale } = window;
  const card = useRef<HTMLDivElement>(null);
  const { area, index } = filter;
  // What can be chosen is what there was when the menu opened.
  const [texts] = useState(() => columnTexts(sheet, filter, locale));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => chosenTexts(filter) ?? new Set(texts.map(({ text }) => text))
  );
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = texts.filter(({ text }) => text.toLowerCase().includes(wanted));
  const picked = found.filter(({ text }) => chosen.has(text));
  useLayoutEffect(() => {
    if (card.current !== null) keepInside(card.current);
    card.current?.querySelector<HTMLInputElement>("input[type=search]")?.focus();
  }, []);
  useEffect(() => {
    const leave = (event: Event): void => {
      const isInside =
        event.target instanceof Node && card.current?.contains(event.target) === true;
      if (!isInside) close();
    };
    document.addEventListener("pointerdown", leave, true);
    return () => document.removeEventListener("pointerdown", leave, true);
  }, [close]);
  const apply = (values: readonly string[] | null): void => {
    if (values?.length === 0) {
      window.tell(words.chooseOne);
      return;
    }
    close();
    void window.do(filterBy(sheet, filter, values));
  };
  const applyChosen = (): void => {
    const isAll = wanted === "" && picked.length === texts.length;
    apply(isAll ? null : picked.map(({ text }) => text));
  };
  const sort = (ascending: boolean): void => {
    close();
    void window.do(sortBy(sheet, filter, ascending));
  };
  const header = sheet.cells.get(area.top, area.left + index);
  const name = shownText(header, locale) || columnLetters(area.left + index);
  return (
    <div
      ref={card}
      className="filter-menu"
      role="dialog"
      aria-label={words.title(name)}
      style={{ left: box.left, top: box.top + box.height }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <button type="button" className="entry" onClick={() => sort(true)}>
        <Icon name="ascending" />
        {words.ascending}
      </button>
      <button type="button" className="entry" onClick={() => sort(false)}>
        <Icon name="descending" />
        {words.descending}
      </button>
      <hr />
      <button
        type="button"
        className="entry"
        disabled={filter.criteria === null}
        onClick={() => apply(null)}
      >
        <Icon name="clearFilter" />
        {words.clear}
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          applyChosen();
        }}
      >
        <label className="search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </label>
        <ValueList found={found} chosen={chosen} choose={setChosen} />
        {found.length > LISTED && <p className="hint">{words.shown(LISTED)}</p>}
        <div className="actions">
          <button type="submit" className="primary">
            {words.apply}
          </button>
          <button type="button" onClick={close}>
            {useWords().cancel}
          </button>
        </div>
      </form>
    </div>
  );
}

function ValueList(props: {
  readonly found: readonly ColumnText[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}): ReactElement {
  const { found, chosen, choose } = props;
  const { filter: words } = useWords();
  const all = useRef<HTMLInputElement>(null);
  const count = found.filter(({ text }) => chosen.has(text)).length;
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = count > 0 && count < found.length;
  });
  const set = (texts: readonly ColumnText[], isOn: boolean): void => {
    const next = new Set(chosen);
    for (const { text } of texts) {
      if (isOn) next.add(text);
      else next.delete(text);
    }
    choose(next);
  };
  if (found.length === 0) return <p className="hint">{words.none}</p>;
  return (
    <ul className="values">
      <li>
        <label>
          <input
            ref={all}
            type="checkbox"
            checked={count === found.length}
            onChange={({ target }) => set(found, target.checked)}
          />
          {words.all}
        </label>
      </li>
      {found.slice(0, LISTED).map((one) => (
        <li key={one.text}>
          <label>
            <input
              type="checkbox"
              checked={chosen.has(one.text)}
              onChange={({ target }) => set([one], target.checked)}
            />
            <span>{one.text === "" ? words.blank : one.text}</span>
            <small>{one.count}</small>
          </label>
        </li>
      ))}
    </ul>
  );
}
