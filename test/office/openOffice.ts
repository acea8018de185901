import type { ExcelHost, Profile } from "../../src/excel-host";
import { createExcelHost } from "../../src/excel-host";
import { officeWorkbook } from "../../src/office/officeWorkbook";
import { pageTimer } from "../../src/office/timer";
import type { OfficeClient } from "../support/genuineOffice";
import { loadOffice } from "../support/genuineOffice";
import type { Subject } from "../workbook/contract";
import { manualTimer } from "./manualTimer";

/** The port on Microsoft's own client and the Excel host behind it. */
export interface OfficeSubject extends Subject {
  readonly host: ExcelHost;
  readonly client: OfficeClient;
  /** The time-out of batches rings when the test says so. */
  readonly timer: ReturnType<typeof manualTimer>;
}

export async function openOffice(profile: Partial<Profile> = {}): Promise<OfficeSubject> {
  const host = await createExcelHost({ profile });
  return { host, ...(await joinOffice(host)) };
}

/** One more window on the same workbook. */
export async function joinOffice(host: ExcelHost): Promise<Omit<OfficeSubject, "host">> {
  const client = await loadOffice(host);
  // When ready, the library tells Excel so in a round trip of its own.
  await quiet(client);
  const timer = manualTimer();
  const { Excel, Office } = client;
  return {
    workbook: officeWorkbook({ Excel, Office, setTimer: timer.setTimer }),
    model: host.model,
    saves: () => host.book.saves,
    created: () => host.createdWorkbooks.map((text) => Buffer.from(text, "base64")),
    settle: () => quiet(client),
    client,
    timer,
  };
}

/** Lets batches, their events, and what listeners ask because of them, come to rest. */
async function quiet({ connection }: OfficeClient): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await new Promise<void>((resolve) => void pageTimer(resolve, 0));
    await connection.settled();
  }
}
