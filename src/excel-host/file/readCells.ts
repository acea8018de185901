import { columnIndex, columnLetters } from "../address";
import type { Cell, CellErrorText, CellValue, RowFormat, WorksheetModel } from "../model";
import { CELL_ERRORS, DEFAULT_ROW_HEIGHT, MAX_COLUMNS, MAX_ROWS } from "../model";
import { FileError } from "./fileError";
import type { FileStyle } from "./readStyles";
import { parseArea } from "./references";
import { SharedFormulas } from "./sharedFormulas";
import type { FileString } from "./stringTable";
import type { XmlElement } from "./xmlRead";
import { child, children, flag, number } from "./xmlRead";
import { xml, xmlText } from "./xmlWrite";
import { decodeXstring } from "./xstring";

/** What the cells of every sheet of a file refer to. */
export interface CellContext {
  readonly strings: readonly FileString[];
  /** Is told what the model has no place for. */
  readonly warn: (what: string) => void;
  readonly styles: readonly FileStyle[];
  readonly date1904: boolean;
}

const REFERENCE = /^([A-Z]{1,3})([0-9]{1,7})$/;
const ERRORS: ReadonlySet<string> = new Set(CELL_ERRORS);
const MS_A_DAY = 86_400_000;

/**
 * Reads the rows and cells of one sheet as its XML ends them, so that no tree of the whole sheet is
 * ever held.
 */
export class CellReader {
  private row = -1;
  private column = -1;
  private currentRow: XmlElement | null = null;
  private readonly rowFormats = new Map<string, RowFormat>();
  private readonly shared = new SharedFormulas();

  constructor(
    private readonly sheet: WorksheetModel,
    private readonly context: CellContext
  ) {}

  /** Takes a `c` element; its row is still open. */
  takeCell(cell: XmlElement, row: XmlElement): void {
    this.enterRow(row);
    const reference = REFERENCE.exec(cell.attributes["r"] ?? "");
    const column = reference ? columnIndex(reference[1] ?? "") : this.column + 1;
    const misplaced = reference !== null && Number(reference[2]) !== this.row + 1;
    if (misplaced || column === null || column >= MAX_COLUMNS) {
      throw new FileError("damaged", "a cell is not where its row is");
    }
    // Two cells in one place: programs that take the one or the other would show two different books.
    if (column <= this.column) throw this.contradiction(`${columnLetters(column)}${this.row + 1}`);
    this.column = column;
    const formulaElement = child(cell, "f");
    const formula = this.formula(formulaElement);
    const value = this.value(cell);
    const rich = value === null ? undefined : this.rich(cell);
    const array = formula === null ? null : this.array(formulaElement, cell);
    const index = cell.attributes["s"];
    if (value === null && formula === null && index === undefined) return;
    const { style, quotePrefix } = this.styleAt(number(index, 0));
    this.sheet.cells.set(this.row, this.column, {
      value,
      formula,
      style,
      ...(quotePrefix ? { quotePrefix } : {}),
      ...(rich !== undefined && formula === null ? { rich } : {}),
      ...(array === null ? {} : { array }),
    });
  }

  /** Takes a `row` element after its cells. */
  takeRow(row: XmlElement): void {
    this.enterRow(row);
    this.currentRow = null;
    const format = this.rowFormat(row);
    if (format !== null) this.sheet.rows.update(this.row, this.row, () => format);
  }

  /** Equal formats are one object, so that neighbouring rows become one band. */
  private rowFormat({ attributes }: XmlElement): RowFormat | null {
    const { ht, customHeight, hidden, s, customFormat, outlineLevel } = attributes;
    const height = flag(customHeight) ? ht : undefined;
    const style = flag(customFormat) ? (s ?? "0") : undefined;
    const level = number(outlineLevel, 0);
    const isPlain = height === undefined && style === undefined && !flag(hidden);
    if (isPlain && level === 0) return null;
    const key = [height, style, flag(hidden), level].join();
    const format: RowFormat = this.rowFormats.get(key) ?? {
      ...(height === undefined ? {} : { height: number(height, DEFAULT_ROW_HEIGHT) }),
      ...(flag(hidden) ? { hidden: true } : {}),
      ...(style === undefined ? {} : { style: this.styleAt(number(style, 0)).style }),
      ...(level === 0 ? {} : { level }),
    };
    this.rowFormats.set(key, format);
    return format;
  }

  private enterRow(row: XmlElement): void {
    if (row === this.currentRow) return;
    this.currentRow = row;
    const before = this.row;
    this.row = number(row.attributes["r"], before + 2) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS) {
      throw new FileError("damaged", "a row is not on the sheet");
    }
    if (this.row <= before) throw this.contradiction(`${this.row + 1}:${this.row + 1}`);
  }

  private contradiction(place: string): FileError {
    const where = `${this.sheet.name}!${place}`;
    return new FileError("damaged", `${where} is told twice or out of order`, {}, where);
  }

  private styleAt(index: number): FileStyle {
    const style = this.context.styles[index] ?? this.context.styles[0];
    if (style === undefined) throw new FileError("damaged", "a file without styles");
    return style;
  }

  private formula(element: XmlElement | undefined): string | null {
    if (element === undefined) return null;
    if (element.attributes["t"] === "dataTable") {
      this.context.warn("data tables (what-if), of which the values stay");
      return null;
    }
    const text = this.shared.expand(element, this.row, this.column);
    return text === "" ? null : `=${text}`;
  }

  private value(cell: XmlElement): CellValue {
    const type = cell.attributes["t"] ?? "n";
    if (type === "inlineStr") return richText(child(cell, "is"));
    const text = child(cell, "v")?.text;
    if (text === undefined) return null;
    switch (type) {
      case "s":
        return this.sharedString(cell).text;
      case "str":
        return decodeXstring(text);
      case "b":
        return flag(text.trim());
      case "e":
        return { error: ERRORS.has(text) ? (text as CellErrorText) : "#VALUE!" };
      case "d":
        return this.serial(text);
      default:
        return text.trim() === "" ? null : numberValue(text);
    }
  }

  /** The formats inside of a text, as what stands inside of `si`. */
  private rich(cell: XmlElement): string | undefined {
    const type = cell.attributes["t"];
    if (type === "s") return this.sharedString(cell).rich;
    const inline = type === "inlineStr" ? child(cell, "is") : undefined;
    return children(inline, "r").length === 0 ? undefined : innerXml(inline);
  }

  private sharedString(cell: XmlElement): FileString {
    const text = this.context.strings[Number(child(cell, "v")?.text ?? NaN)];
    if (text === undefined) throw new FileError("damaged", "a text of the file is missing");
    return text;
  }

  /** The extent of the array whose formula stands here, or `null`. */
  private array(
    formula: XmlElement | undefined,
    cell: XmlElement
  ): NonNullable<Cell["array"]> | null {
    if (formula?.attributes["t"] !== "array") return null;
    const { top, left, bottom, right } = parseArea(formula.attributes["ref"] ?? "");
    const metadata = number(cell.attributes["cm"], 0);
    return {
      rows: bottom - top + 1,
      columns: right - left + 1,
      ...(metadata > 0 && { metadata }),
    };
  }

  /** The serial number of an ISO date, which only strict files write. */
  private serial(iso: string): number {
    const epoch = this.context.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    const local = iso.includes("T") && !/(?:Z|[+-]\d\d:\d\d)$/.test(iso);
    const time = Date.parse(local ? `${iso}Z` : iso);
    if (Number.isNaN(time)) throw new FileError("damaged", "a date of the file is none");
    return (time - epoch) / MS_A_DAY;
  }
}

function numberValue(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new FileError("damaged", "a number of the file is none");
  return value;
}

/** What stands inside of a string item, written again: text only where there are no elements. */
function innerXml(item: XmlElement | undefined): string {
  if (item === undefined) return "";
  if (item.children.length === 0) return xmlText(item.text);
  return item.children
    .map((inner) => {
      const { space, ...attributes } = inner.attributes;
      return xml(inner.name, { "xml:space": space, ...attributes }, innerXml(inner));
    })
    .join("");
}

/** The text of a string item: its own, or its runs joined; phonetic hints are left out. */
export function richText(item: XmlElement | undefined): string {
  const runs = children(item, "r").map((run) => child(run, "t")?.text ?? "");
  return decodeXstring((child(item, "t")?.text ?? "") + runs.join(""));
}
