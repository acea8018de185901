/** What Excel's documentation says, checked on the host through the genuine client. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { groups } from "../../src/conformance/groups";
import { check } from "../../src/conformance/run";
import { createExcelHost } from "../../src/excel-host";
import type { OfficeClient } from "../support/genuineOffice";
import { loadOffice } from "../support/genuineOffice";

let client: OfficeClient;

beforeAll(async () => {
  client = await loadOffice(await createExcelHost());
});

describe.each(groups.map((group) => [group.title, group] as const))("%s", (_, group) => {
  test.each(group.expectations.map((one) => [one.says, one] as const))("%s", async (_says, one) => {
    expect(await check(client, one)).toEqual({ verdict: "met", why: "" });
  });
});

test("every expectation names its source: a page of Microsoft's, or a numbered assumption", () => {
  for (const { expectations } of groups) {
    for (const { page, assumption, says } of expectations) {
      const isSourced =
        page?.startsWith("https://learn.microsoft.com/") ?? assumption !== undefined;
      expect([says, isSourced]).toEqual([says, true]);
    }
  }
});

test("an expectation leaves no sheet behind", async () => {
  const names = await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Sheet1"]);
});
