import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { useWords } from "../frame/useWorkbench";
import type { BookWindow } from "../state/bookWindow";
import type { OpenEdit } from "../state/cellEdit";
import type { GridView } from "./gridView";
import { ARROWS } from "./moves";
import { textWidth } from "./textWidth";

/** The editor over a cell; it grows with its text to the right and down. */
export function CellEditor(props: {
  readonly window: BookWindow;
  readonly view: GridView;
  readonly edit: OpenEdit;
  /** Where a key leads that ended the edit; `""` stays. */
  readonly after: (key: string, shift: boolean) => void;
}): ReactElement {
  const { window, view, edit, after } = props;
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const isHere = edit.where === "cell";
  useLayoutEffect(() => {
    const { current } = field;
    if (!isHere || current === null) return;
    current.focus({ preventScroll: true });
    current.setSelectionRange(current.value.length, current.value.length);
  }, [isHere]);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    const { key, altKey, ctrlKey, shiftKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    const leaves = key === "Tab" || (edit.mode === "type" && key in ARROWS);
    if (key === "Escape") window.edit.cancel();
    else if (key === "F2") window.edit.toggleMode();
    else if (key === "Enter" && altKey)
      event.currentTarget.setRangeText("\n", ...caret(field.current), "end");
    else if (key === "Enter" || leaves) window.edit.commit(ctrlKey && key === "Enter");
    else return;
    event.preventDefault();
    if (key === "Enter" && altKey) window.edit.change(event.currentTarget.value);
    else if (key !== "F2") after(key === "Escape" || ctrlKey ? "" : key, shiftKey);
  };
  const box = view.boxOf(edit.place);
  const {
    fontName: name,
    fontSize: size,
    bold,
    italic,
  } = window.sheet.styleAt(edit.place.row, edit.place.column);
  const lines = edit.text.split("\n");
  const needed =
    Math.max(...lines.map((line) => textWidth(line, { name, size, bold, italic }))) + 16;
  const room = view.area.clientWidth - box.left;
  return (
    <textarea
      ref={field}
      className="editor"
      spellCheck={false}
      aria-label={words.grid.editor}
      value={edit.text}
      style={{
        left: box.left - 1,
        top: box.top - 1,
        width: Math.max(box.width + 1, Math.min(needed, room)),
        height: Math.max(box.height + 1, lines.length * 18 + 4),
      }}
      onChange={({ target }) => window.edit.change(target.value)}
      onFocus={() => window.edit.current?.where !== "cell" && window.edit.begin()}
      onBlur={({ relatedTarget }) => {
        const goesToFormulaBar = relatedTarget?.classList.contains("contents") === true;
        if (!goesToFormulaBar) window.edit.commit();
      }}
      onKeyDown={press}
    />
  );
}

const caret = (field: HTMLTextAreaElement | null): [number, number] => [
  field?.selectionStart ?? 0,
  field?.selectionEnd ?? 0,
];
