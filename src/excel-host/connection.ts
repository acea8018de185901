import type { CellEditing } from "./cellEditing";
import type { ClientWindow } from "./clientWindow";
import { CommonApi } from "./common/commonApi";
import type { Dialogs } from "./common/dialogs";
import { byteLength } from "./counters";
import { ExcelError, refusalOf } from "./errors";
import type { EventEntry } from "./events";
import { EVENT } from "./events";
import type { Intervention, InterventionName } from "./interventions";
import type { Fault, StateName } from "./fault";
import type { Faults } from "./faults";
import { bind } from "./objects/object";
import { serviceNamed } from "./objects/services";
import { WORKBOOK } from "./objects/book";
import type { OpenWorkbook } from "./openWorkbook";
import { Latency } from "./latency";
import type { OfficeThemeColors } from "./page/clientInfo";
import { parseControl } from "./page/controlMessages";
import { Session } from "./session";
import type { States } from "./states";
import type { BatchAnswer, Interrupt } from "./wire/batch";
import { batchError, executeBatch } from "./wire/batch";
import type { BatchBody, Request } from "./wire/request";
import { isHousekeeping, parseBody, parseRequest } from "./wire/request";
import type { WireRecorder } from "./wireRecorder";

/** The bit of a request that says: wait while a cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

/** What the connections of a host share. */
export interface Switchboard {
  readonly book: OpenWorkbook;
  readonly faults: Faults;
  readonly cellEditing: CellEditing;
  readonly states: States;
  readonly wire: WireRecorder;
  /** The dialogs of all windows' add-ins. */
  readonly dialogs: Dialogs;
  /** The common APIs of all clients. */
  readonly commons: Set<CommonApi>;
  /** Tells every window what happened in a session, once its batch was answered. */
  broadcast(session: Session): Promise<void>;
  /** The person at a window does something, or is refused. */
  intervene(client: string, act: Intervention | InterventionName): Promise<void>;
  /** Excel closes; what was not saved is lost. */
  close(): void;
}

/** One client on the workbook: a window with an add-in. Messages are texts, as on the real bridge. */
export class Connection {
  private receive: ((text: string) => void) | null = null;
  private isOpen = true;
  private queue: Promise<void> = Promise.resolve();
  /** The old API around the workbook: settings, dialogs, files, selection, ribbon commands. */
  readonly common: CommonApi;
  private readonly latency: Latency;

  constructor(
    readonly window: ClientWindow,
    private readonly host: Switchboard
  ) {
    this.latency = new Latency(host.book.profile.latency, window.id);
    const send = (text: string) => {
      this.deliver("event", text);
    };
    this.common = new CommonApi(window, host, send, () => this.latency.pass());
  }

  /** The name of the client, for faults and the recorder. */
  get client(): string {
    return this.window.id;
  }

  /** Takes the client's ear: answers and events are given to it. */
  onMessage(receive: (text: string) => void): void {
    this.receive = receive;
  }

  /** Takes a message of the client. What is no request is ignored: there is nobody to answer. */
  send(text: string): void {
    if (!this.isOpen) return;
    this.host.wire.tell({ client: this.client, direction: "request", text });
    const request = parseRequest(text);
    if (request === null) {
      const control = parseControl(text);
      if (control !== null) this.common.take(control);
      return;
    }
    const served = this.queue.then(() => this.serve(request, byteLength(text)));
    // A defect of ours must not keep the batches that come after waiting for ever.
    this.queue = served.catch((error: unknown) => {
      this.deliver("response", envelope(request.id, refusal(error)));
    });
  }

  /** The client is gone: nothing reaches it and nothing of it is heard. */
  close(): void {
    this.isOpen = false;
    this.common.close();
  }

  /** The person chose another theme of Office; `null` plays an Office that tells none. */
  setTheme(theme: OfficeThemeColors | null): void {
    this.common.themeChanged(theme);
  }

  /**
   * A person chose a ribbon command: calls the function that the add-in associated with the action, with
   * an event that has `source.id` and `completed()`.
   *
   * @param controlId - the button
   * @returns resolves when the function called `event.completed()`
   * @throws ExcelError `ItemNotFound` when no function is associated with the action
   */
  async invokeAction(actionId: string, controlId = actionId): Promise<void> {
    const event = JSON.stringify({ source: { id: controlId } });
    const status = await this.common.invoke(actionId, event);
    if (status !== 0) throw new ExcelError("ItemNotFound", actionId);
  }

  /**
   * A person pressed a keyboard shortcut of the add-in: calls the function of the action, without a
   * `completed()` to wait for.
   */
  pressShortcut(actionId: string): void {
    const message = JSON.stringify([actionId, JSON.stringify({ source: { id: actionId } }), ""]);
    this.tell([{ messageCategory: 2, messageType: 1000, targetId: "", message }]);
  }

  /**
   * The person closes the document and, where the add-in has `beforeDocumentCloseNotification` enabled, is
   * asked and stays.
   *
   * @returns false when nobody asks: the document may be closed
   */
  async cancelClosing(): Promise<boolean> {
    if (!this.window.confirmsClose) return false;
    const session = new Session(this.host.book, this.window, "user");
    session.happened({
      type: EVENT.closeCancelled,
      targets: [""],
      payload: {},
      ownWindowOnly: true,
      isAlwaysTold: true,
    });
    await this.host.broadcast(session);
    return true;
  }

  /** Sends events. */
  tell(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    this.deliver(
      "event",
      JSON.stringify({ type: 3, flags: 0, controlId: "", message: { entries } })
    );
  }

  /** Resolves when everything that was sent so far has been answered or has met its fault. */
  async settled(): Promise<void> {
    await this.queue;
    await this.common.settled();
  }

  private async serve(request: Request, bytes: number): Promise<void> {
    await this.latency.pass();
    const body = bodyOf(request);
    if (!(body instanceof ExcelError) && isHousekeeping(body)) {
      this.keepHouse(request, body);
      return;
    }
    const { counters } = this.host.book;
    counters.add("syncs");
    counters.add("requestBytes", bytes);
    const delays = (request.flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (delays) await this.host.cellEditing.ended();
    const met = this.host.faults.meet(this.client);
    if (met?.fault.kind === "person") await this.host.intervene(this.client, met.fault.act);
    if (met?.fault.kind === "close") this.host.close();
    if (!this.isOpen) return;
    const session = new Session(this.host.book, this.window);
    if (met !== null && (met.fault.kind === "hang" || met.fault.kind === "death")) {
      if (met.fault.kind === "death") this.close();
      if (!met.fault.done) return;
      this.execute(body, bytes, session, null);
      this.publish(session);
      return;
    }
    const state = met === null ? null : stateOf(met.fault, delays);
    if (state !== null) this.host.states.begin(state);
    const answer = this.execute(body, bytes, session, met?.fault ?? null);
    if (state !== null) this.host.states.end(state);
    const text = this.responseText(request, answer);
    if (met?.fault.kind === "slow") {
      // Later batches are not held up by an answer that is on its way.
      void met.released().then(() => {
        this.answer(text, session);
      });
      return;
    }
    this.answer(text, session);
  }

  /** What office.js does for itself is neither counted nor struck by faults: nobody would see them. */
  private keepHouse(request: Request, body: BatchBody): void {
    const root = bind(WORKBOOK, this.host.book);
    const session = new Session(this.host.book, this.window);
    const answer = executeBatch(body, session, root, serviceNamed);
    this.deliver("response", envelope(request.id, answer));
  }

  private answer(text: string, session: Session): void {
    this.host.book.counters.add("responseBytes", byteLength(text));
    this.deliver("response", text);
    this.publish(session);
  }

  private publish(session: Session): void {
    void this.host.broadcast(session);
  }

  private execute(
    body: BatchBody | ExcelError,
    bytes: number,
    session: Session,
    fault: Fault | null
  ): BatchAnswer {
    try {
      const { payloadLimit } = this.host.book.profile;
      if (payloadLimit !== null && bytes > payloadLimit) {
        throw new ExcelError("RequestPayloadSizeLimitExceeded");
      }
      if (this.host.cellEditing.isActive) throw new ExcelError("InvalidOperationInCellEditMode");
      if (this.host.book.isClosed) throw new ExcelError("InvalidOperation");
      if (body instanceof ExcelError) throw body;
      this.host.book.counters.batch(body.actions.length);
      const root = bind(WORKBOOK, this.host.book);
      const stop = interruptOf(fault, body.actions.length);
      return executeBatch(body, session, root, serviceNamed, stop);
    } catch (error) {
      return refusal(error);
    }
  }

  private responseText(request: Request, answer: BatchAnswer): string {
    const { counters, profile } = this.host.book;
    const { payloadLimit } = profile;
    if (answer.Error !== undefined) counters.add("errors");
    const text = envelope(request.id, answer);
    if (payloadLimit === null || byteLength(text) <= payloadLimit) return text;
    counters.add("errors");
    return envelope(request.id, refusal(new ExcelError("ResponsePayloadSizeLimitExceeded")));
  }

  private deliver(direction: "response" | "event", text: string): void {
    if (!this.isOpen) return;
    this.host.wire.tell({ client: this.client, direction, text });
    this.receive?.(text);
  }
}

/** The batch of a request, or why it is none. */
function bodyOf({ url, body }: Request): BatchBody | ExcelError {
  try {
    if (url.split("?")[0] !== "ProcessQuery") return new ExcelError("ApiNotFound", url);
    return parseBody(body);
  } catch (error) {
    return refusalOf(error);
  }
}

const envelope = (id: number, answer: BatchAnswer): string =>
  JSON.stringify({
    id,
    type: 2,
    flags: 0,
    controlId: "",
    message: { statusCode: 200, headers: {}, body: JSON.stringify(answer) },
  });

/** The answer to a batch of which nothing was done. */
const refusal = (error: unknown): BatchAnswer => ({
  Results: [],
  Error: batchError(error, -1, ""),
});

/** The state that a batch is to meet. One that waits for the end of typing meets it when it is over. */
const stateOf = (fault: Fault, delays: boolean): StateName | null =>
  fault.kind !== "during" || (delays && fault.state === "cell-edit") ? null : fault.state;

function interruptOf(fault: Fault | null, actions: number): Interrupt {
  const stopAt = fault === null ? null : stopOf(fault, actions);
  if (stopAt === null) return () => null;
  const code = (fault !== null && "code" in fault && fault.code) || "GeneralException";
  return (done) => (done === stopAt ? new ExcelError(code) : null);
}

/** How many actions are done before a batch fails, or `null` when it does not. */
function stopOf(fault: Fault, actions: number): number | null {
  switch (fault.kind) {
    case "before":
      return 0;
    case "middle":
      return Math.min(fault.actions, actions);
    case "part":
      return Math.min(Math.ceil(fault.share * actions), actions);
    case "after":
      return actions;
    default:
      return null;
  }
}
