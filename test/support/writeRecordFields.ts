// Writes docs/record-fields.md: npx tsx test/support/writeRecordFields.ts
import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import { recordFieldsPage } from "./recordFieldsPage";

await writeFile(
  "docs/record-fields.md",
  await format(recordFieldsPage(), { parser: "markdown", proseWrap: "preserve" })
);
