// Writes docs/excel-members.md: npm run members
import { writeFile } from "node:fs/promises";
import { compareMembers } from "./compare";
import { membersPage } from "./membersPage";

await writeFile("docs/excel-members.md", membersPage(await compareMembers()));
