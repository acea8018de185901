import { describe, expect, test } from "@jest/globals";
import type { Operation } from "../../../src/workbook/port";
import type { OpenSubject } from "./subject";
import { addView, at, sheetOf, withStorage, write } from "./subject";
import { aino, columns, eino, paintTable, veera } from "./table";

/** Painted views. */
export function describePainting(name: string, open: OpenSubject): void {
  describe(`${name}: painting`, () => {
    const subject = withStorage(open);
    const view = async () => {
      await subject().workbook.run([addView("Asiakkaat")]);
      return subject().workbook;
    };
    const painted = async () => {
      const [block] = await subject().workbook.run([
        { op: "read", area: { sheet: "Asiakkaat", used: true } },
      ]);
      return block?.values;
    };

    test.each<[string, Operation]>([
      ["a number in a text column", paintTable(["Aino", 358, 1])],
      ["a row of another length", paintTable(["Aino"])],
      ["no columns", { ...paintTable(), columns: [] } as Operation],
      [
        "two columns of one title",
        { ...paintTable(), columns: [columns[0]!, columns[0]!] } as Operation,
      ],
      [
        "a column without a title",
        { ...paintTable(), columns: [{ title: "", width: 5 }] } as Operation,
      ],
      ["a table name like a cell", { ...paintTable(aino), table: "AB12" } as Operation],
      ["a table name with a blank", { ...paintTable(aino), table: "a b" } as Operation],
      [
        "a number in a text style",
        { op: "paint", area: at("Asiakkaat", "A1"), values: [[1]], style: "muted" },
      ],
    ])("%s is refused", async (_, operation) => {
      const workbook = await view();
      await expect(workbook.run([operation])).rejects.toMatchObject({
        code: "refused",
        operation: 0,
      });
      expect(await painted()).toBeUndefined();
    });

    test("a table has its heading, its rows as given and one look", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino, eino)]);
      expect(await painted()).toEqual([["Nimi", "Puhelin", "Jaksoja"], aino, eino]);
      const sheet = sheetOf(subject(), "Asiakkaat");
      expect(sheet.tables).toMatchObject([
        {
          name: "Asiakkaat_taulu",
          area: { top: 0, left: 0, bottom: 2, right: 2 },
          showHeaders: true,
          showFilterButton: true,
          style: "TableStyleLight9",
        },
      ]);
      expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
      expect([0, 1, 2].map((column) => sheet.styleAt(1, column).numberFormat)).toEqual([
        "@",
        "@",
        "0",
      ]);
      expect(sheet.columns.at(0)?.width).toBeCloseTo(24, 0);
    });

    test("painting again grows and shrinks the same table, and extra rows disappear", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino)]);
      const { id } = sheetOf(subject(), "Asiakkaat").tables[0]!;
      for (const rows of [[aino, eino, veera], [eino, veera], [veera]]) {
        await workbook.run([paintTable(...rows)]);
        expect(await painted()).toEqual([["Nimi", "Puhelin", "Jaksoja"], ...rows]);
        expect(sheetOf(subject(), "Asiakkaat").tables).toMatchObject([
          { id, area: { top: 0, bottom: rows.length, left: 0, right: 2 } },
        ]);
      }
    });

    test("painting the same thing twice changes nothing", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino, eino)]);
      const before = structuredClone(sheetOf(subject(), "Asiakkaat").tables);
      await workbook.run([paintTable(aino, eino)]);
      expect(sheetOf(subject(), "Asiakkaat").tables).toEqual(before);
      expect(await painted()).toEqual([["Nimi", "Puhelin", "Jaksoja"], aino, eino]);
    });

    test("a table without rows keeps its heading and one empty row", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino, eino)]);
      await workbook.run([paintTable()]);
      expect(await painted()).toEqual([["Nimi", "Puhelin", "Jaksoja"]]);
      expect(sheetOf(subject(), "Asiakkaat").tables[0]?.area.bottom).toBe(1);
    });

    test("other columns replace the table", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino, eino)]);
      await workbook.run([
        {
          ...paintTable(),
          columns: [{ title: "Tila", width: 12 }],
          rows: [["avoin"]],
        } as Operation,
      ]);
      expect(await painted()).toEqual([["Tila"], ["avoin"]]);
      expect(sheetOf(subject(), "Asiakkaat").tables).toHaveLength(1);
    });

    test("a table replaces whatever its sheet held, painted earlier or not", async () => {
      const workbook = await view();
      await workbook.run([
        { op: "write", area: at("Asiakkaat", "B9:C9"), values: [["old", 1]] },
        paintTable(aino),
      ]);
      expect(await painted()).toEqual([["Nimi", "Puhelin", "Jaksoja"], aino]);
    });

    test("a view that was deleted and added again is painted anew", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino)]);
      await workbook.run([
        { op: "deleteSheet", sheet: "Asiakkaat" },
        addView("Asiakkaat"),
        paintTable(eino),
      ]);
      expect(await painted()).toEqual([["Nimi", "Puhelin", "Jaksoja"], eino]);
    });

    test("of a table that is painted on another sheet the cells stay where it was", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino), addView("Toinen")]);
      await workbook.run([write("Asiakkaat", "B5", ["oma"])]);
      await workbook.run([{ ...paintTable(eino), sheet: "Toinen" } as Operation]);
      const [own] = await workbook.run([{ op: "read", area: at("Asiakkaat", "A1:B5") }]);
      expect([own?.values[1]?.[0], own?.values[4]?.[1]]).toEqual([aino[0], "oma"]);
      expect(sheetOf(subject(), "Asiakkaat").tables).toEqual([]);
      expect(sheetOf(subject(), "Toinen").tables).toMatchObject([{ name: "Asiakkaat_taulu" }]);
    });

    test("a view that somebody renamed leaves its name to a new one, and stays theirs", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino)]);
      sheetOf(subject(), "Asiakkaat").name = "Oma";
      await workbook.run([addView("Asiakkaat")]);
      await workbook.run([paintTable(eino)]);
      expect(await painted()).toEqual([["Nimi", "Puhelin", "Jaksoja"], eino]);
      const [own] = await workbook.run([{ op: "read", area: { sheet: "Oma", used: true } }]);
      expect(own?.values[1]).toEqual(aino);
    });

    test("somebody else's table in the way is refused", async () => {
      const workbook = await view();
      await workbook.run([paintTable(aino)]);
      const sheet = sheetOf(subject(), "Asiakkaat");
      sheet.tables.forEach((table) => (table.name = "Muiden"));
      await expect(
        workbook.run([{ ...paintTable(aino), table: "Omat" } as Operation])
      ).rejects.toMatchObject({ code: "refused", operation: 0 });
    });

    test("styles look as the product looks, and the last one wins", async () => {
      const workbook = await view();
      const paint = (style: "title" | "notice" | "muted" | "text") =>
        ({ op: "paint", area: at("Asiakkaat", "A1"), values: [["=1+1"]], style }) as const;
      await workbook.run([paint("notice")]);
      const sheet = sheetOf(subject(), "Asiakkaat");
      expect(sheet.styleAt(0, 0)).toMatchObject({ fill: "#FFF4CE", wrap: true, bold: false });
      await workbook.run([paint("title")]);
      expect(sheet.styleAt(0, 0)).toMatchObject({
        fill: null,
        wrap: false,
        bold: true,
        fontSize: 20,
        numberFormat: "@",
        horizontal: "Left",
      });
      expect(await painted()).toEqual([["=1+1"]]);
    });

    test("numbers are painted as numbers, and texts among them stay texts", async () => {
      const workbook = await view();
      await workbook.run([
        {
          op: "paint",
          area: at("Asiakkaat", "A1:D1"),
          values: [[12, "1-4", "", "=2"]],
          style: "number",
        },
      ]);
      expect(await painted()).toEqual([[12, "1-4", "", "=2"]]);
      expect(sheetOf(subject(), "Asiakkaat").styleAt(0, 1).horizontal).toBe("Right");
    });
  });
}
