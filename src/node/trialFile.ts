import { makeTrialRegister } from "../cli/demo/trialRegister";
import { directWorkbook } from "../direct/directWorkbook";
import type { LocalDate } from "../domain/localDate";
import { saveXlsx } from "../excel-host/file";
import { newWorkbook } from "../excel-host/model";
import { nodeApp } from "./nodeApp";

/** The least that format 1 accepts: whoever tries the add-in waits less, and the passwords are printed anyway. */
export const leastArgon2 = { m: 19_456, t: 2, p: 1 } as const;

/**
 * The trial register of a day as an .xlsx file, made anew in a few seconds straight into a workbook in memory: quicker than
 * the pane is built beside it, so nothing is kept between starts.
 */
export async function trialFile(today: LocalDate, clients?: number): Promise<Uint8Array> {
  const model = newWorkbook();
  const person = () => nodeApp(directWorkbook(model), { argon2: leastArgon2, today: () => today });
  await makeTrialRegister(
    { main: person(), outreach: person(), workshop: person() },
    today,
    clients
  );
  return saveXlsx(model);
}
