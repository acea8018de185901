import type { ExcelHost, HostOptions } from "../../src/excel-host";
import { createExcelHost } from "../../src/excel-host";
import type { OfficeClient } from "./genuineOffice";
import { loadOffice } from "./genuineOffice";

/** A host with one genuine client, and shorthands for tests. */
export interface HostClient extends OfficeClient {
  readonly host: ExcelHost;
  /** `Excel.run` with a sync at its end. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T> | T): Promise<T>;
  /** The code of the error that a batch ends with, or `"none"`. */
  refusal(batch: (context: Excel.RequestContext) => unknown): Promise<string>;
}

export async function openClient(options: HostOptions = {}): Promise<HostClient> {
  return joinHost(await createExcelHost(options));
}

/** One more client on a host. */
export async function joinHost(host: ExcelHost): Promise<HostClient> {
  const office = await loadOffice(host);
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
    office.Excel.run(async (context) => batch(context));
  return {
    ...office,
    host,
    run,
    refusal: async (batch) => {
      try {
        await run(async (context) => {
          await batch(context);
          await context.sync();
        });
        return "none";
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    },
  };
}
