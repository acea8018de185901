import { demoClock } from "../cli/demo/demoClock";
import { Measure } from "../cli/demo/measure";
import type { DemoOffice } from "../cli/demo/runDemo";
import { seededBytes } from "../cli/demo/seededRandom";
import { createExcelHost, type ExcelHost } from "../excel-host";
import { loadOffice } from "../excel-host/node/loadOffice";
import { officeWorkbook } from "../office/officeWorkbook";
import { pageTimer } from "../office/timer";
import type { Workbook } from "../workbook/port";
import { nodeApp, type NodeChoices } from "./nodeApp";

/** Opens one more window with the genuine client on a host. */
export async function openWindow(host: ExcelHost): Promise<Workbook> {
  const { Excel, Office } = await loadOffice(host);
  return officeWorkbook({ Excel, Office, setTimer: pageTimer });
}

/**
 * An empty workbook in Excel on the web with three windows, one for each person of the demonstration: a machine of their
 * own, one clock and one seed.
 */
export async function openDemoOffice(
  seed: number,
  choices: Pick<NodeChoices, "argon2"> = {}
): Promise<DemoOffice & { readonly host: ExcelHost }> {
  const host = await createExcelHost({ profile: "web" });
  const clock = demoClock();
  // Ids, places of rows and rounding keys: nobody's secret in a register of people who do not exist, and what makes one
  // seed give the same files twice. Keys of people are the vault's, which has no part in this.
  const random = seededBytes(seed);
  const person = async () =>
    nodeApp(await openWindow(host), { random, now: clock.now, today: clock.today, ...choices });
  return {
    host,
    main: await person(),
    outreach: await person(),
    workshop: await person(),
    setDay: clock.setDay,
    measure: new Measure(host.counters),
    createdWorkbooks: () => host.createdWorkbooks.map((text) => Buffer.from(text, "base64")),
    save: () => host.save(),
  };
}
