import { rangeAtAddress } from "./objects/range/arguments";
import { changeStyle } from "./objects/range/styled";
import { activateSheet, selectCells } from "./edit/select";
import { addSheet, deleteSheet, renameSheet, showSheet } from "./edit/sheets";
import { shiftCells } from "./edit/shiftCells";
import { enterCells } from "./edit/writeCells";
import { ExcelError } from "./errors";
import type { Area, CellStyle, Visibility, WorksheetModel } from "./model";
import { isValidArea, WHOLE_SHEET } from "./model";
import type { Switchboard } from "./connection";
import type { ClientWindow } from "./clientWindow";
import { Session } from "./session";
import { gridOf, pastedCells } from "./values";

/** The person at a window: does by hand what add-ins are told about. Refusals are `ExcelError`s. */
export class WindowUser {
  constructor(
    private readonly window: ClientWindow,
    private readonly host: Switchboard
  ) {}

  /** Types into cells; one value fills them all, and `""` empties. */
  async type(sheet: string, address: string, value: unknown): Promise<void> {
    await this.act((session) => {
      const target = rangeAtAddress(address, this.sheet(sheet), session);
      const area = session.areaOf(target);
      const rows = area.bottom - area.top + 1;
      const columns = area.right - area.left + 1;
      enterCells(session, target.sheet, area, gridOf(value, rows, columns));
    });
  }

  /** Formats cells: fill, font, number format and so on. */
  async format(sheet: string, address: string, change: Partial<CellStyle>): Promise<void> {
    await this.act((session) => {
      changeStyle(rangeAtAddress(address, this.sheet(sheet), session), session, change);
    });
  }

  async select(sheet: string, address: string): Promise<void> {
    await this.act((session) => {
      const target = rangeAtAddress(address, this.sheet(sheet), session);
      activateSheet(session, target.sheet);
      selectCells(session, target.sheet, session.areaOf(target));
    });
  }

  async activate(sheet: string): Promise<void> {
    await this.act((session) => {
      activateSheet(session, this.sheet(sheet));
    });
  }

  /** Pastes a text with tabs and line ends, from the first cell of an address on. */
  async paste(sheet: string, address: string, text: string): Promise<void> {
    const cells = pastedCells(text);
    await this.act((session) => {
      const target = rangeAtAddress(address, this.sheet(sheet), session);
      const { top, left } = session.areaOf(target);
      const width = Math.max(...cells.map((row) => row.length));
      const area = { top, left, bottom: top + cells.length - 1, right: left + width - 1 };
      if (!isValidArea(area)) throw new ExcelError("InvalidArgument");
      enterCells(session, target.sheet, area, (row, column) => cells[row]?.[column] ?? null);
      selectCells(session, target.sheet, area);
    });
  }

  /** Inserts rows before a zero-based row. */
  async insertRows(sheet: string, row: number, count = 1): Promise<void> {
    await this.shift(sheet, "insert", "rows", { top: row, bottom: row + count - 1 });
  }

  /** Deletes rows from a zero-based row on. */
  async deleteRows(sheet: string, row: number, count = 1): Promise<void> {
    await this.shift(sheet, "delete", "rows", { top: row, bottom: row + count - 1 });
  }

  /** Inserts columns before a zero-based column. */
  async insertColumns(sheet: string, column: number, count = 1): Promise<void> {
    await this.shift(sheet, "insert", "columns", { left: column, right: column + count - 1 });
  }

  /** Deletes columns from a zero-based column on. */
  async deleteColumns(sheet: string, column: number, count = 1): Promise<void> {
    await this.shift(sheet, "delete", "columns", { left: column, right: column + count - 1 });
  }

  async addSheet(name: string): Promise<void> {
    await this.act((session) => {
      activateSheet(session, addSheet(session, name));
    });
  }

  async deleteSheet(sheet: string): Promise<void> {
    await this.act((session) => {
      deleteSheet(session, this.sheet(sheet));
    });
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    await this.act((session) => {
      renameSheet(session, this.sheet(sheet), name);
    });
  }

  /** Hides or shows a sheet. A very hidden one is in no menu, yet macros and other add-ins reach it. */
  async showSheet(sheet: string, visibility: Visibility): Promise<void> {
    await this.act((session) => {
      showSheet(session, this.sheet(sheet), visibility);
    });
  }

  private async shift(
    sheet: string,
    kind: "insert" | "delete",
    axis: "rows" | "columns",
    part: Partial<Area>
  ): Promise<void> {
    await this.act((session) => {
      const at = { ...WHOLE_SHEET, ...part };
      if (!isValidArea(at)) throw new ExcelError("InvalidArgument");
      shiftCells(session, this.sheet(sheet), { kind, axis, at });
    });
  }

  /** Ctrl+Z: takes back the last step, the add-in's too. @throws ExcelError `InvalidOperation` when there is none */
  async undo(): Promise<void> {
    await this.act((session) => {
      if (!session.book.history.undo(session)) throw new ExcelError("InvalidOperation");
    });
  }

  /** Ctrl+Y: does again what was taken back. @throws ExcelError `InvalidOperation` when there is none */
  async redo(): Promise<void> {
    await this.act((session) => {
      if (!session.book.history.redo(session)) throw new ExcelError("InvalidOperation");
    });
  }

  private sheet(name: string): WorksheetModel {
    const sheet = this.host.book.model.worksheetNamed(name);
    if (sheet === undefined) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  /** Does by hand what has no method of its own, and tells the add-ins. Nothing is told when the action throws. */
  async act(action: (session: Session) => void): Promise<void> {
    const session = new Session(this.host.book, this.window, "user");
    session.book.edits.recorded(session, () => {
      action(session);
    });
    await this.host.broadcast(session);
  }
}
