import { CellEditing } from "./cellEditing";
import { ClientWindow } from "./clientWindow";
import { Connection } from "./connection";
import { Counters } from "./counters";
import { entriesFor } from "./events";
import { Faults } from "./faults";
import { openXlsx, saveXlsx } from "./file";
import type { WorkbookModel } from "./model";
import { newWorkbook } from "./model";
import { OpenWorkbook } from "./openWorkbook";
import type { Profile, ProfileName } from "./profile";
import { profileOf } from "./profile";
import type { Session } from "./session";
import { nextTurn } from "./turn";
import { WindowUser } from "./windowUser";
import { WireRecorder } from "./wireRecorder";

export interface HostOptions {
  /** An .xlsx file; without one the workbook is new, with one empty sheet. */
  readonly file?: Uint8Array;
  /** The file's name, as `workbook.name`. */
  readonly name?: string;
  readonly profile?: ProfileName | Partial<Profile>;
}

/** A small Excel: one open workbook, and any number of windows with add-ins on it. */
export class ExcelHost {
  readonly counters = new Counters();
  readonly faults = new Faults();
  readonly cellEditing = new CellEditing();
  readonly wire = new WireRecorder();
  /** The open workbook and what Excel knows about it: dirty, closed, created workbooks … */
  readonly book: OpenWorkbook;
  private readonly windows: { connection: Connection; user: WindowUser }[] = [];
  private readonly pending = new Set<Promise<void>>();
  private lastWindow = 0;

  constructor(model: WorkbookModel, profile: Profile) {
    this.book = new OpenWorkbook(model, profile, this.counters);
  }

  /** The workbook as data, for looking at. Change it through clients and users, who tell each other. */
  get model(): WorkbookModel {
    return this.book.model;
  }

  /** Base64 of the workbooks that add-ins opened in new windows (`Excel.createWorkbook`). */
  get createdWorkbooks(): readonly string[] {
    return this.book.createdWorkbooks;
  }

  /** Opens a window on the workbook. The first one is `client1`. */
  connect(): Connection {
    this.lastWindow += 1;
    const window = new ClientWindow(`client${this.lastWindow}`, this.model);
    const switchboard = {
      book: this.book,
      faults: this.faults,
      cellEditing: this.cellEditing,
      wire: this.wire,
      broadcast: (session: Session) => this.track(this.broadcast(session)),
    };
    const connection = new Connection(window, switchboard);
    this.windows.push({ connection, user: new WindowUser(window, switchboard) });
    this.book.isShared = this.windows.length > 1;
    return connection;
  }

  /** The person at a window. */
  userOf(connection: Connection): WindowUser {
    const window = this.windows.find((one) => one.connection === connection);
    if (window === undefined) throw new Error("the connection belongs to another host");
    return window.user;
  }

  /** Closes a window; its add-in is gone. */
  disconnect(connection: Connection): void {
    connection.close();
    const index = this.windows.findIndex((one) => one.connection === connection);
    if (index >= 0) this.windows.splice(index, 1);
    this.book.isShared = this.windows.length > 1;
  }

  /**
   * Resolves when every batch sent so far was answered or met its fault, and the events that it caused
   * have reached the handlers. Answers that a test holds back are not waited for.
   */
  async settled(): Promise<void> {
    for (const { connection } of this.windows) await connection.settled();
    while (this.pending.size > 0) await Promise.all(this.pending);
    // Handlers run in promises of their own after the message arrived.
    await nextTurn();
  }

  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array> {
    return saveXlsx(this.model);
  }

  private async track(work: Promise<void>): Promise<void> {
    this.pending.add(work);
    try {
      await work;
    } finally {
      this.pending.delete(work);
    }
  }

  /** Events arrive a turn after the answer to the batch that caused them. */
  private async broadcast(session: Session): Promise<void> {
    this.book.announceChange();
    await nextTurn();
    for (const { connection } of this.windows) {
      const { window } = connection;
      connection.tell(entriesFor(window, session.occurrences, session.window, session.cause));
    }
  }
}

/**
 * Opens a workbook in a new host.
 *
 * @throws whatever `openXlsx` throws for a file that is none
 */
export async function createExcelHost(options: HostOptions = {}): Promise<ExcelHost> {
  const model = options.file === undefined ? newWorkbook() : await openXlsx(options.file);
  if (options.name !== undefined) model.name = options.name;
  return new ExcelHost(model, profileOf(options.profile));
}
