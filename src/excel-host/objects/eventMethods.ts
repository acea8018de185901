import { EVENT } from "../events";
import type { ObjectType } from "./object";

/** The client's methods to register for an event, without `_Register` and `_Unregister`, and its number. */
const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: EVENT.changed,
  ActivatedEvent: EVENT.activated,
  DeactivatedEvent: EVENT.deactivated,
  AddedEvent: EVENT.added,
  DeletedEvent: EVENT.deleted,
  SelectionChangedEvent: EVENT.selectionChanged,
  FormatChangedEvent: EVENT.formatChanged,
  ProtectionChangedEvent: EVENT.protectionChanged,
  EventNameChanged: EVENT.nameChanged,
  EventVisibilityChanged: EVENT.visibilityChanged,
  EventMoved: EVENT.moved,
};

const TABLE_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: EVENT.tableChanged,
  AddedEvent: EVENT.tableAdded,
  DeletedEvent: EVENT.tableDeleted,
};

type Methods<T> = NonNullable<ObjectType<T>["methods"]>;

function methodsFor<T>(
  events: Readonly<Record<string, number>>,
  targetId: (target: T) => string
): Methods<T> {
  const methods: Record<string, Methods<T>[string]> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = (target, _args, session) => {
      session.window.subscribe(`${type}:${targetId(target)}`);
    };
    methods[`_Unregister${name}`] = (target, _args, session) => {
      session.window.unsubscribe(`${type}:${targetId(target)}`);
    };
  }
  return methods;
}

/** Registration of the events of a sheet or of all sheets. */
export const subscriptions = <T>(targetId: (target: T) => string): Methods<T> =>
  methodsFor(SHEET_EVENTS, targetId);

/** Registration of the events of a table or of all tables. */
export const tableSubscriptions = <T>(targetId: (target: T) => string): Methods<T> =>
  methodsFor(TABLE_EVENTS, targetId);
