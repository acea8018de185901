import { columnLetters } from "../../excel-host/address";
import type { Area, WorksheetModel } from "../../excel-host/model";
import { containsCell } from "../../excel-host/model";
import type { Book } from "./book";
import { cellLook } from "./cellLook";
import { columnEdges, columnWidth, HEADING_WIDTH, ROW_HEIGHT, shownSize } from "./columnWidths";
import { element } from "./dom";

/** Rows drawn above and below what can be seen. */
const OVERSCAN = 10;
/** No letter of a cell is wider than this, in pixels. */
const WIDEST_LETTER = 11;

/** The place of a cell. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A sheet as a table of which only the rows in sight exist. Frozen rows and columns stay by
 * `position: sticky`; headings are real table headings for screen readers.
 */
export class GridView {
  private readonly canvas = element("div", { className: "canvas" });
  private readonly table = element("table", { role: "grid" });
  private book: Book | null = null;
  private selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  private edges: readonly number[] = [];

  constructor(readonly area: HTMLElement) {
    this.canvas.append(this.table);
    area.append(this.canvas);
    area.addEventListener("scroll", () => this.drawRows(), { passive: true });
    new ResizeObserver(() => this.drawRows()).observe(area);
  }

  /** Draws a book's sheet in front. */
  draw(book: Book, selection: Area): void {
    const isOther = this.book?.sheet !== book.sheet;
    this.book = book;
    this.selection = selection;
    const { rows, columns } = shownSize(book.sheet);
    this.edges = columnEdges(book.sheet, columns);
    this.canvas.style.width = `${this.edges.at(-1) ?? 0}px`;
    this.canvas.style.height = `${(rows + 1) * ROW_HEIGHT}px`;
    this.table.style.width = this.canvas.style.width;
    this.table.setAttribute("aria-rowcount", String(rows + 1));
    this.table.setAttribute("aria-colcount", String(columns + 1));
    this.table.setAttribute("aria-label", book.sheet.name);
    this.area.classList.toggle("plain", !book.sheet.showGridlines);
    if (isOther) this.area.scrollTo(0, 0);
    this.drawRows();
  }

  /** Scrolls as little as is needed to see a cell. */
  reveal({ row, column }: Place): void {
    const { area, book } = this;
    if (book === null) return;
    const { frozen } = book.sheet;
    const top = (row + 1) * ROW_HEIGHT;
    const above = (Math.min(row, frozen.rows) + 1) * ROW_HEIGHT;
    if (top - above < area.scrollTop) area.scrollTop = top - above;
    const bottom = top + ROW_HEIGHT - area.clientHeight;
    if (bottom > area.scrollTop) area.scrollTop = bottom;
    const left = this.edges[column] ?? 0;
    const before = this.edges[Math.min(column, frozen.columns)] ?? HEADING_WIDTH;
    if (left - before < area.scrollLeft) area.scrollLeft = left - before;
    const right = (this.edges[column + 1] ?? left) - area.clientWidth;
    if (right > area.scrollLeft) area.scrollLeft = right;
    this.drawRows();
  }

  /** The cell a pointer event is over, or `null` over headings. */
  placeOf(event: Event): Place | null {
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    if (cell === null) return null;
    return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
  }

  /** Where an editor over a cell goes, in pixels of the canvas. */
  boxOf({ row, column }: Place): { left: number; top: number; width: number } {
    const left = this.edges[column] ?? 0;
    return {
      left,
      top: (row + 1) * ROW_HEIGHT - 1,
      width: (this.edges[column + 1] ?? left) - left + 2,
    };
  }

  /** Puts something over the cells. */
  overlay(node: HTMLElement): void {
    this.canvas.append(node);
  }

  /** How many rows fit on the screen. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.area.clientHeight / ROW_HEIGHT) - 2);
  }

  private drawRows(): void {
    const { book } = this;
    if (book === null) return;
    const { sheet } = book;
    const { rows } = shownSize(sheet);
    const top = Math.floor(this.area.scrollTop / ROW_HEIGHT);
    const seen = Math.ceil(this.area.clientHeight / ROW_HEIGHT);
    const first = Math.max(sheet.frozen.rows, top - OVERSCAN);
    const last = Math.min(rows, top + seen + OVERSCAN);
    const head = element("thead", {}, this.headings(sheet));
    for (let row = 0; row < sheet.frozen.rows; row += 1) head.append(this.row(book, row));
    const body = element("tbody");
    for (let row = first; row < last; row += 1) body.append(this.row(book, row));
    this.table.style.top = `${(first - sheet.frozen.rows) * ROW_HEIGHT}px`;
    this.table.replaceChildren(this.columns(sheet), head, body);
    this.area.setAttribute(
      "aria-activedescendant",
      cellId(this.selection.top, this.selection.left)
    );
  }

  private columns(sheet: WorksheetModel): HTMLElement {
    const group = element("colgroup", {}, element("col"));
    group.firstElementChild?.setAttribute("style", `width:${HEADING_WIDTH}px`);
    for (let column = 0; column + 1 < this.edges.length; column += 1) {
      const col = element("col");
      col.style.width = `${columnWidth(sheet, column)}px`;
      group.append(col);
    }
    return group;
  }

  private headings(sheet: WorksheetModel): HTMLElement {
    const row = element("tr", {}, element("th", { className: "corner", "aria-label": "Rivit" }));
    for (let column = 0; column + 1 < this.edges.length; column += 1) {
      const heading = element(
        "th",
        { scope: "col", "data-column": String(column) },
        columnLetters(column)
      );
      const isIn = column >= this.selection.left && column <= this.selection.right;
      heading.classList.toggle("in", isIn);
      if (column < sheet.frozen.columns) {
        heading.style.left = `${this.edges[column] ?? 0}px`;
        heading.style.zIndex = "5";
      }
      row.append(heading);
    }
    return row;
  }

  private row(book: Book, row: number): HTMLElement {
    const { sheet } = book;
    const line = element("tr", { "aria-rowindex": String(row + 2) });
    const isFrozen = row < sheet.frozen.rows;
    line.classList.toggle("frozen", isFrozen);
    line.classList.toggle("last-frozen", row === sheet.frozen.rows - 1);
    line.hidden = sheet.rows.at(row)?.hidden === true;
    const heading = element("th", { scope: "row", "data-row": String(row) }, String(row + 1));
    heading.classList.toggle("in", row >= this.selection.top && row <= this.selection.bottom);
    if (isFrozen) heading.style.top = `${(row + 1) * ROW_HEIGHT}px`;
    line.append(heading);
    for (let column = 0; column + 1 < this.edges.length; column += 1) {
      line.append(this.cell(book, row, column));
    }
    return line;
  }

  /** Text longer than its cell runs on over empty ones to the right, as far as the next contents. */
  private spilled(sheet: WorksheetModel, row: number, column: number, text: string): Node | string {
    const width = columnWidth(sheet, column);
    const isLong =
      text.length * WIDEST_LETTER > width && typeof sheet.valueAt(row, column) === "string";
    const end = isLong && width > 0 ? this.nextContents(sheet, row, column, text) : column + 1;
    if (end === column + 1) return text;
    const span = element("span", { className: "spilled" }, text);
    span.style.width = `${(this.edges[end] ?? 0) - (this.edges[column] ?? 0) - 6}px`;
    return span;
  }

  private nextContents(sheet: WorksheetModel, row: number, column: number, text: string): number {
    const needed = (this.edges[column] ?? 0) + text.length * WIDEST_LETTER;
    let end = column + 1;
    const isFree = (): boolean =>
      end + 1 < this.edges.length &&
      (this.edges[end] ?? 0) < needed &&
      sheet.valueAt(row, end) === null;
    while (isFree()) end += 1;
    return end;
  }

  private cell({ sheet, locale }: Book, row: number, column: number): HTMLElement {
    const { text, classes, css } = cellLook(sheet, row, column, locale);
    const cell = element(
      "td",
      {
        id: cellId(row, column),
        className: classes.join(" "),
        "data-row": String(row),
        "data-column": String(column),
      },
      this.spilled(sheet, row, column, text)
    );
    if (css !== "") cell.style.cssText = css;
    const isActive = row === this.selection.top && column === this.selection.left;
    const isSelected = containsCell(this.selection, row, column);
    cell.classList.toggle("active", isActive);
    cell.classList.toggle("in", isSelected && !isActive);
    if (isSelected) cell.setAttribute("aria-selected", "true");
    if (row < sheet.frozen.rows) cell.style.top = `${(row + 1) * ROW_HEIGHT}px`;
    if (column < sheet.frozen.columns) {
      cell.classList.add("frozen");
      cell.classList.toggle("last-frozen", column === sheet.frozen.columns - 1);
      cell.style.left = `${this.edges[column] ?? 0}px`;
    }
    return cell;
  }
}

const cellId = (row: number, column: number): string => `cell-${row}-${column}`;
