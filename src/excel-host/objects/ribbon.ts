import type { ContextualTab, RibbonControlState } from "../clientWindow";
import { ExcelError } from "../errors";
import type { Session } from "../session";
import type { Args } from "./args";
import type { ObjectType } from "./object";
import { bind } from "./object";

/** A tab or a control of the add-in's ribbon, by the id in its manifest. */
interface RibbonPart {
  readonly id: string;
}

function changePart({ id }: RibbonPart, change: RibbonControlState, session: Session): void {
  session.window.ribbon.set(id, { ...session.window.ribbon.get(id), ...change });
}

export const RIBBON_BUTTON: ObjectType<RibbonPart> = {
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

export const RIBBON_TAB: ObjectType<RibbonPart> = {
  name: "RibbonTab",
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id } },
  methods: {
    SetVisibility: (part, args, session) => {
      changePart(part, { visible: args.flag(0) }, session);
    },
  },
};

/** `Office.ribbon`: what `requestUpdate` and `requestCreateControls` become on the wire. */
export const RIBBON: ObjectType<Readonly<Record<string, never>>> = {
  name: "DynamicRibbon",
  scalars: {},
  methods: {
    GetTab: (_service, args) => bind(RIBBON_TAB, { id: args.text(0) }),
    GetButton: (_service, args) => bind(RIBBON_BUTTON, { id: args.text(0) }),
    ExecuteRequestCreate: (_service, args, session) => {
      const { window } = session;
      if (window.contextualTabs.length > 0) throw new ExcelError("InvalidOperation");
      const tabs = tabsOf(args);
      for (const { id, visible } of tabs) changePart({ id }, { visible }, session);
      for (const { id, enabled } of tabs.flatMap(({ controls }) => controls)) {
        changePart({ id }, { enabled }, session);
      }
      window.contextualTabs = tabs;
    },
  },
};

type Fields = Readonly<Record<string, unknown>>;

/** @throws ExcelError `InvalidRibbonDefinition` for what is no definition of tabs with ids */
function tabsOf(args: Args): ContextualTab[] {
  const tabs = listOf(parsed(args.text(0)), "tabs").map((tab) => ({
    id: textOf(tab, "id"),
    label: textOf(tab, "label"),
    // Contextual tabs are hidden until the add-in shows them.
    visible: tab["visible"] === true,
    controls: listOf(tab, "groups")
      .flatMap((group) => listOf(group, "controls"))
      .map((control) => ({
        id: textOf(control, "id"),
        label: textOf(control, "label"),
        actionId: typeof control["actionId"] === "string" ? control["actionId"] : null,
        enabled: control["enabled"] !== false,
      })),
  }));
  if (tabs.length === 0) throw new ExcelError("InvalidRibbonDefinition");
  return tabs;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ExcelError("InvalidRibbonDefinition");
  }
}

function listOf(owner: unknown, name: string): Fields[] {
  const list = isFields(owner) ? owner[name] : null;
  if (!Array.isArray(list) || !list.every(isFields)) {
    throw new ExcelError("InvalidRibbonDefinition", name);
  }
  return list;
}

function textOf(owner: Fields, name: string): string {
  const text = owner[name];
  if (typeof text !== "string" || text === "") {
    throw new ExcelError("InvalidRibbonDefinition", name);
  }
  return text;
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
