import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { recordFieldsPage } from "../support/recordFieldsPage";

/** Without what only lines the tables up. */
const plain = (text: string): string =>
  text
    .replace(/ +/gu, " ")
    .replace(/-{3,}/gu, "---")
    .replace(/\n{2,}/gu, "\n\n");

test("the page of members and codes is the catalogue's: npx tsx test/support/writeRecordFields.ts", () => {
  expect(plain(readFileSync("docs/record-fields.md", "utf8"))).toBe(plain(recordFieldsPage()));
});
