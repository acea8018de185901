import { deliveriesOf } from "../domain/deliveries";
import { ParError } from "../domain/errors";
import type { RecordId } from "../domain/ids";
import type { JsonObject } from "../domain/json";
import { yearOf } from "../domain/localDate";
import type { Retention, RetentionRule } from "../domain/retention";
import { services } from "../domain/service";
import { confirmPassword, eraseClients, recordPrint } from "../register";
import type { EraseProgress } from "../register/model";
import { addToTally, emptyTally, encodeTally } from "../statistics/tally";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { openClients } from "./directory";
import type { DirectoryEntry } from "./directory";
import { requireRight } from "./rights";
import { saveAfterWriting } from "./savedFile";
import { readStatisticsYear } from "./statisticsYear";
import type { StatisticsYear } from "./statisticsYear";

/** A client whose data are no longer needed, and why. */
export interface ExpiredClient {
  readonly entry: DirectoryEntry;
  readonly retention: Extract<Retention, { state: "expired" }>;
}

/** A client whose data would be no longer needed, and what forbids anonymising them now. */
export interface BlockedClient {
  readonly entry: DirectoryEntry;
  readonly retention: Extract<Retention, { state: "blocked" }>;
}

export interface AnonymisingPlan {
  readonly expired: readonly ExpiredClient[];
  readonly blocked: readonly BlockedClient[];
  /** Anonymisings that were interrupted: their keys are gone, their rows are removed first. */
  readonly unfinished: number;
}

/**
 * Who would be anonymised today, and why; nothing is written. Judged by dates and decisions only.
 * @throws ParError `no-right`
 */
export async function planAnonymising(app: AppContext): Promise<AnonymisingPlan> {
  const session = signedIn(app);
  requireRight(session.user, "anonymise");
  const { entries } = await openClients(app);
  return {
    expired: entries.flatMap((entry) =>
      entry.retention.state === "expired" ? [{ entry, retention: entry.retention }] : []
    ),
    blocked: entries.flatMap((entry) =>
      entry.retention.state === "blocked" ? [{ entry, retention: entry.retention }] : []
    ),
    unfinished: session.unfinishedErasures.length,
  };
}

export interface AnonymisingRequest {
  readonly plan: AnonymisingPlan;
  /** What the main user typed: the number of clients to be anonymised. */
  readonly confirmation: string;
  readonly password: string;
  readonly onProgress?: (progress: EraseProgress) => void;
  /** Asked between clients; what was done stays done. */
  readonly cancelled?: () => boolean;
}

/** What was done, by asiakasnumero: the list of destroyed data to print. */
export interface AnonymisingReport {
  readonly anonymised: readonly { readonly number: number; readonly rule: RetentionRule }[];
  readonly left: number;
}

/**
 * Anonymises the clients of a plan: identity, texts and keys are destroyed for good, and what they count in this
 * year's deliveries is kept in the tally. What has changed since the plan was made is left out.
 * @throws ParError `no-right`, `wrong-confirmation`, `wrong-credentials`, `nothing-to-do`
 */
export async function anonymise(
  app: AppContext,
  request: AnonymisingRequest
): Promise<AnonymisingReport> {
  const session = signedIn(app);
  requireRight(session.user, "anonymise");
  const { expired, unfinished } = request.plan;
  if (expired.length + unfinished === 0) throw new ParError("nothing-to-do");
  if (request.confirmation.trim() !== String(expired.length)) {
    throw new ParError("wrong-confirmation", { count: expired.length });
  }
  await confirmPassword(session, request.password);
  const years = await openYears(app);
  const current = await planAnonymising(app);
  const stillExpired = new Map(current.expired.map((client) => [client.entry.id, client]));
  const clients = expired.filter(({ entry }) => stillExpired.has(entry.id));
  const byId = new Map(clients.map(({ entry }) => [entry.id, entry]));
  const { done } = await eraseClients(session, {
    ids: clients.map(({ entry }) => entry.id),
    reason: "expired",
    tally: (ids) => tallyOf(ids, byId, years),
    ...(request.onProgress === undefined ? {} : { onProgress: request.onProgress }),
    ...(request.cancelled === undefined ? {} : { cancelled: request.cancelled }),
  }).finally(() => saveAfterWriting(app));
  await openClients(app);
  return {
    anonymised: clients
      .slice(0, done)
      .map(({ entry, retention }) => ({ number: entry.number, rule: retention.rule }))
      .sort((a, b) => a.number - b.number),
    left: clients.length - done,
  };
}

/** Tells the log that the list of destroyed data is about to be printed; it is printed after this. @throws ParError */
export async function printDestructionList(
  app: AppContext,
  { anonymised }: AnonymisingReport
): Promise<void> {
  await recordPrint(signedIn(app), anonymised.length);
}

/** Years whose figures may still be made or corrected: this one, and the previous one until it is published. */
async function openYears(app: AppContext): Promise<readonly StatisticsYear[]> {
  const session = signedIn(app);
  const thisYear = yearOf(app.today());
  const published = session.summary.policy.published[String(thisYear - 1)] !== undefined;
  const years: StatisticsYear[] = [];
  for (const year of published ? [thisYear] : [thisYear - 1, thisYear]) {
    years.push(await readStatisticsYear(app, session, year));
  }
  return years;
}

/** Contents of the tally records that remember what these clients count. */
function tallyOf(
  ids: readonly RecordId[],
  entries: ReadonlyMap<RecordId, DirectoryEntry>,
  years: readonly StatisticsYear[]
): readonly JsonObject[] {
  const leaving = ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined);
  return years.flatMap(({ year, counting }) =>
    services.flatMap((service) => {
      const clientships = leaving
        .filter((entry) => entry.service === service)
        .map(({ clientship }) => clientship);
      const tally = addToTally(emptyTally, clientships, deliveriesOf(year), counting(service));
      return encodeTally(tally).map((content) => ({ service, year, content }));
    })
  );
}
