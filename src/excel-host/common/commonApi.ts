import type { ClientWindow } from "../clientWindow";
import { saveXlsx } from "../file";
import { EVENT } from "../events";
import type { OpenWorkbook } from "../openWorkbook";
import type { OfficeThemeColors } from "../page/clientInfo";
import type { ControlMessage, ListenMessage } from "../page/controlMessages";
import { clientInfoOf, storeSettings, storedSettings } from "../page/hostSide";
import { Session } from "../session";
import { CommonLine } from "./commonLine";
import type { AddinDialog } from "./dialog";
import type { Dialogs } from "./dialogs";
import { FileCopies } from "./fileCopies";
import { COMMON_EVENT, CommonError, METHOD, STATUS } from "./numbers";
import { selectedData, setSelectedData } from "./selectedData";

/** What the common API of one client needs of the host around it. */
export interface CommonHost {
  readonly book: OpenWorkbook;
  readonly dialogs: Dialogs;
  /** The common APIs of all clients that are open. */
  readonly commons: Set<CommonApi>;
  broadcast(session: Session): Promise<void>;
}

type Method = (args: readonly unknown[]) => unknown;

/** Events that the host can tell; a dialog is opened by listening to its own. */
const HEARD = new Set<number>(Object.values(COMMON_EVENT));

/** The old API of `Office.context` and `Office.context.document` for one client. */
export class CommonApi {
  private readonly line: CommonLine;
  private readonly copies: FileCopies;
  private dialog: AddinDialog | null = null;
  private readonly invocations = new Map<string, (status: number) => void>();
  private lastInvocation = 0;

  /**
   * @param send - gives a message to the client
   * @param pause - waits as long as an answer takes
   */
  constructor(
    private readonly window: ClientWindow,
    private readonly host: CommonHost,
    send: (text: string) => void,
    pause: () => Promise<void>
  ) {
    const service = {
      call: (method: number, args: readonly unknown[]) => this.call(method, args),
      listen: (message: ListenMessage) => {
        this.listen(message);
      },
    };
    this.line = new CommonLine(service, send, pause);
    const { book } = host;
    this.copies = new FileCopies(() => saveXlsx(book.model), book.profile.givesFile);
    host.commons.add(this);
  }

  take(message: ControlMessage): void {
    this.line.take(message);
  }

  /**
   * Calls the function of a ribbon action.
   *
   * @returns the status with which it was completed: 0, or that there is no such function
   */
  invoke(actionId: string, event: string): Promise<number> {
    this.lastInvocation += 1;
    const invocation = String(this.lastInvocation);
    return new Promise((resolve) => {
      this.invocations.set(invocation, resolve);
      const payload = [invocation, actionId, event];
      void this.line.raise(COMMON_EVENT.ribbonCommand, payload).then((isHeard) => {
        if (!isHeard) resolve(STATUS.operationNotSupported);
      });
    });
  }

  /** Tells the client what it has asked to hear of an action or a batch. */
  happened(session: Session): void {
    const isSelection = session.occurrences.some(
      ({ type }) => type === EVENT.selectionChanged || type === EVENT.activated
    );
    if (isSelection && session.window === this.window) {
      void this.line.raise(COMMON_EVENT.documentSelectionChanged);
    }
  }

  /** Office has another theme: the client's `officeTheme` will answer it. */
  themeChanged(theme: OfficeThemeColors | null): void {
    this.line.push(COMMON_EVENT.themeChanged, theme);
  }

  settled(): Promise<void> {
    return this.line.settled();
  }

  /** The client is gone, and its dialog with it. */
  close(): void {
    this.host.commons.delete(this);
    this.dialog?.dismiss();
  }

  private readonly methods: Readonly<Record<number, Method>> = {
    [METHOD.getSelectedData]: ([coercion, format]) =>
      selectedData(this.session(), coercion, format),
    [METHOD.setSelectedData]: async ([coercion, data]) => {
      const session = this.session();
      this.host.book.edits.recorded(session, () => {
        setSelectedData(session, coercion, data);
      });
      await this.host.broadcast(session);
    },
    [METHOD.loadSettings]: () => storedSettings(this.host.book),
    [METHOD.saveSettings]: ([settings]) => {
      this.saveSettings(settings);
    },
    [METHOD.getDocumentCopy]: ([fileType]) => this.copies.open(fileType),
    [METHOD.getDocumentCopyChunk]: ([handle, offset, size]) =>
      this.copies.slice(handle, offset, size),
    [METHOD.releaseDocumentCopy]: ([handle]) => {
      this.copies.close(handle);
    },
    [METHOD.getFileProperties]: () => [clientInfoOf(this.host.book).documentUrl],
    [METHOD.commandCompleted]: ([invocation, status]) => {
      this.invocations.get(String(invocation))?.(Number(status));
      this.invocations.delete(String(invocation));
    },
    [METHOD.messageChild]: ([params]) => {
      const { messageContent, targetOrigin } = JSON.parse(String(params)) as Record<
        string,
        unknown
      >;
      this.dialog?.messageChild(String(messageContent), targetOrigin);
    },
  };

  private call(number: number, args: readonly unknown[]): unknown {
    const method = this.methods[number];
    if (method === undefined) throw new CommonError(STATUS.operationNotSupported);
    return method(args);
  }

  private listen({ event, target, isOn, origin }: ListenMessage): void {
    if (!HEARD.has(event)) throw new CommonError(STATUS.operationNotSupported);
    if (event !== COMMON_EVENT.dialog) return;
    if (isOn) this.showDialog(target, origin);
    else this.dialog?.dismiss();
  }

  private showDialog(target: string, origin: string): void {
    const wanted = JSON.parse(target) as Readonly<Record<string, unknown>>;
    const owner = {
      id: this.window.id,
      origin,
      tell: (payload: readonly unknown[]) => {
        void this.line.raise(COMMON_EVENT.dialog, payload);
      },
    };
    const options = {
      url: String(wanted["url"]),
      width: Number(wanted["width"]),
      height: Number(wanted["height"]),
      isInPixels: wanted["useDeviceIndependentPixels"] === true,
      hidesTitle: wanted["hideTitle"] === true,
    };
    const dialog = this.host.dialogs.show(owner, options, clientInfoOf(this.host.book));
    dialog.onClosed(() => {
      if (this.dialog === dialog) this.dialog = null;
    });
    this.dialog = dialog;
  }

  private saveSettings(settings: unknown): void {
    const { book } = this.host;
    const isMap = typeof settings === "object" && settings !== null;
    if (!isMap || !Object.values(settings).every((value) => typeof value === "string")) {
      throw new CommonError(STATUS.settingsCannotBeSaved);
    }
    book.edits.recorded(this.session(), () => {
      storeSettings(book, settings as Readonly<Record<string, string>>);
    });
    book.announceChange();
    if (book.profile.platform !== "OfficeOnline") return;
    for (const other of this.host.commons) {
      if (other !== this) void other.line.raise(COMMON_EVENT.settingsChanged);
    }
  }

  private session(): Session {
    return new Session(this.host.book, this.window);
  }
}
