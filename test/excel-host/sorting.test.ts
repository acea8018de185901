import { beforeEach, describe, expect, test } from "@jest/globals";
import type { HostClient } from "../support/hostClient";
import { openClient } from "../support/hostClient";

let client: HostClient;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
beforeEach(async () => {
  client = await openClient();
});

const column = (...values: readonly string[]) => values.map((value) => [value]);
const shown = (rows: number): unknown[] =>
  Array.from({ length: rows }, (_, row) => client.host.model.worksheets[0]?.valueAt(row, 0));

/** Rows 1 to 4 with z, y, x, w. */
async function fill(): Promise<void> {
  await client.run((c) => void (sheet(c).getRange("A1:A4").values = column("z", "y", "x", "w")));
}

describe("what is not sorted", () => {
  test.each(["A2:B2", "A1:A2", "A4:A5"])("rows of which only %s is merged", async (merged) => {
    await fill();
    await client.run((c) => {
      sheet(c).getRange(merged).merge();
    });
    const code = await client.refusal((c) => {
      sheet(c)
        .getRange("A1:B4")
        .sort.apply([{ key: 0 }]);
    });
    expect(code).toBe("InvalidOperation");
    expect(shown(1)).toEqual(["z"]);
  });

  test("hidden rows, which stay where they are", async () => {
    await fill();
    await client.run((c) => {
      sheet(c).getRange("2:2").rowHidden = true;
      sheet(c)
        .getRange("A1:A4")
        .sort.apply([{ key: 0 }]);
    });
    expect(shown(4)).toEqual(["w", "y", "x", "z"]);
  });

  test("rows of a table that its filter hides", async () => {
    await client.run((c) => {
      sheet(c).getRange("A1:A5").values = column("h", "z", "y", "x", "w");
      const table = sheet(c).tables.add("A1:A5", true);
      table.columns.getItemAt(0).filter.applyValuesFilter(["z", "w"]);
      table.sort.apply([{ key: 0 }]);
    });
    expect(shown(5)).toEqual(["h", "w", "y", "x", "z"]);
  });
});

describe("the order", () => {
  test("is that of the profile's language", async () => {
    await client.run((c) => {
      const names = sheet(c).getRange("A1:A4");
      names.values = column("Öberg", "Åkesson", "Zeta", "Aalto");
      names.sort.apply([{ key: 0 }]);
    });
    expect(shown(4)).toEqual(["Aalto", "Zeta", "Åkesson", "Öberg"]);
  });

  test("ignores hyphens and apostrophes, unless nothing else differs", async () => {
    await client.run((c) => {
      const names = sheet(c).getRange("A1:A5");
      names.values = column("co-op", "coop", "cop", "co'd", "con");
      names.sort.apply([{ key: 0 }]);
    });
    expect(shown(5)).toEqual(["co'd", "con", "coop", "co-op", "cop"]);
  });

  test("takes rows with the same merged cells in each", async () => {
    await fill();
    await client.run((c) => {
      sheet(c).getRange("A1:B4").merge(true);
      sheet(c)
        .getRange("A1:B4")
        .sort.apply([{ key: 0 }]);
    });
    expect(shown(4)).toEqual(["w", "x", "y", "z"]);
  });
});
