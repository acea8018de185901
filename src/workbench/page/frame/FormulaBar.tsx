import { useRef, type KeyboardEvent, type ReactElement } from "react";
import type { Area } from "../../../excel-host/model";
import type { BookWindow } from "../state/bookWindow";
import { contentsOf } from "../state/cellEdit";
import { Icon } from "./icons";
import { NameBox } from "./NameBox";
import { useWords } from "./useWorkbench";

/** The name box and the contents of the active cell. */
export function FormulaBar(props: {
  readonly window: BookWindow;
  /** Shows cells and gives the grid the focus. */
  readonly reveal: (area: Area) => void;
  /** Where Enter and Tab lead when they end an edit. */
  readonly after: (key: string, shift: boolean) => void;
}): ReactElement {
  const { window, reveal, after } = props;
  const words = useWords();
  const contents = useRef<HTMLTextAreaElement>(null);
  const edit = window.edit.current;
  const text = edit?.text ?? contentsOf(window, window.active, window.locale);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, altKey, ctrlKey, shiftKey } = event;
    if (key === "Escape") window.edit.cancel();
    else if ((key === "Enter" && !altKey) || key === "Tab") window.edit.commit(ctrlKey);
    else return;
    event.preventDefault();
    after(key === "Escape" || ctrlKey ? "" : key, shiftKey);
  };
  return (
    <div className="formula">
      <NameBox window={window} reveal={reveal} />
      <button
        type="button"
        className="icon-only"
        title={words.formula.cancel}
        aria-label={words.formula.cancel}
        disabled={edit === null}
        // The press must not take the focus first: that would enter what is to be discarded.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          window.edit.cancel();
          after("", false);
        }}
      >
        <Icon name="close" />
      </button>
      <button
        type="button"
        className="icon-only"
        title={words.formula.enter}
        aria-label={words.formula.enter}
        disabled={edit === null}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          window.edit.commit();
          after("", false);
        }}
      >
        <Icon name="check" />
      </button>
      <i aria-hidden="true">fx</i>
      <textarea
        ref={contents}
        className="contents"
        rows={edit?.where === "formula bar" ? Math.min(6, text.split("\n").length) : 1}
        spellCheck={false}
        aria-label={words.formula.contents}
        value={text}
        onFocus={() => window.edit.begin({ where: "formula bar" })}
        onBlur={() => window.edit.commit()}
        onChange={({ target }) => window.edit.change(target.value)}
        onKeyDown={press}
      />
    </div>
  );
}
