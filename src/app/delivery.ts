import type { DeliveryPeriod } from "../domain/deliveries";
import { ParError } from "../domain/errors";
import { recordDelivery, readRegisterWide, saveRegisterWide } from "../register";
import type { LiveSession } from "../register";
import type { Service } from "../domain/service";
import { makeDelivery } from "../statistics/delivery";
import type { Delivery } from "../statistics/delivery";
import { gapsOf } from "../statistics/gaps";
import type { Gap } from "../statistics/gaps";
import { deliveriesFromLedger, ledgerEntries, nextVersion } from "../statistics/ledger";
import type { MadeDelivery } from "../statistics/ledger";
import { buildParkkiFile } from "./parkki/parkkiFile";
import { sha256Hex } from "./parkki/fileHash";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { openClients } from "./directory";
import { requireCountable } from "./publication";
import { requireRight } from "./rights";
import { saveFile } from "./savedFile";
import { readStatisticsYear } from "./statisticsYear";

export interface DeliveryChoice {
  readonly service: Service;
  readonly period: DeliveryPeriod;
}

/** What the ledger tells of a service and period. */
export interface EarlierDeliveries extends DeliveryChoice {
  readonly organisation: string;
  /** The same delivery made earlier, the newest last: it can be printed again. */
  readonly earlier: readonly MadeDelivery[];
  /** The version that the next one would be; all before it are replaced. */
  readonly nextVersion: number;
}

/** A delivery as it would leave today, and what is missing of it. */
export interface DeliveryPreview extends EarlierDeliveries {
  readonly delivery: Delivery;
  /** The same figures without rounding, for the screen of whoever may count them. They never leave the register. */
  readonly counted: Delivery;
  readonly gaps: readonly Gap[];
}

/** `exact` leaves the rounding out; only the demonstration on synthetic people may ask for it. */
export interface DeliveryOptions {
  readonly exact?: boolean;
}

/**
 * Counts a delivery of a service and period and lists what is missing. Nothing leaves the register.
 * @throws ParError `no-right`, `year-published`
 */
export async function previewDelivery(
  app: AppContext,
  choice: DeliveryChoice,
  options: DeliveryOptions = {}
): Promise<DeliveryPreview> {
  const { service, period } = choice;
  const session = signedIn(app);
  requireRight(session.user, "parkki");
  requireCountable(session.summary.policy, period.year);
  const { entries } = await openClients(app);
  const year = await readStatisticsYear(app, session, period.year);
  const clientships = entries
    .filter((entry) => entry.service === service)
    .map(({ clientship }) => clientship);
  const kept = await readLedger(session, choice);
  // What was read may have brought a newer policy along: somebody else has just published the year.
  requireCountable(session.summary.policy, period.year);
  const source = {
    ...year.counting(service),
    delivery: period,
    clientships,
    tally: year.tally(service),
  };
  return {
    ...kept,
    delivery: makeDelivery({ ...source, ...options }),
    counted: makeDelivery({ ...source, exact: true }),
    gaps: gapsOf(clientships, period),
  };
}

/** What has been delivered of a service and period, whether or not its figures may still be counted. @throws ParError `no-right` */
export async function earlierDeliveries(
  app: AppContext,
  choice: DeliveryChoice
): Promise<EarlierDeliveries> {
  const session = signedIn(app);
  requireRight(session.user, "parkki");
  return readLedger(session, choice);
}

async function readLedger(
  session: LiveSession,
  { service, period }: DeliveryChoice
): Promise<EarlierDeliveries> {
  const { organisation, delivery } = await readRegisterWide(session, ["organisation", "delivery"]);
  const ledger = delivery.map(({ stat }) => stat).filter((stat) => stat !== null);
  const earlier = deliveriesFromLedger(ledger).filter(
    (made) => made.delivery.service === service && made.delivery.period.to === period.to
  );
  return {
    service,
    period,
    organisation: organisation.find((record) => record.case?.name !== undefined)?.case?.name ?? "",
    earlier,
    nextVersion: nextVersion(earlier),
  };
}

/** A delivery that was made: the new workbook is open for the user to save and send. */
export interface DeliveryMade {
  readonly made: MadeDelivery;
  /** The newest version of the period: a lower one has been replaced. */
  readonly newest: number;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the delivery of a preview: the ledger and the log are written, and saved, first; then the new workbook opens. What has
 * left is never counted again; {@link reopenDelivery} opens the same file from the ledger.
 * @throws ParError `no-right`, `year-published`, `outcome-unknown`, `save-failed`, `file-not-opened`
 */
export async function makeParkkiFile(
  app: AppContext,
  preview: DeliveryPreview
): Promise<DeliveryMade> {
  const session = signedIn(app);
  requireRight(session.user, "parkki");
  const { delivery, period } = preview;
  const { organisation, nextVersion: version } = await readLedger(session, preview);
  requireCountable(session.summary.policy, period.year);
  const made = new Date(app.register.now()).toISOString().slice(0, 19) + "Z";
  const { language } = session.summary;
  const bytes = await buildParkkiFile({ delivery, organisation, made, version, language });
  const file: MadeDelivery = { made, fileHash: sha256Hex(bytes), version, delivery };
  await saveRegisterWide(
    session,
    ledgerEntries(delivery, file).map((stat) => ({ kind: "delivery", base: null, stat }))
  );
  await recordDelivery(session, period.year * 10 + period.number);
  await saveFile(app);
  await openFile(app, bytes);
  return { made: file, newest: version, fileName: parkkiFileName(delivery), bytes };
}

/** Opens what was made in a window of its own. @throws ParError `file-not-opened`: it is made and told all the same */
async function openFile(app: AppContext, bytes: Uint8Array): Promise<void> {
  try {
    await app.register.workbook.createWorkbook(bytes);
  } catch (cause) {
    throw new ParError("file-not-opened", {}, { cause });
  }
}

/** Opens a delivery that was made earlier again, exactly as it left. @throws ParError `no-right`, `file-not-opened` */
export async function reopenDelivery(
  app: AppContext,
  { organisation, period, nextVersion: next }: EarlierDeliveries,
  made: MadeDelivery
): Promise<DeliveryMade> {
  const session = signedIn(app);
  requireRight(session.user, "parkki");
  const { language } = session.summary;
  const bytes = await buildParkkiFile({ ...made, organisation, language });
  await recordDelivery(session, period.year * 10 + period.number);
  await saveFile(app);
  await openFile(app, bytes);
  return { made, newest: next - 1, fileName: parkkiFileName(made.delivery), bytes };
}

/** `parkki-outreach-2026-04-30.xlsx` */
export const parkkiFileName = ({ service, period }: Delivery): string =>
  `parkki-${service}-${period.to}.xlsx`;
