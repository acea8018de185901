import type { Group } from "../expectation";
import { codeOf, equal, holds } from "../expectation";

const MODEL =
  "https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model";
const ERRORS =
  "https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling";
const TRACKED = "https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects";

export const batches: Group = {
  title: "Batches, proxies and errors",
  expectations: [
    {
      says: "a property that was not loaded cannot be read",
      page: MODEL,
      check: async ({ sheet, context }) => {
        const cell = sheet.getRange("A1");
        await context.sync();
        let met = "none";
        try {
          met = cell.address;
        } catch (error) {
          met = codeOf(error);
        }
        equal("error", met, "PropertyNotLoaded");
      },
    },
    {
      says: "what stands before an error in a batch stays done, what stands after is not done",
      page: ERRORS,
      assumption: 1,
      check: async ({ excel, sheet, context, fresh }) => {
        sheet.load("id");
        await context.sync();
        const { id } = sheet;
        await excel
          .run(async (other) => {
            const same = other.workbook.worksheets.getItem(id);
            same.getRange("A1").values = [["before"]];
            other.workbook.worksheets.getItem(fresh("Nowhere")).getRange("A1").values = [["x"]];
            same.getRange("A2").values = [["after"]];
            await other.sync();
          })
          .catch((error: unknown) => {
            equal("error", codeOf(error), "ItemNotFound");
          });
        const cells = sheet.getRange("A1:A2");
        cells.load("values");
        await context.sync();
        equal("values", cells.values, [["before"], [""]]);
      },
    },
    {
      says: "an error says where it happened",
      page: ERRORS,
      check: async ({ excel, fresh }) => {
        await excel
          .run(async (other) => {
            other.workbook.worksheets.getItem(fresh("Nowhere")).load("name");
            await other.sync();
          })
          .catch((error: unknown) => {
            const { debugInfo } = error as OfficeExtension.Error;
            holds("a location is told", (debugInfo.errorLocation ?? "") !== "");
          });
      },
    },
    {
      says: "a tracked range follows inserted rows",
      page: TRACKED,
      assumption: 4,
      check: async ({ context, sheet }) => {
        const cell = sheet.getRange("A5");
        context.trackedObjects.add(cell);
        await context.sync();
        sheet.getRange("2:3").insert("Down");
        cell.load("address");
        await context.sync();
        holds("A5 has become A7", cell.address.endsWith("!A7"));
        context.trackedObjects.remove(cell);
        await context.sync();
      },
    },
    {
      says: "a collection is loaded in part with top and skip",
      page: MODEL,
      check: async ({ context, sheet }) => {
        sheet.getRange("A1:A4").values = [["h"], [1], [2], [3]];
        const table = sheet.tables.add("A1:A4", true);
        const { rows } = table;
        rows.load({ select: "values", top: 1, skip: 1 });
        await context.sync();
        equal(
          "rows",
          rows.items.map(({ values }) => values),
          [[[2]]]
        );
      },
    },
    {
      says: "set takes several properties at once, also of inner objects",
      page: MODEL,
      check: async ({ context, sheet }) => {
        const cell = sheet.getRange("B2");
        cell.set({
          numberFormat: [["0.00"]],
          format: { fill: { color: "#4472C4" }, font: { bold: true, color: "#FFFFFF" } },
        });
        cell.load("numberFormat, format/fill/color, format/font/bold, format/font/color");
        await context.sync();
        const { fill, font } = cell.format;
        equal(
          "read",
          [cell.numberFormat, fill.color, font.bold, font.color],
          [[["0.00"]], "#4472C4", true, "#FFFFFF"]
        );
      },
    },
  ],
};
