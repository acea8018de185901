import { formatArea } from "../../excel-host/address";
import type {
  Area,
  Connection,
  ExcelErrorCode,
  ExcelHost,
  WindowUser,
  WorkbookModel,
  WorksheetModel,
} from "../../excel-host";
import { ExcelError } from "../../excel-host";

/** What Excel would say in a dialog. */
const REFUSALS: Partial<Record<ExcelErrorCode, string>> = {
  AccessDenied: "Välilehti on suojattu. Solua ei voi muuttaa.",
  InvalidArgument: "Excel ei hyväksy tätä solun sisällöksi.",
  InvalidReference: "Tätä osoitetta ei ole.",
};

/** A workbook on the screen: what is drawn, and what the person at its window can do to it. */
export class Book {
  /** A sheet that is looked at although it is hidden; Excel itself has no such thing. */
  private peeked: WorksheetModel | null = null;
  private peekedSelection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  private readonly user: WindowUser;

  constructor(
    readonly name: string,
    readonly host: ExcelHost,
    readonly connection: Connection
  ) {
    this.user = host.userOf(connection);
  }

  get model(): WorkbookModel {
    return this.host.model;
  }

  /** Language of dates and decimals. */
  get locale(): string {
    return this.host.book.profile.locale;
  }

  /** The sheet in front. */
  get sheet(): WorksheetModel {
    const isThere = this.peeked !== null && this.model.worksheets.includes(this.peeked);
    return isThere && this.peeked !== null
      ? this.peeked
      : this.connection.window.activeSheet(this.model);
  }

  /** What is selected on it. */
  get selection(): Area {
    return this.sheet === this.peeked
      ? this.peekedSelection
      : this.connection.window.selectionOn(this.sheet);
  }

  /** Brings a sheet to the front; a hidden one only for looking. */
  async show(sheet: WorksheetModel): Promise<void> {
    const isVisible = sheet.visibility === "Visible";
    this.peeked = isVisible ? null : sheet;
    this.peekedSelection = { top: 0, left: 0, bottom: 0, right: 0 };
    if (isVisible) await this.user.activate(sheet.name);
    else this.host.book.announceChange();
  }

  async select(area: Area): Promise<void> {
    if (this.sheet === this.peeked) {
      this.peekedSelection = area;
      this.host.book.announceChange();
    } else await this.user.select(this.sheet.name, formatArea(area));
  }

  /**
   * Types into the cells of an area, as at the keyboard; `""` deletes.
   *
   * @returns why Excel refuses, or `null`
   */
  async type(area: Area, text: string): Promise<string | null> {
    try {
      await this.user.type(this.sheet.name, formatArea(area), text);
      return null;
    } catch (error) {
      if (error instanceof ExcelError) return REFUSALS[error.code] ?? error.message;
      throw error;
    }
  }

  /** What the add-in has cost so far. */
  get meter(): string {
    const { syncs, requestBytes, responseBytes } = this.host.counters.read();
    const kilobytes = Math.round((requestBytes + responseBytes) / 1024);
    return `${syncs} pyyntöä · ${kilobytes} kt`;
  }
}
