import { describe, expect, test } from "@jest/globals";
import { officeRibbon } from "../../src/office/ribbon";
import { mockOffice, supporting } from "./mockOffice";

const layout = {
  tab: "Par.Tab",
  groups: { "Par.Session": ["Par.SignIn", "Par.Lock"], "Par.Client": ["Par.New"] },
};

interface Setting {
  readonly sets?: Readonly<Record<string, string>>;
  readonly failures?: number;
}

function setUp({ sets = { RibbonApi: "1.1" }, failures = 0 }: Setting = {}) {
  const updates: unknown[] = [];
  const functions = new Map<string, (event?: unknown) => unknown>();
  let failing = failures;
  const panes: string[] = [];
  const office = mockOffice({
    context: { requirements: supporting(sets) },
    ribbon: {
      requestUpdate(update: unknown) {
        failing -= 1;
        if (failing >= 0) return Promise.reject(new Error("HostRestartNeeded"));
        updates.push(update);
        return Promise.resolve();
      },
    },
    actions: {
      associate: (id: string, run: (event?: unknown) => unknown) => functions.set(id, run),
    },
    addin: {
      showAsTaskpane() {
        panes.push("shown");
        return Promise.resolve();
      },
    },
  });
  return { ribbon: officeRibbon(office, layout), updates, functions, panes };
}

const click = (run: ((event?: unknown) => unknown) | undefined) =>
  new Promise<void>((completed) => run?.({ completed }));

describe("the ribbon's controls", () => {
  test("a control that the manifest does not have is refused", async () => {
    const { ribbon, updates } = setUp();
    await expect(ribbon.setEnabled({ "Par.Gone": true })).rejects.toThrow(RangeError);
    expect(updates).toEqual([]);
  });

  test("without the ribbon API the buttons are left as they are", async () => {
    const { ribbon, updates } = setUp({ sets: {} });
    await ribbon.setEnabled({ "Par.Lock": true });
    expect(updates).toEqual([]);
  });

  test("an update that fails is told, and tried again the next time", async () => {
    const { ribbon, updates } = setUp({ failures: 1 });
    await expect(ribbon.setEnabled({ "Par.Lock": true })).rejects.toThrow("HostRestartNeeded");
    await ribbon.setEnabled({ "Par.Lock": true });
    expect(updates).toHaveLength(1);
  });

  test("nothing is sent when nothing changes", async () => {
    const { ribbon, updates } = setUp();
    await Promise.all([
      ribbon.setEnabled({ "Par.SignIn": false, "Par.Lock": true }),
      ribbon.setEnabled({ "Par.SignIn": false, "Par.Lock": true }),
      ribbon.setEnabled({ "Par.Lock": true }),
      ribbon.setEnabled({}),
    ]);
    expect(updates).toEqual([
      {
        tabs: [
          {
            id: "Par.Tab",
            groups: [
              {
                id: "Par.Session",
                controls: [
                  { id: "Par.SignIn", enabled: false },
                  { id: "Par.Lock", enabled: true },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test("a change sends the whole state, so that a lost repaint is made good", async () => {
    const { ribbon, updates } = setUp();
    await ribbon.setEnabled({ "Par.SignIn": true });
    await ribbon.setEnabled({ "Par.New": true });
    expect(updates.at(-1)).toMatchObject({
      tabs: [
        {
          groups: [
            { id: "Par.Session", controls: [{ id: "Par.SignIn", enabled: true }] },
            { id: "Par.Client", controls: [{ id: "Par.New", enabled: true }] },
          ],
        },
      ],
    });
  });
});

describe("the ribbon's actions", () => {
  test("a failing action is told and still completes its event", async () => {
    const { ribbon, functions } = setUp();
    const failures: unknown[] = [];
    const failure = new Error("no");
    ribbon.associate({ lock: () => Promise.reject(failure) }, (error) => failures.push(error));
    await click(functions.get("lock"));
    expect(failures).toEqual([failure]);
  });

  test("each id runs its own action, with an event to complete or without", async () => {
    const { ribbon, functions } = setUp();
    const ran: string[] = [];
    const action = (id: string) => () => {
      ran.push(id);
      return Promise.resolve();
    };
    ribbon.associate({ lock: action("lock"), open: action("open") }, (error) => {
      throw error;
    });
    await click(functions.get("open"));
    functions.get("lock")?.();
    expect(ran).toEqual(["open", "lock"]);
  });

  test("shows the pane", async () => {
    const { ribbon, panes } = setUp();
    await ribbon.showPane();
    expect(panes).toEqual(["shown"]);
  });
});
