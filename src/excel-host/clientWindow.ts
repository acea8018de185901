import type { Area, WorkbookModel, WorksheetModel } from "./model";
import { cellArea } from "./model";

/** What an add-in's ribbon update asked for: by control id. */
export interface RibbonControlState {
  readonly enabled?: boolean;
  readonly visible?: boolean;
}

/** A tab that is made while the add-in runs; it is shown and hidden by `ribbon.requestUpdate`. */
export interface ContextualTab {
  readonly id: string;
  readonly label: string;
  readonly visible: boolean;
  /** Its buttons, group after group. */
  readonly controls: readonly {
    readonly id: string;
    readonly label: string;
    readonly actionId: string | null;
    readonly enabled: boolean;
  }[];
}

/** One window on the workbook with its own selection, and the add-in that runs in it. */
export class ClientWindow {
  activeSheetId: string;
  /** `runtime.enableEvents`. */
  enableEvents = true;
  /** Events that the add-in listens to, as `type:target`, with how often it registered. */
  readonly subscriptions = new Map<string, number>();
  /** Tabs and controls as the add-in's `ribbon.requestUpdate` left them. */
  readonly ribbon = new Map<string, RibbonControlState>();
  /** Tabs that the add-in's `ribbon.requestCreateControls` made, once in the life of the add-in. */
  contextualTabs: readonly ContextualTab[] = [];
  /** Key combinations by the ids of the manifest's actions; `null` where the person has none. */
  readonly shortcuts = new Map<string, string | null>();
  /** Whether the task pane is shown (`addin.showAsTaskpane`, `addin.hide`). */
  pane: "Visible" | "Background" | "Inactive" = "Visible";
  /** `addin.setStartupBehavior`: `Background` loads with the document. */
  startState = "Inactive";
  /** `addin.beforeDocumentCloseNotification`: the person is asked before the document closes. */
  confirmsClose = false;
  private readonly selections = new Map<string, Area>();

  constructor(
    readonly id: string,
    model: WorkbookModel
  ) {
    this.activeSheetId = model.activeWorksheet().id;
    for (const sheet of model.worksheets) this.selections.set(sheet.id, sheet.selection);
  }

  /** The sheet in front of this window; another one when a co-author deleted or hid it. */
  activeSheet(model: WorkbookModel): WorksheetModel {
    const sheet = model.worksheets.find(({ id }) => id === this.activeSheetId);
    return sheet?.visibility === "Visible" ? sheet : model.activeWorksheet();
  }

  selectionOn(sheet: WorksheetModel): Area {
    return this.selections.get(sheet.id) ?? cellArea(0, 0);
  }

  select(sheet: WorksheetModel, area: Area): void {
    this.selections.set(sheet.id, area);
  }

  subscribe(key: string): void {
    this.subscriptions.set(key, (this.subscriptions.get(key) ?? 0) + 1);
  }

  unsubscribe(key: string): void {
    const count = (this.subscriptions.get(key) ?? 0) - 1;
    if (count > 0) this.subscriptions.set(key, count);
    else this.subscriptions.delete(key);
  }
}
