import { rangeAtAddress } from "./objects/range/arguments";
import { activateSheet, selectCells } from "./edit/select";
import { shiftCells } from "./edit/shiftCells";
import { enterCells } from "./edit/writeCells";
import { ExcelError } from "./errors";
import type { WorksheetModel } from "./model";
import { WHOLE_SHEET } from "./model";
import type { Switchboard } from "./connection";
import type { ClientWindow } from "./clientWindow";
import { Session } from "./session";
import { gridOf } from "./values";

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

  /** Inserts rows before a zero-based row. */
  async insertRows(sheet: string, row: number, count = 1): Promise<void> {
    await this.act((session) => {
      const at = { ...WHOLE_SHEET, top: row, bottom: row + count - 1 };
      shiftCells(session, this.sheet(sheet), { kind: "insert", axis: "rows", at });
    });
  }

  /** Deletes rows from a zero-based row on. */
  async deleteRows(sheet: string, row: number, count = 1): Promise<void> {
    await this.act((session) => {
      const at = { ...WHOLE_SHEET, top: row, bottom: row + count - 1 };
      shiftCells(session, this.sheet(sheet), { kind: "delete", axis: "rows", at });
    });
  }

  private sheet(name: string): WorksheetModel {
    const sheet = this.host.book.model.worksheetNamed(name);
    if (sheet === undefined) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  private async act(action: (session: Session) => void): Promise<void> {
    const session = new Session(this.host.book, this.window, "user");
    action(session);
    await this.host.broadcast(session);
  }
}
