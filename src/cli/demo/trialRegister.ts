import { openClients } from "../../app/directory";
import type { LocalDate } from "../../domain/localDate";
import {
  addColleague,
  lockAll,
  makeDemoRegister,
  outreachWorker,
  workshopWorker,
} from "./demoUsers";
import { drawPeople } from "./people";
import { recordClients } from "./recordClients";
import type { DemoOffice } from "./runDemo";

/** Few enough to be made while one waits, and so young that most of the clientships go on. */
const trial = { clients: 60, seed: 7, years: 2 } as const;

/** Makes the register that people try the add-in on: users and clients of today, nobody signed in. */
export async function makeTrialRegister(
  { main, outreach, workshop }: Pick<DemoOffice, "main" | "outreach" | "workshop">,
  today: LocalDate,
  clients: number = trial.clients
): Promise<void> {
  await makeDemoRegister(main);
  await addColleague(main, outreach, outreachWorker);
  await addColleague(main, workshop, workshopWorker);
  const people = drawPeople(clients, trial.seed, today, trial.years);
  await recordClients({ outreach, workshop }, people, () => undefined);
  // Whoever has listed the clients leaves the sheet Asiakkaat as it should be.
  await openClients(main);
  await lockAll([outreach, workshop, main]);
}
