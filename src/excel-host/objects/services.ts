import { EVENT } from "../events";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";
import { RIBBON } from "./ribbon";
import { ACTION_SERVICE } from "./shortcuts";

/** Services around the workbook carry no data of their own: everything lies in the session's window. */
type Service = Readonly<Record<string, never>>;
const NOTHING: Service = {};

const PANE_STATES = ["Visible", "Background", "Inactive"] as const;

export const APP_RUNTIME: ObjectType<Service> = {
  name: "AppRuntimeService",
  scalars: {},
  methods: {
    SetAppRuntimeState: (_service, args, session) => {
      const state = args.word(0, PANE_STATES);
      if (session.window.pane === state) return;
      session.window.pane = state;
      session.happened({
        type: EVENT.paneVisibility,
        targets: [""],
        payload: { visibility: state === "Visible" ? "Visible" : "Hidden" },
        ownWindowOnly: true,
        isAlwaysTold: true,
      });
    },
    GetAppRuntimeState: (_service, _args, session) => session.window.pane,
  },
};

export const START_STATE: ObjectType<Service> = {
  name: "AppRuntimePersistenceService",
  scalars: {},
  methods: {
    SetAppRuntimeStartState: (_service, args, session) => {
      session.window.startState = args.word(0, PANE_STATES);
    },
    GetAppRuntimeStartState: (_service, _args, session) => session.window.startState,
  },
};

export const ADDIN_INTERNAL: ObjectType<Service> = {
  name: "AddinInternalService",
  scalars: {},
  methods: { NotifyActionHandlerReady: () => undefined },
};

export const CLOSE_NOTIFICATION: ObjectType<Service> = {
  name: "BeforeDocumentCloseNotification",
  scalars: {},
  methods: {
    Enable: (_service, _args, session) => {
      session.window.confirmsClose = true;
    },
    Disable: (_service, _args, session) => {
      session.window.confirmsClose = false;
    },
  },
};

const SERVICES: Readonly<Record<string, ObjectType<Service>>> = {
  "Microsoft.DynamicRibbon.DynamicRibbon": RIBBON,
  "Microsoft.AppRuntime.AppRuntimeService": APP_RUNTIME,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": START_STATE,
  "Microsoft.InternalService.AddinInternalService": ADDIN_INTERNAL,
  "Microsoft.BeforeDocumentCloseNotification.BeforeDocumentCloseNotification": CLOSE_NOTIFICATION,
  "Microsoft.Office.ActionService": ACTION_SERVICE,
};

/** A service by its full name, or `null` when the host has none. */
export function serviceNamed(name: string): HostObject | null {
  const type = SERVICES[name];
  return type === undefined ? null : bind(type, NOTHING);
}
