import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allStorageSheets, allViewSheets } from "../../../src/register/layout";
import { addViews, missingViews } from "../../../src/register/views/missing";

/** The tabs once the sheets were added where the operations say. */
function tabsAfter(names: readonly string[], missing: readonly string[]): readonly string[] {
  const tabs = [...names];
  for (const operation of addViews(missing, names)) {
    if (operation.op !== "addSheet" || operation.position === undefined)
      throw new Error("no place");
    expect(operation.position).toBeLessThanOrEqual(tabs.length);
    tabs.splice(operation.position, 0, operation.sheet);
  }
  return tabs;
}

describe("views that are missing", () => {
  const own = ["Oma", "Muistio"];
  /** Tabs of a register with own sheets somewhere among them, less some of the views. */
  const workbooks = fc
    .record({
      gone: fc.subarray([...allViewSheets]),
      at: fc.array(fc.nat(allViewSheets.length), { minLength: 2, maxLength: 2 }),
    })
    .map(({ gone, at }) => {
      const tabs: string[] = [...allViewSheets, ...allStorageSheets];
      own.forEach((name, index) => tabs.splice(at[index] ?? 0, 0, name));
      return { gone, tabs: tabs.filter((name) => !gone.includes(name)) };
    });

  test("are those and only those that are gone", () => {
    fc.assert(
      fc.property(workbooks, ({ gone, tabs }) => {
        expect(missingViews(allViewSheets, tabs)).toEqual(gone);
      })
    );
  });

  test("come back in their usual order, and nobody's sheet changes places with another", () => {
    fc.assert(
      fc.property(workbooks, ({ gone, tabs }) => {
        const after = tabsAfter(tabs, gone);
        expect(after.filter((name) => allViewSheets.includes(name))).toEqual(allViewSheets);
        expect(after.filter((name) => !gone.includes(name))).toEqual(tabs);
      })
    );
  });

  test("stand right behind the view they usually follow, or first", () => {
    expect(tabsAfter(["Etusivu", "Oma", "Käyttäjät"], ["Asiakkaat", "Roolit"])).toEqual([
      "Etusivu",
      "Asiakkaat",
      "Oma",
      "Käyttäjät",
      "Roolit",
    ]);
    expect(tabsAfter(["Oma", "Asiakkaat"], ["Etusivu"])).toEqual(["Oma", "Etusivu", "Asiakkaat"]);
    expect(tabsAfter(["Oma", "_meta"], [...allViewSheets]).slice(0, 4)).toEqual(allViewSheets);
  });

  test("are not those whose name differs only by case", () => {
    const tabs = ["ETUSIVU", "asiakkaat", "KÄYTTÄJÄT", "Roolit"];
    expect(missingViews(allViewSheets, tabs)).toEqual([]);
  });
});
