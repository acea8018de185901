import type { CallMessage, ControlMessage, ListenMessage } from "../page/controlMessages";
import { CommonError, STATUS } from "./numbers";

/** What answers the calls of one client. Refusals are thrown as {@link CommonError}. */
export interface CommonService {
  /** Carries out a method. */
  call(method: number, args: readonly unknown[]): unknown;
  /** The client starts or stops listening to an event. */
  listen(message: ListenMessage): void;
}

/** The host's end of one client's common API: calls are carried out in their order and answered later. */
export class CommonLine {
  private readonly listening = new Set<number>();
  private queue: Promise<void> = Promise.resolve();

  /**
   * @param send - gives a message to the client
   * @param pause - waits as long as an answer takes
   */
  constructor(
    private readonly service: CommonService,
    private readonly send: (text: string) => void,
    private readonly pause: () => Promise<void>
  ) {}

  /** Takes a message of the client. What only a host says is ignored. */
  take(message: ControlMessage): void {
    if (message.type === 100)
      this.answer(message, () => this.service.call(message.method, message.args));
    else if (message.type === 102) this.answer(message, () => this.listen(message));
  }

  /**
   * Tells the client of an event, after everything that it has asked so far: office.js takes no event
   * before its registration was answered.
   *
   * @returns false when it does not listen
   */
  async raise(event: number, payload: unknown = null): Promise<boolean> {
    let isHeard = false;
    this.queue = this.queue.then(() => {
      isHeard = this.listening.has(event);
      if (isHeard) this.push(event, payload);
    });
    await this.queue;
    return isHeard;
  }

  /** Tells the client's shim, whether or not the add-in listens. */
  push(event: number, payload: unknown): void {
    this.send(JSON.stringify({ type: 103, event, payload }));
  }

  /** Resolves when every call so far has been answered. */
  async settled(): Promise<void> {
    await this.queue;
  }

  private listen(message: ListenMessage): void {
    this.service.listen(message);
    if (message.isOn) this.listening.add(message.event);
    else this.listening.delete(message.event);
  }

  private answer({ call }: CallMessage | ListenMessage, work: () => unknown): void {
    this.queue = this.queue.then(async () => {
      const answer = await outcome(work);
      await this.pause();
      this.send(JSON.stringify({ type: 101, call, ...answer }));
    });
  }
}

/** What is no refusal is a defect of the host; the client hears an internal error with its words. */
async function outcome(work: () => unknown): Promise<{ status: number; value: unknown }> {
  try {
    return { status: STATUS.success, value: (await work()) ?? null };
  } catch (error) {
    if (error instanceof CommonError) return { status: error.status, value: null };
    return { status: STATUS.internalError, value: `defect of the host: ${String(error)}` };
  }
}
