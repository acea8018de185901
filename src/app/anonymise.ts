import { ParError } from "../domain/errors";
import type { RecordId } from "../domain/ids";
import type { Clientship } from "../domain/records";
import type { Retention, RetentionRule } from "../domain/retention";
import { confirmPassword, eraseClients, recordPrint } from "../register";
import type { EraseProgress } from "../register/model";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { openClients } from "./directory";
import type { DirectoryEntry } from "./directory";
import { remainingCounts, yearsToRemember } from "./remainingCounts";
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
  const current = await planAnonymising(app);
  // As they are now: what was corrected since the plan was made is counted as corrected.
  const stillExpired = new Map(current.expired.map((client) => [client.entry.id, client]));
  const clients = expired.flatMap(({ entry }) => stillExpired.get(entry.id) ?? []);
  const byId = new Map(clients.map(({ entry }) => [entry.id, entry.clientship]));
  const years = await openYears(app, [...byId.values()]);
  const { done } = await eraseClients(session, {
    ids: clients.map(({ entry }) => entry.id),
    reason: "expired",
    tally: (ids) => remainingCounts(clientshipsOf(ids, byId), years, app.register.random),
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

async function openYears(
  app: AppContext,
  leaving: readonly Clientship[]
): Promise<readonly StatisticsYear[]> {
  const session = signedIn(app);
  const years: StatisticsYear[] = [];
  for (const year of yearsToRemember(leaving, session.summary.policy, app.today())) {
    years.push(await readStatisticsYear(app, session, year));
  }
  return years;
}

const clientshipsOf = (
  ids: readonly RecordId[],
  byId: ReadonlyMap<RecordId, Clientship>
): readonly Clientship[] => ids.flatMap((id) => byId.get(id) ?? []);
