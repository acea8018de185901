import type { AppContext } from "../../app/context";
import { makeParkkiFile, previewDelivery } from "../../app/delivery";
import type { DeliveryOptions } from "../../app/delivery";
import { deliveriesOf } from "../../domain/deliveries";
import type { DeliveryPeriod } from "../../domain/deliveries";
import { services } from "../../domain/service";
import type { Service } from "../../domain/service";

/** The deliveries of a year for each service, in the order in which they fall due. */
const deliveriesOfYear = (year: number): readonly { service: Service; period: DeliveryPeriod }[] =>
  deliveriesOf(year).flatMap((period) => services.map((service) => ({ service, period })));

/** The figures of a delivery by its file name, to compare before and after. */
export type Figures = Readonly<
  Record<
    string,
    {
      readonly checksum: string;
      /** Clients as they leave, and as they are counted: the same unless the register is very small. */
      readonly clients: number;
      readonly counted: number;
    }
  >
>;

/** Clients counted in statistics in a whole year; `null` once the year is published and counted no more. */
export interface YearCount {
  readonly before: number;
  readonly after: number | null;
}

/** Clients counted in statistics by year and service, before and after anonymising. */
export type CountsByYear = Readonly<Record<string, Readonly<Record<Service, YearCount>>>>;

/** The clients that statistics count in a whole year, by service. */
export async function clientsOfYear(
  app: AppContext,
  year: number
): Promise<Readonly<Record<Service, number>>> {
  const period = deliveriesOf(year).find(({ number }) => number === 3);
  if (period === undefined) throw new Error("the year has no last delivery");
  const clients = async (service: Service): Promise<number> =>
    (await previewDelivery(app, { service, period })).counted.rows[0]?.lukumaara ?? 0;
  return { outreach: await clients("outreach"), workshop: await clients("workshop") };
}

/** What the year's deliveries would tell now. */
export async function figuresOfYear(
  app: AppContext,
  year: number,
  options: DeliveryOptions
): Promise<Figures> {
  const figures: Record<string, Figures[string]> = {};
  for (const { service, period } of deliveriesOfYear(year)) {
    const { delivery, counted } = await previewDelivery(app, { service, period }, options);
    figures[`${service}-${period.to}`] = {
      checksum: delivery.checksum,
      clients: delivery.rows[0]?.lukumaara ?? 0,
      counted: counted.rows[0]?.lukumaara ?? 0,
    };
  }
  return figures;
}

/** Makes every delivery of the year; the files by name. */
export async function deliverYear(
  app: AppContext,
  year: number,
  options: DeliveryOptions
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const choice of deliveriesOfYear(year)) {
    const preview = await previewDelivery(app, choice, options);
    const { fileName, bytes } = await makeParkkiFile(app, preview);
    files.set(fileName, bytes);
  }
  return files;
}
