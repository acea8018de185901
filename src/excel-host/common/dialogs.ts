import type { ClientInfo } from "../page/clientInfo";
import type { DialogOptions, DialogOwner } from "./dialog";
import { AddinDialog } from "./dialog";
import { originOf, secureUrl } from "./dialogAddress";
import { CommonError, STATUS } from "./numbers";

/** The dialogs that the add-ins of a host have open, at most one for each window. */
export class Dialogs {
  private readonly open = new Set<AddinDialog>();
  private readonly listeners = new Set<(dialog: AddinDialog) => void>();

  /** @param appDomains - origins besides the add-in's own, from `<AppDomains>` of its manifest */
  constructor(private readonly appDomains: readonly string[]) {}

  /** Those that are open, the oldest first. */
  get list(): readonly AddinDialog[] {
    return [...this.open];
  }

  /** Resolves when everything that the dialogs have sent so far was answered. */
  async settled(): Promise<void> {
    for (const dialog of this.open) await dialog.settled();
  }

  /**
   * Calls back with every dialog that an add-in opens, so that somebody can show it. Nobody has to: a
   * dialog is open from the moment that the add-in asked for it.
   *
   * @returns the way out
   */
  onOpened(listener: (dialog: AddinDialog) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Opens the dialog of an add-in's window.
   *
   * @throws CommonError 12005 for an address without https, 12004 for a strange domain, 12007 when the
   *   window has one open
   */
  show(owner: DialogOwner, options: DialogOptions, info: ClientInfo): AddinDialog {
    const url = secureUrl(options.url);
    const domains = [owner.origin, ...this.appDomains.map(originOf)];
    if (!domains.includes(url.origin)) throw new CommonError(STATUS.domainNotTrusted);
    if (this.list.some((dialog) => dialog.owner.id === owner.id)) {
      throw new CommonError(STATUS.dialogAlreadyOpen);
    }
    const dialog = new AddinDialog(owner, { ...options, url: url.href }, info);
    this.open.add(dialog);
    dialog.onClosed(() => this.open.delete(dialog));
    for (const listener of this.listeners) listener(dialog);
    return dialog;
  }
}
