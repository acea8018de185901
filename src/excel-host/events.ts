import { formatArea } from "./address";
import type { ClientWindow } from "./clientWindow";
import type { Area } from "./model";

/** Numbers of the events on the wire. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookSelectionChanged: 2,
  paneVisibility: 65_539,
  closeCancelled: 65_540,
} as const;

/** The target of events that are registered for all sheets. */
export const WORKBOOK_TARGET = "Workbook";
/** The message category of events that the API's `on…` handlers take. */
const API_EVENT = 65_536;

/** Something that happened, before it is told to anybody. */
export interface Occurrence {
  readonly type: number;
  /** Ids under which clients may have registered: a sheet, a table, the workbook. */
  readonly targets: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
  /** Only the window where it happened is told: selection and activation are its own. */
  readonly ownWindowOnly?: boolean;
  /** Told without registration, and also while events are off: what office.js itself listens to. */
  readonly isAlwaysTold?: boolean;
}

/** One entry of the message that carries events to a client. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** The reference of an event's range: it says where the range is, so that nothing has to be kept for it. */
export const eventReference = (sheetId: string, area: Area): string =>
  `${sheetId}!${formatArea(area)}`;

/** Who made something happen: an add-in's batch, or the person at the window. */
export type Cause = "addin" | "user";

/** What one window's add-in is told, in the order of happening. Nothing when it switched events off. */
export function entriesFor(
  window: ClientWindow,
  occurrences: readonly Occurrence[],
  origin: ClientWindow | null,
  cause: Cause
): EventEntry[] {
  const isLocal = window === origin;
  return occurrences.flatMap((occurrence) => {
    if (occurrence.ownWindowOnly === true && !isLocal) return [];
    const isAlwaysTold = occurrence.isAlwaysTold === true;
    if (!window.enableEvents && !isAlwaysTold) return [];
    const targets = occurrence.targets.filter(
      (target) => isAlwaysTold || window.subscriptions.has(`${occurrence.type}:${target}`)
    );
    if (targets.length === 0) return [];
    const message = JSON.stringify({
      ...occurrence.payload,
      source: isLocal ? "Local" : "Remote",
      ...(occurrence.type === EVENT.changed && {
        triggerSource: isLocal && cause === "addin" ? "ThisLocalAddin" : "Unknown",
      }),
    });
    return targets.map((targetId) => ({
      messageCategory: API_EVENT,
      messageType: occurrence.type,
      targetId,
      message,
    }));
  });
}
