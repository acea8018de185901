import { CellEditing } from "./cellEditing";
import { ClientWindow } from "./clientWindow";
import type { CommonApi } from "./common/commonApi";
import { Dialogs } from "./common/dialogs";
import { Connection } from "./connection";
import { Counters } from "./counters";
import { ExcelError } from "./errors";
import type { Occurrence } from "./events";
import { entriesFor } from "./events";
import { Faults } from "./faults";
import { openXlsx, saveXlsx } from "./file";
import type { WorkbookModel } from "./model";
import { newWorkbook } from "./model";
import { OpenWorkbook } from "./openWorkbook";
import type { Profile, ProfileName } from "./profile";
import { profileOf } from "./profile";
import type { Intervention, InterventionName } from "./interventions";
import { drawIntervention, intervene, inWords } from "./interventions";
import type { Session } from "./session";
import { SavedFile } from "./savedFile";
import { States } from "./states";
import { nextTurn } from "./turn";
import { WindowUser } from "./windowUser";
import { WireRecorder } from "./wireRecorder";

export interface HostOptions {
  /** An .xlsx file; without one the workbook is new, with one empty sheet. */
  readonly file?: Uint8Array;
  /** The file's name, as `workbook.name`. */
  readonly name?: string;
  readonly profile?: ProfileName | Partial<Profile>;
  /** Origins besides the add-in's own that its dialogs may show: `<AppDomains>` of the manifest. */
  readonly appDomains?: readonly string[];
  /** Key combinations by action ids, from the file that `<ExtendedOverrides>` of the manifest names. */
  readonly shortcuts?: Readonly<Record<string, string>>;
}

/** A small Excel: one open workbook, and any number of windows with add-ins on it. */
export class ExcelHost {
  readonly counters = new Counters();
  readonly faults = new Faults();
  readonly cellEditing = new CellEditing();
  readonly wire = new WireRecorder();
  /** The dialogs that add-ins have open, and who shows them. */
  readonly dialogs: Dialogs;
  private readonly commons = new Set<CommonApi>();
  /** Cell editing, a file for reading only, a full browser … , to be begun and ended by name. */
  readonly states: States;
  /** The open workbook and what Excel knows about it: dirty, closed, created workbooks … */
  readonly book: OpenWorkbook;
  private readonly windows: { connection: Connection; user: WindowUser }[] = [];
  private readonly pending = new Set<Promise<void>>();
  private readonly shortcuts: Readonly<Record<string, string>>;
  private readonly savedFile: SavedFile;
  private lastWindow = 0;

  /** @param options - `file` is what the workbook was opened from */
  constructor(model: WorkbookModel, profile: Profile, options: Omit<HostOptions, "profile"> = {}) {
    this.shortcuts = options.shortcuts ?? {};
    this.dialogs = new Dialogs(options.appDomains ?? []);
    this.book = new OpenWorkbook(model, profile, this.counters);
    this.states = new States(this.book, this.cellEditing);
    this.savedFile = new SavedFile(options.file ?? null);
    this.book.onSave(() => {
      if (!this.savesItself) this.savedFile.keep(this.model);
    });
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
    for (const [action, keys] of Object.entries(this.shortcuts)) {
      window.shortcuts.set(action, keys);
    }
    const switchboard = {
      book: this.book,
      faults: this.faults,
      cellEditing: this.cellEditing,
      states: this.states,
      wire: this.wire,
      dialogs: this.dialogs,
      commons: this.commons,
      broadcast: (session: Session) => this.track(this.broadcast(session)),
      intervene: (client: string, act: Intervention | InterventionName) =>
        this.intervene(client, act),
      close: () => {
        this.close();
      },
    };
    const connection = new Connection(window, switchboard);
    this.windows.push({ connection, user: new WindowUser(window, switchboard) });
    this.book.company.windows = this.windows.length;
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
    this.book.company.windows = this.windows.length;
  }

  /**
   * Resolves when every batch sent so far was answered or met its fault, and the events that it caused
   * have reached the handlers. Answers that a test holds back are not waited for.
   */
  async settled(): Promise<void> {
    await this.dialogs.settled();
    for (const { connection } of this.windows) await connection.settled();
    await this.dialogs.settled();
    while (this.pending.size > 0) await Promise.all(this.pending);
    // Handlers run in promises of their own after the message arrived.
    await nextTurn();
  }

  /** Closes Excel with all its windows. What was not saved is lost; see {@link OpenWorkbook.isDirty}. */
  close(): void {
    this.book.isClosed = true;
    for (const { connection } of this.windows) connection.close();
  }

  /** Tells all windows what a co-author elsewhere did. */
  tellRemote(occurrences: readonly Occurrence[]): void {
    this.book.announceChange();
    for (const { connection } of this.windows) {
      connection.tell(entriesFor(connection.window, occurrences, null, "user"));
    }
  }

  /** The bytes of the file as it is on the disk, without what was never saved; `null` when there is none yet. */
  file(): Promise<Uint8Array | null> {
    return this.savesItself ? this.save() : this.savedFile.bytes();
  }

  private get savesItself(): boolean {
    return this.book.autoSave && !this.book.readOnly;
  }

  /** The workbook as it is now, as an .xlsx file. */
  save(): Promise<Uint8Array> {
    return saveXlsx(this.model);
  }

  /** The person at a client's window does something; chance decides what, when only the kind is named. */
  private async intervene(client: string, act: Intervention | InterventionName): Promise<void> {
    const user = this.windows.find(({ connection }) => connection.client === client)?.user;
    const { random, story } = this.faults;
    const it = typeof act === "string" ? drawIntervention(act, this.model, random) : act;
    if (user === undefined || it === null) return;
    try {
      await intervene(user, it);
      story.push(`${client}: the person ${inWords(it)}`);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      story.push(`${client}: the person ${inWords(it)}, which Excel refuses: ${error.code}`);
    }
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
      connection.common.happened(session);
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
  return new ExcelHost(model, profileOf(options.profile), options);
}
