import { useState, type KeyboardEvent, type ReactElement } from "react";
import { formatArea } from "../../../excel-host/address";
import { cellArea, isSingleCell, sameArea, type Area } from "../../../excel-host/model";
import { mergedAt } from "../grid/moves";
import { namedAreas, resolve } from "../person/goTo";
import type { BookWindow } from "../state/bookWindow";
import { useWords } from "./useWorkbench";

/** What the name box shows: the name of what is selected, else its address. */
function shownName(window: BookWindow): string {
  const { sheet, selection, active } = window;
  const named = namedAreas(window.model).find(
    (one) => one.sheet === sheet && sameArea(one.area, selection)
  );
  if (named !== undefined) return named.name;
  const isOne = isSingleCell(selection) || sameArea(selection, mergedAt(sheet, active));
  return formatArea(isOne ? cellArea(active.row, active.column) : selection);
}

/** The name box: shows what is selected, and leads to addresses, names and tables. */
export function NameBox(props: {
  readonly window: BookWindow;
  readonly reveal: (area: Area) => void;
}): ReactElement {
  const { window, reveal } = props;
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const list = `names-${window.id}`;
  const go = (text: string): void => {
    setTyped(null);
    const target = resolve(window, text);
    if (target === null) {
      window.tell(words.formula.noAddress);
      return;
    }
    if (target.sheet !== window.sheet) window.show(target.sheet);
    window.select(target.area);
    reveal(target.area);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      go(event.currentTarget.value);
    } else if (event.key === "Escape") {
      setTyped(null);
      reveal(window.selection);
    }
  };
  return (
    <>
      <input
        className="address"
        type="text"
        spellCheck={false}
        autoComplete="off"
        list={list}
        aria-label={words.formula.name}
        value={typed ?? shownName(window)}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          const isChosen = namedAreas(window.model).some(({ name }) => name === target.value);
          // A name that comes whole was chosen from the list: nobody has to press Enter then.
          if (isChosen && Math.abs(target.value.length - (typed ?? "").length) > 1)
            go(target.value);
          else setTyped(target.value);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={press}
      />
      <datalist id={list} aria-label={words.formula.names}>
        {namedAreas(window.model).map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
