import type { CellEditing } from "./cellEditing";
import type { ClientWindow } from "./clientWindow";
import { byteLength } from "./counters";
import { ExcelError } from "./errors";
import type { EventEntry } from "./events";
import type { Fault, Faults } from "./faults";
import { bind } from "./objects/object";
import { serviceNamed } from "./objects/services";
import { WORKBOOK } from "./objects/book";
import type { OpenWorkbook } from "./openWorkbook";
import type { ControlMessage } from "./page/controlMessages";
import { parseControl } from "./page/controlMessages";
import { storeSettings } from "./page/hostSide";
import { Session } from "./session";
import { nextTurn } from "./turn";
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
  readonly wire: WireRecorder;
  /** Tells every window what happened in a session, once its batch was answered. */
  broadcast(session: Session): Promise<void>;
}

/** One client on the workbook: a window with an add-in. Messages are texts, as on the real bridge. */
export class Connection {
  private receive: ((text: string) => void) | null = null;
  private isOpen = true;
  private queue: Promise<void> = Promise.resolve();
  private readonly invocations = new Map<string, (status: number) => void>();
  private lastInvocation = 0;

  constructor(
    readonly window: ClientWindow,
    private readonly host: Switchboard
  ) {}

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
      this.takeControl(parseControl(text));
      return;
    }
    this.queue = this.queue.then(() => this.serve(request, byteLength(text)));
  }

  /** The client is gone: nothing reaches it and nothing of it is heard. */
  close(): void {
    this.isOpen = false;
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
    this.lastInvocation += 1;
    const invocation = String(this.lastInvocation);
    const event = JSON.stringify({ source: { id: controlId } });
    const status = await new Promise<number>((resolve) => {
      this.invocations.set(invocation, resolve);
      this.deliver("event", JSON.stringify({ type: 100, invocation, actionId, event }));
    });
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
  }

  private takeControl(message: ControlMessage | null): void {
    if (message?.type === 101) {
      this.invocations.get(message.invocation)?.(message.status);
      this.invocations.delete(message.invocation);
    } else if (message?.type === 102) storeSettings(this.host.book, message.settings);
  }

  private async serve(request: Request, bytes: number): Promise<void> {
    await nextTurn();
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
    const session = new Session(this.host.book, this.window);
    if (met !== null && (met.fault.kind === "hang" || met.fault.kind === "death")) {
      if (met.fault.kind === "death") this.close();
      if (!met.fault.done) return;
      this.execute(body, bytes, session, null);
      this.publish(session);
      return;
    }
    const answer = this.execute(body, bytes, session, met?.fault ?? null);
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
    if (error instanceof ExcelError) return error;
    throw error;
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

function interruptOf(fault: Fault | null, actions: number): Interrupt {
  if (fault === null || !("code" in fault || fault.kind !== "slow")) return () => null;
  const after =
    fault.kind === "before"
      ? 0
      : fault.kind === "middle"
        ? Math.min(fault.actions, actions)
        : fault.kind === "after"
          ? actions
          : Number.POSITIVE_INFINITY;
  const code = "code" in fault ? fault.code : undefined;
  return (done) => (done === after ? new ExcelError(code ?? "GeneralException") : null);
}
