import type { XmlElement } from "../excel-host/file/xmlRead";
import { child, children, descendants, parseXml } from "../excel-host/file/xmlRead";

/** A button of the ribbon, in one language. */
export interface RibbonButton {
  /** By which the add-in switches it on and off. */
  readonly id: string;
  /** The action it runs. */
  readonly action: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Addresses of the picture at 32 and at 16 pixels. */
  readonly icon: string;
  readonly smallIcon: string;
  /** Before the add-in has said anything. */
  readonly enabled: boolean;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What an add-in's manifest puts into Excel: a tab and a pane. */
export interface Ribbon {
  readonly addinName: string;
  readonly tabId: string;
  readonly tabLabel: string;
  readonly groups: readonly RibbonGroup[];
  readonly paneUrl: string;
}

/**
 * Reads the ribbon of an XML manifest in one language. A manifest that lacks something throws: here a
 * developer should see what Excel would silently leave out.
 */
export function readRibbon(manifest: string, locale: string): Ribbon {
  const app = parseXml(manifest);
  const overrides = required(child(app, "VersionOverrides"), "VersionOverrides");
  const defined = required(child(overrides, "Resources"), "Resources");
  const resources = new Map(
    ["String", "Url", "Image"]
      .flatMap((kind) => descendants(defined, kind))
      .map((resource) => [resource.attributes["id"], localised(resource, locale)])
  );
  const resolve = (element: XmlElement | undefined): string => {
    const id = element?.attributes["resid"];
    const value = resources.get(id);
    if (value === undefined) throw new Error(`manifest: no resource ${id ?? "(no resid)"}`);
    return value;
  };
  const [tab] = descendants(overrides, "CustomTab");
  const form = required(tab, "CustomTab");
  return {
    addinName: localised(required(child(app, "DisplayName"), "DisplayName"), locale),
    tabId: form.attributes["id"] ?? "",
    tabLabel: resolve(child(form, "Label")),
    groups: children(form, "Group").map((group) => ({
      id: group.attributes["id"] ?? "",
      label: resolve(child(group, "Label")),
      buttons: children(group, "Control").map((control) => readButton(control, resolve)),
    })),
    paneUrl: resolve(descendants(overrides, "Runtime")[0]),
  };
}

function readButton(
  control: XmlElement,
  resolve: (element: XmlElement | undefined) => string
): RibbonButton {
  const supertip = required(child(control, "Supertip"), "Supertip");
  const images = children(required(child(control, "Icon"), "Icon"), "Image");
  const action = child(child(control, "Action"), "FunctionName");
  return {
    id: required(control.attributes["id"], "Control id"),
    action: required(action, "FunctionName").text,
    label: resolve(child(control, "Label")),
    tipTitle: resolve(child(supertip, "Title")),
    tip: resolve(child(supertip, "Description")),
    icon: resolve(images.find(({ attributes }) => attributes["size"] === "32")),
    smallIcon: resolve(images.find(({ attributes }) => attributes["size"] === "16")),
    enabled: child(control, "Enabled")?.text !== "false",
  };
}

function localised(element: XmlElement, locale: string): string {
  const override = children(element, "Override").find(
    ({ attributes }) => attributes["Locale"] === locale
  );
  return required(
    override?.attributes["Value"] ?? element.attributes["DefaultValue"],
    `${element.name} without a value`
  );
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`manifest: ${what} is missing`);
  return value;
}
