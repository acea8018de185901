import { ExcelError } from "../errors";
import { EVENT } from "../events";
import type { RibbonControlState } from "../clientWindow";
import type { Session } from "../session";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";

/** Services around the workbook carry no data of their own: everything lies in the session's window. */
type Service = Readonly<Record<string, never>>;
const NOTHING: Service = {};

/** A tab or a control of the add-in's ribbon, by the id in its manifest. */
interface RibbonPart {
  readonly id: string;
}

function changePart({ id }: RibbonPart, change: RibbonControlState, session: Session): void {
  session.window.ribbon.set(id, { ...session.window.ribbon.get(id), ...change });
}

const RIBBON_BUTTON: ObjectType<RibbonPart> = {
  name: "RibbonButton",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Enabled: {
      get: ({ id }, session) => session.window.ribbon.get(id)?.enabled ?? true,
      set: (part, value, session) => {
        if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
        changePart(part, { enabled: value }, session);
      },
    },
  },
};

const RIBBON_TAB: ObjectType<RibbonPart> = {
  name: "RibbonTab",
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id } },
  methods: {
    SetVisibility: (part, args, session) => {
      changePart(part, { visible: args.flag(0) }, session);
    },
  },
};

const RIBBON: ObjectType<Service> = {
  name: "DynamicRibbon",
  scalars: {},
  methods: {
    GetTab: (_service, args) => bind(RIBBON_TAB, { id: args.text(0) }),
    GetButton: (_service, args) => bind(RIBBON_BUTTON, { id: args.text(0) }),
  },
};

const APP_RUNTIME: ObjectType<Service> = {
  name: "AppRuntimeService",
  scalars: {},
  methods: {
    SetAppRuntimeState: (_service, args, session) => {
      const state = args.word(0, ["Visible", "Background", "Inactive"]);
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

const START_STATE: ObjectType<Service> = {
  name: "AppRuntimePersistenceService",
  scalars: {},
  methods: {
    SetAppRuntimeStartState: (_service, args, session) => {
      session.window.startState = args.word(0, ["Visible", "Background", "Inactive"]);
    },
    GetAppRuntimeStartState: (_service, _args, session) => session.window.startState,
  },
};

const ADDIN_INTERNAL: ObjectType<Service> = {
  name: "AddinInternalService",
  scalars: {},
  methods: { NotifyActionHandlerReady: () => undefined },
};

const CLOSE_NOTIFICATION: ObjectType<Service> = {
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
};

/** A service by its full name, or `null` when the host has none. */
export function serviceNamed(name: string): HostObject | null {
  const type = SERVICES[name];
  return type === undefined ? null : bind(type, NOTHING);
}
