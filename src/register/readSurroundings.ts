import type { Workbook } from "../workbook/port";
import type { RegisterDeps } from "./deps";
import { viewSheets } from "./layout";
import { readSheet } from "./readSheet";
import { Trip } from "./trip";
import type { Surroundings } from "./verify/surroundings";

/**
 * Reads what is beside storage, for verification: sheets, names, and the sheets of users and roles.
 * @throws ParError when the workbook did not answer
 */
export async function readSurroundings(
  workbook: Workbook,
  labels: RegisterDeps["labels"]
): Promise<Surroundings> {
  const look = new Trip(workbook);
  const sheets = look.sheets();
  const names = look.names();
  const views = [viewSheets.users, viewSheets.roles].map((sheet) => ({
    sheet,
    extent: look.extent({ sheet, used: true }),
  }));
  await look.run();
  const people = new Map<string, Awaited<ReturnType<typeof readSheet>>>();
  for (const { sheet, extent } of views) {
    if (!sheets.value.some(({ name }) => name === sheet)) continue;
    people.set(sheet, await readSheet(workbook, sheet, extent.value));
  }
  return { sheets: sheets.value, names: names.value, people, labels };
}
