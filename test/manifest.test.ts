// The manifest as Office will judge it, checked without Office and without a network:
// Microsoft's own validator (npm run validate) sends the file to a server.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { commands } from "../src/commands";
import { ribbonLayout } from "../src/commands/ribbonLayout";
import type { XmlElement } from "../src/excel-host/file/xmlRead";
import { child, children, descendants, parseXml } from "../src/excel-host/file/xmlRead";

const root = join(__dirname, "..");
const BASE = "https://localhost:3000/";
const LOCALES = ["sv-FI", "sv-SE", "en-US"];

/** What the ribbon offers, in its order; a function has the name of its control. */
const COMMANDS = [
  "signIn",
  "lock",
  "showHome",
  "newClient",
  "openClient",
  "anonymiseExpired",
  "parkkiDelivery",
];

const source = readFile(join(root, "manifest.xml"), "utf8");
const manifest = source.then((text) => parseXml(text));
const overrides = manifest.then((app) => child(app, "VersionOverrides")!);

const all = async (name: string): Promise<XmlElement[]> => descendants(await manifest, name);
const attribute = (elements: readonly XmlElement[], name: string): string[] =>
  elements.map(({ attributes }) => attributes[name] ?? "");

/** Everything that is defined to be pointed at. */
async function resources(kind: "Images" | "Urls" | "ShortStrings" | "LongStrings") {
  return child(child(await overrides, "Resources"), kind)?.children ?? [];
}

async function packageJson(): Promise<{ readonly version: string }> {
  const text = await readFile(join(root, "package.json"), "utf8");
  return JSON.parse(text) as { version: string };
}

describe("the manifest", () => {
  test("has a GUID, the version of package.json and Finnish as its language", async () => {
    const text = (name: string) => manifest.then((app) => child(app, name)?.text);
    expect(await text("Id")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    );
    expect(await text("Version")).toBe((await packageJson()).version);
    expect(await text("DefaultLocale")).toBe("fi-FI");
    expect(await text("Permissions")).toBe("ReadWriteDocument");
  });

  test("has its elements in the order of the schema", async () => {
    expect((await manifest).children.map(({ name }) => name)).toEqual([
      ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description"],
      ...["IconUrl", "HighResolutionIconUrl", "Hosts", "Requirements", "DefaultSettings"],
      ...["Permissions", "VersionOverrides"],
    ]);
    const parts = ["Label", "Supertip", "Icon", "Action", "Enabled"];
    for (const control of await all("Control")) {
      const names = control.children.map(({ name }) => name);
      expect(names).toEqual(parts.slice(0, names.length));
    }
    for (const group of await all("Group")) {
      const [label, icon, ...controls] = group.children.map(({ name }) => name);
      expect([label, icon]).toEqual(["Label", "Icon"]);
      expect(new Set(controls)).toEqual(new Set(["Control"]));
    }
  });

  test("requires what the add-in uses and no more", async () => {
    const sets = (await all("Set")).map(({ attributes }) => [
      attributes["Name"],
      attributes["MinVersion"],
    ]);
    expect(sets).toEqual([
      ["ExcelApi", "1.14"],
      ["SharedRuntime", "1.1"],
      ["RibbonApi", "1.1"],
    ]);
  });

  test("runs pane and functions in one runtime", async () => {
    const runtime = (await all("Runtime"))[0]?.attributes;
    expect(runtime).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
    expect(attribute(await all("FunctionFile"), "resid")).toEqual(["Taskpane.Url"]);
    const host = children(child(await overrides, "Hosts"), "Host")[0];
    expect(host?.children[0]?.name).toBe("Runtimes");
    const pane = child(child(await manifest, "DefaultSettings"), "SourceLocation");
    const [url] = await resources("Urls");
    expect(pane?.attributes["DefaultValue"]).toBe(url?.attributes["DefaultValue"]);
  });
});

describe("resources", () => {
  test("are each defined once, used, and named in 32 characters", async () => {
    const kinds = ["Images", "Urls", "ShortStrings", "LongStrings"] as const;
    const defined = attribute((await Promise.all(kinds.map(resources))).flat(), "id");
    const everything = [...descendants(await manifest, "Host"), await overrides];
    const used = everything
      .flatMap((element) => [element, ...deep(element)])
      .flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(used)).toEqual(new Set(defined));
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ] as const)("%s are at most %i characters in every language", async (kind, limit) => {
    for (const string of await resources(kind)) {
      const texts = [
        string.attributes["DefaultValue"],
        ...attribute(children(string, "Override"), "Value"),
      ];
      for (const text of texts) {
        expect(text).not.toBe("");
        expect(text!.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test("speak every language", async () => {
    const named = ["DisplayName", "Description"].map(async (name) => child(await manifest, name)!);
    const strings = [
      ...(await Promise.all(named)),
      ...(await resources("ShortStrings")),
      ...(await resources("LongStrings")),
    ];
    for (const string of strings) {
      expect(attribute(children(string, "Override"), "Locale")).toEqual(LOCALES);
    }
  });

  test("lie at one address, by https", async () => {
    const urls = [...(await source).matchAll(/"(https?:[^"]+)"/g)].map(([, url]) => url!);
    const addresses = urls.filter((url) => !/schemas\.microsoft\.com|www\.w3\.org/.test(url));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((url) => !url.startsWith(BASE))).toEqual([]);
  });
});

describe("icons", () => {
  test("exist at the size they are named for", async () => {
    const images = await resources("Images");
    const pages = ["IconUrl", "HighResolutionIconUrl"].map(async (name) =>
      child(await manifest, name)!
    );
    const urls = attribute([...images, ...(await Promise.all(pages))], "DefaultValue");
    for (const url of urls) {
      const path = url.slice(BASE.length);
      const png = await readFile(join(root, path));
      const size = Number(/-(\d+)\.png$/.exec(path)?.[1]);
      expect([path, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, size, size]);
    }
  });

  test("are given to every control at every size", async () => {
    for (const icon of await all("Icon")) {
      const images = children(icon, "Image").map(({ attributes }) => [
        attributes["size"],
        attributes["resid"]?.split(".").at(-1),
      ]);
      expect(images).toEqual(["16", "32", "64", "80"].map((size) => [size, size]));
    }
  });
});

describe("commands", () => {
  test("have unique ids", async () => {
    const elements = [
      ...(await all("CustomTab")),
      ...(await all("Group")),
      ...(await all("Control")),
    ];
    const ids = attribute(elements, "id");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe("PAR");
  });

  test("run each a function of its own, named like the control", async () => {
    const controls = await all("Control");
    expect(attribute(controls, "id")).toEqual(COMMANDS);
    expect((await all("FunctionName")).map(({ text }) => text)).toEqual(COMMANDS);
    expect(attribute(await all("Action"), "type")).toEqual(COMMANDS.map(() => "ExecuteFunction"));
  });

  test("are off until somebody has signed in, but for what leads to signing in", async () => {
    const off = (await all("Control")).filter(
      (control) => child(control, "Enabled")?.text === "false"
    );
    const on = COMMANDS.filter((id) => !attribute(off, "id").includes(id));
    expect(on).toEqual(["signIn", "showHome"]);
  });

  test("are the table of commands, in its order", () => {
    expect(commands.map(({ id }) => id)).toEqual(COMMANDS);
  });

  test("are where the pane looks for them on the ribbon", async () => {
    expect(attribute(await all("CustomTab"), "id")).toEqual([ribbonLayout.tab]);
    const groups = await all("Group");
    expect(
      Object.fromEntries(
        groups.map((group) => [
          group.attributes["id"],
          attribute(
            deep(group).filter(({ name }) => name === "Control"),
            "id"
          ),
        ])
      )
    ).toEqual(ribbonLayout.groups);
  });
});

const deep = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((inner) => [inner, ...deep(inner)]);
