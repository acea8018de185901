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
  Record<string, { readonly checksum: string; readonly clients: number }>
>;

/** What the year's deliveries would tell now. */
export async function figuresOfYear(
  app: AppContext,
  year: number,
  options: DeliveryOptions
): Promise<Figures> {
  const figures: Record<string, { checksum: string; clients: number }> = {};
  for (const { service, period } of deliveriesOfYear(year)) {
    const { delivery } = await previewDelivery(app, { service, period }, options);
    const total = delivery.rows[0]?.lukumaara ?? 0;
    figures[`${service}-${period.to}`] = { checksum: delivery.checksum, clients: total };
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
