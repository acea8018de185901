import { nextTurn } from "../turn";
import type { ClientInfo } from "../page/clientInfo";
import type { ClientLine } from "../page/clientShim";
import { parseControl } from "../page/controlMessages";
import { parseRequest } from "../wire/request";
import { CommonLine } from "./commonLine";
import { mayBeTold, originOf } from "./dialogAddress";
import { COMMON_EVENT, CommonError, METHOD, STATUS } from "./numbers";

/** What an add-in asked for with `displayDialogAsync`. */
export interface DialogOptions {
  readonly url: string;
  /** Percent of the screen, 1 to 99, or pixels. */
  readonly width: number;
  readonly height: number;
  readonly isInPixels: boolean;
  /** No title bar was wanted. */
  readonly hidesTitle: boolean;
}

/** The add-in that opened a dialog. */
export interface DialogOwner {
  /** The window it runs in; see `Connection.client`. */
  readonly id: string;
  /** Of its page. */
  readonly origin: string;
  /** Tells it of the dialog: `[0, message, origin]` or `[code]`. */
  tell(payload: readonly unknown[]): void;
}

/** Kinds of what a dialog tells, beside the codes 12002 to 12006. */
const MESSAGE = 0;

/**
 * A dialog of an add-in: a page of its own that can only exchange texts with the page that opened it. Who
 * shows it joins a frame to `line` with `info`, as to a connection; in Node `loadDialog` does.
 */
export class AddinDialog {
  readonly line: ClientLine;
  readonly info: ClientInfo;
  private receive: ((text: string) => void) | null = null;
  private isOpen = true;
  private readonly listeners = new Set<() => void>();
  private readonly common: CommonLine;

  constructor(
    readonly owner: DialogOwner,
    readonly options: DialogOptions,
    info: ClientInfo
  ) {
    this.info = { ...info, isDialog: true, instance: `${info.instance}.dialog`, settings: {} };
    const service = {
      call: (method: number, args: readonly unknown[]) => {
        this.call(method, args);
      },
      listen: ({ event }: { readonly event: number }) => {
        if (event !== COMMON_EVENT.dialogParentMessage) {
          throw new CommonError(STATUS.operationNotSupported);
        }
      },
    };
    const send = (text: string) => this.receive?.(text);
    this.common = new CommonLine(service, send, nextTurn);
    this.line = {
      send: (text) => {
        this.hear(text);
      },
      onMessage: (receive) => {
        this.receive = receive;
      },
    };
  }

  /** The person closes the dialog: the add-in gets `DialogEventReceived` 12006. */
  close(): void {
    this.fail(STATUS.dialogClosed);
  }

  /**
   * The dialog came to nothing: 12002 when its page cannot be loaded, 12003 when it was sent to one
   * without https. The add-in gets `DialogEventReceived`; after 12006 the dialog is closed.
   */
  fail(code: number): void {
    if (!this.isOpen) return;
    if (code === STATUS.dialogClosed) this.dismiss();
    this.owner.tell([code]);
  }

  /** The add-in closes the dialog, or is gone itself: nobody is told but who shows it. */
  dismiss(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.receive = null;
    for (const listener of this.listeners) listener();
  }

  /** Calls back when the dialog is closed, by whomever. */
  onClosed(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Resolves when everything that the dialog has sent so far was answered. */
  settled(): Promise<void> {
    return this.common.settled();
  }

  /** `Dialog.messageChild`: heard only by a dialog that already listens. */
  messageChild(message: string, targetOrigin: unknown): void {
    const { origin } = this.owner;
    if (!mayBeTold(origin, originOf(this.options.url), targetOrigin)) return;
    void this.common.raise(COMMON_EVENT.dialogParentMessage, [MESSAGE, message, origin]);
  }

  private call(method: number, args: readonly unknown[]): void {
    if (method !== METHOD.messageParent) throw new CommonError(STATUS.operationNotSupported);
    const { messageToParent, targetOrigin } = JSON.parse(String(args[0])) as Record<
      string,
      unknown
    >;
    const from = typeof args[1] === "string" ? args[1] : originOf(this.options.url);
    if (this.isOpen && mayBeTold(from, this.owner.origin, targetOrigin)) {
      this.owner.tell([MESSAGE, String(messageToParent), from]);
    }
  }

  private hear(text: string): void {
    if (!this.isOpen) return;
    const control = parseControl(text);
    if (control !== null) {
      this.common.take(control);
      return;
    }
    const request = parseRequest(text);
    if (request === null) return;
    // A dialog reaches no workbook; an add-in that tries is told so.
    const Error = {
      Code: "ApiNotAvailable",
      Message: "The requested API is not available. (dialog)",
      ActionIndex: -1,
      Location: "",
      HttpStatusCode: 400,
    };
    const body = JSON.stringify({ Results: [], Error });
    const message = { statusCode: 200, headers: {}, body };
    const answer = { id: request.id, type: 2, flags: 0, controlId: "", message };
    void nextTurn().then(() => this.receive?.(JSON.stringify(answer)));
  }
}
