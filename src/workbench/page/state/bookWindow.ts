import { formatArea, formatAddress } from "../../../excel-host/address";
import type {
  Area,
  Connection,
  ExcelHost,
  WindowUser,
  WorkbookModel,
  WorksheetModel,
} from "../../../excel-host";
import { cellArea, containsCell, ExcelError, sameArea } from "../../../excel-host";
import type { Scene } from "../grid/scene";
import { areaBetween, type Place } from "../grid/place";
import { mergedAt, withWholeMerges } from "../grid/moves";
import type { CopiedBlock, Handiwork } from "../person/handiwork";
import type { Words } from "../words";
import { Changes } from "./changes";
import { CellEdit } from "./cellEdit";

const CORNER: Area = cellArea(0, 0);

/** Which window it is, on what. */
export interface Identity {
  /** In its tab; no other window has it. */
  readonly name: string;
  /** Unlike that of windows on other Excels. */
  readonly id: string;
  readonly host: ExcelHost;
  /** Whether the add-in runs in it. */
  readonly hasAddin: boolean;
}

/** What a window needs of the workbench around it. */
export interface Surroundings {
  readonly words: () => Words;
  readonly tell: (notice: string) => void;
}

/** A window on a workbook: what is in front and selected there, and what its person does. */
export class BookWindow {
  /** Of what is selected, typed or brought to the front here; the host tells of the rest. */
  readonly changes = new Changes();
  readonly edit: CellEdit;
  readonly name: string;
  readonly host: ExcelHost;
  readonly hasAddin: boolean;
  private readonly idOfHost: string;
  /** What this person has copied and not yet changed. */
  copied: CopiedBlock | null = null;
  /** A sheet that is looked at although it is hidden; Excel itself has no such thing. */
  private peeked: WorksheetModel | null = null;
  private peekedSelection = CORNER;
  /** The cell the selection began at, as long as the selection holds it. */
  private anchor: Place = { row: 0, column: 0 };

  constructor(
    { name, id, host, hasAddin }: Identity,
    public connection: Connection,
    private readonly around: Surroundings
  ) {
    this.name = name;
    this.idOfHost = id;
    this.host = host;
    this.hasAddin = hasAddin;
    this.edit = new CellEdit(this);
  }

  /** Begins the ids of its cells. */
  get id(): string {
    return `${this.idOfHost}-${this.connection.client}`;
  }

  get model(): WorkbookModel {
    return this.host.model;
  }

  /** Language of dates and decimals. */
  get locale(): string {
    return this.host.book.profile.locale;
  }

  get words(): Words {
    return this.around.words();
  }

  /** The sheet in front. */
  get sheet(): WorksheetModel {
    const { peeked, model } = this;
    if (peeked !== null && model.worksheets.includes(peeked)) return peeked;
    return this.connection.window.activeSheet(model);
  }

  /** What is selected on it. */
  get selection(): Area {
    const { sheet } = this;
    return sheet === this.peeked ? this.peekedSelection : this.connection.window.selectionOn(sheet);
  }

  /** The cell that typing goes into. */
  get active(): Place {
    const { selection, anchor } = this;
    const isInside = containsCell(selection, anchor.row, anchor.column);
    return isInside ? anchor : { row: selection.top, column: selection.left };
  }

  /** The corner of the selection that Shift moves. */
  get end(): Place {
    const { selection, active } = this;
    return {
      row: active.row === selection.top ? selection.bottom : selection.top,
      column: active.column === selection.left ? selection.right : selection.left,
    };
  }

  get scene(): Scene {
    const { sheet, selection, active, locale, words } = this;
    const copied = this.copied?.sheet === sheet ? this.copied.area : null;
    return { sheet, selection, active, copied, locale, words: words.grid };
  }

  /** Brings a sheet to the front; a hidden one only for looking. */
  show(sheet: WorksheetModel): void {
    this.edit.commit();
    const isVisible = sheet.visibility === "Visible";
    this.peeked = isVisible ? null : sheet;
    this.peekedSelection = CORNER;
    if (isVisible) void this.user.activate(sheet.name);
    this.changes.announce();
  }

  /** Selects cells, with `active` as the one that is typed into. */
  select(area: Area, active: Place = { row: area.top, column: area.left }): void {
    const merged = mergedAt(this.sheet, active);
    this.anchor = { row: merged.top, column: merged.left };
    const whole = withWholeMerges(this.sheet, area);
    if (!sameArea(whole, this.selection)) {
      if (this.sheet === this.peeked) this.peekedSelection = whole;
      else void this.user.select(this.sheet.name, formatArea(whole));
    }
    this.changes.announce();
  }

  /** Widens the selection from the active cell to another one. */
  extendTo(place: Place): void {
    this.select(areaBetween(this.active, place), this.active);
  }

  /** Where cells are, with their sheet. */
  addressOf(area: Area): string {
    return formatAddress(this.sheet.name, area);
  }

  /**
   * Does something with one's hands. What Excel refuses is told in words.
   *
   * @returns whether it was done
   */
  async do(work: Handiwork): Promise<boolean> {
    return this.attempt(() => this.user.act(work));
  }

  /**
   * As {@link do}, for what the host itself offers to people.
   *
   * @param refusal - says better than the code why it was refused
   */
  async attempt(act: () => Promise<void>, refusal?: string): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.around.tell(refusal ?? this.words.refusals[error.code] ?? error.message);
      return false;
    } finally {
      this.changes.announce();
    }
  }

  /** Whether the add-in's pane is shown; it runs all the same, as a shared runtime does. */
  get isPaneShown(): boolean {
    return this.hasAddin && this.connection.window.pane === "Visible";
  }

  /** Opens or closes the pane by hand. */
  togglePane(): void {
    const { window } = this.connection;
    window.pane = window.pane === "Visible" ? "Background" : "Visible";
    this.changes.announce();
  }

  tell(notice: string): void {
    this.around.tell(notice);
  }

  get user(): WindowUser {
    return this.host.userOf(this.connection);
  }

  /** Gives the window a new client, so that its add-in begins anew. */
  reconnect(): void {
    const before = this.connection;
    const { sheet, selection } = this;
    const isPeeking = sheet === this.peeked;
    this.host.disconnect(before);
    this.connection = this.host.connect();
    const { window } = this.connection;
    window.pane = before.window.pane;
    window.activeSheetId = before.window.activeSheetId;
    if (!isPeeking) window.select(sheet, selection);
    this.changes.announce();
  }
}
