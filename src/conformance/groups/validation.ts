import type { Group } from "../expectation";
import { equal } from "../expectation";

const PAGE = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation";

export const validation: Group = {
  title: "Data validation",
  expectations: [
    {
      says: "a range without a rule has the type None",
      page: PAGE,
      needs: "ExcelApi 1.8",
      check: async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.load("type");
        await context.sync();
        equal("type", dataValidation.type, "None");
      },
    },
    {
      says: "a whole number rule is told back with its operator and bounds",
      page: PAGE,
      needs: "ExcelApi 1.8",
      check: async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange("B2:C5");
        const wholeNumber = { formula1: 0, formula2: 10, operator: "Between" } as const;
        dataValidation.rule = { wholeNumber };
        dataValidation.load("type, rule");
        await context.sync();
        equal("type", dataValidation.type, "WholeNumber");
        const told = dataValidation.rule.wholeNumber;
        equal(
          "rule",
          [told?.operator, Number(told?.formula1), Number(told?.formula2)],
          ["Between", 0, 10]
        );
      },
    },
    {
      says: "a list rule keeps its choices and its drop-down",
      page: PAGE,
      needs: "ExcelApi 1.8",
      check: async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no,maybe" } };
        dataValidation.load("type, rule");
        await context.sync();
        equal("type", dataValidation.type, "List");
        equal("source", dataValidation.rule.list?.source, "yes,no,maybe");
        equal("drop-down", dataValidation.rule.list?.inCellDropDown, true);
      },
    },
    {
      says: "the error alert and the prompt are kept",
      page: PAGE,
      needs: "ExcelApi 1.8",
      check: async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { textLength: { formula1: 5, operator: "LessThanOrEqualTo" } };
        dataValidation.errorAlert = {
          message: "At most five.",
          showAlert: true,
          style: "Warning",
          title: "Too long",
        };
        dataValidation.prompt = { message: "Five letters.", showPrompt: true, title: "Code" };
        dataValidation.load("errorAlert, prompt");
        await context.sync();
        const { errorAlert, prompt } = dataValidation;
        equal("alert", [errorAlert.style, errorAlert.title], ["Warning", "Too long"]);
        equal("prompt", [prompt.message, prompt.showPrompt], ["Five letters.", true]);
      },
    },
    {
      says: "a rule does not stop an add-in from writing, and valid tells of it",
      page: PAGE,
      needs: "ExcelApi 1.8",
      check: async ({ context, sheet }) => {
        const cell = sheet.getRange("A1");
        cell.dataValidation.rule = {
          wholeNumber: { formula1: 0, formula2: 10, operator: "Between" },
        };
        cell.values = [[99]];
        cell.load("values");
        cell.dataValidation.load("valid");
        await context.sync();
        equal("values", cell.values, [[99]]);
        equal("valid", cell.dataValidation.valid, false);
      },
    },
    {
      says: "valid is null when some cells meet the rule and some do not",
      page: "https://learn.microsoft.com/javascript/api/excel/excel.datavalidation",
      needs: "ExcelApi 1.8",
      check: async ({ context, sheet }) => {
        const range = sheet.getRange("A1:A3");
        range.dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
        range.values = [["yes"], ["perhaps"], ["no"]];
        range.dataValidation.load("valid");
        const { dataValidation } = sheet.getRange("A3");
        dataValidation.load("valid");
        await context.sync();
        equal("of the range", range.dataValidation.valid, null);
        equal("of the last cell", dataValidation.valid, true);
      },
    },
    {
      says: "a list rule takes its choices from a range object",
      page: PAGE,
      needs: "ExcelApi 1.8",
      check: async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange("B2:C5");
        dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } };
        dataValidation.load("type");
        await context.sync();
        equal("type", dataValidation.type, "List");
      },
    },
    {
      says: "clear takes the rule away",
      page: PAGE,
      needs: "ExcelApi 1.8",
      check: async ({ context, sheet }) => {
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
        dataValidation.clear();
        dataValidation.load("type");
        await context.sync();
        equal("type", dataValidation.type, "None");
      },
    },
  ],
};
