import type { UnitId } from "../domain/ids";
import { ParError } from "../domain/errors";
import { earlierOf } from "../domain/localDate";
import type { LocalDate } from "../domain/localDate";
import { contactDate } from "../domain/periods";
import type {
  ClientCase,
  ClientIdentity,
  ClientStat,
  OpenedRecord,
  PeriodCase,
  PeriodStat,
  SituationStat,
} from "../domain/records";
import type { Service } from "../domain/service";
import { refusal, refuseIfAny, ValidationError } from "../domain/validation/problem";
import type { Problem } from "../domain/validation/problem";
import { validateClient } from "../domain/validation/validateClient";
import { validatePeriod } from "../domain/validation/validatePeriod";
import { validateSituation } from "../domain/validation/validateSituation";
import { createClient as createIn, saveClient as saveIn } from "../register";
import type { ClientFile, FieldConflict, RecordChange } from "../register/model";
import { cardOf } from "./clientCard";
import type { ClientCard } from "./clientCard";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { mayAddTo, mayChange } from "./rights";
import { saveAfterWriting } from "./savedFile";

/** What a form holds of a client. */
export interface ClientValues {
  readonly identity: ClientIdentity;
  readonly case: ClientCase;
  readonly stat: ClientStat;
}

/** A period or situation as a form holds it; `base` is what was opened, `null` for a new one. */
export interface PeriodDraft {
  readonly base: OpenedRecord<"period"> | null;
  readonly stat: PeriodStat;
  readonly case: PeriodCase;
}
export interface SituationDraft {
  readonly base: OpenedRecord<"situation"> | null;
  readonly stat: SituationStat;
}

/** What is to be saved of one client; what is left out stays as it is. */
export interface ClientDraft {
  readonly client?: ClientValues;
  readonly periods?: readonly PeriodDraft[];
  readonly situations?: readonly SituationDraft[];
}

/** A client who does not exist yet; a client begins with a first period or notification. */
export interface NewClientDraft extends ClientDraft {
  readonly client: ClientValues;
  readonly service: Service;
  readonly unit: UnitId;
}

/** A problem of a draft, and which of the draft's records of its kind has it, counted from 0. */
export interface DraftProblem extends Problem {
  readonly at: number;
}

export type SaveOutcome =
  | {
      readonly outcome: "saved";
      readonly card: ClientCard;
      /** Fields that a colleague changed at the same time and that were kept. */
      readonly merged: readonly FieldConflict[];
    }
  /** A colleague changed the same fields: nothing was saved, the user chooses. */
  | {
      readonly outcome: "conflict";
      readonly conflicts: readonly FieldConflict[];
      readonly card: ClientCard;
    };

/**
 * Adds a client with their first records. @throws ValidationError for refusals, ParError `no-right`, `hetu-not-in-outreach`
 */
export async function addClient(app: AppContext, draft: NewClientDraft): Promise<ClientCard> {
  const session = signedIn(app);
  if (!mayAddTo(session.user, draft.unit)) throw new ParError("no-right");
  const unit = session.summary.units.find(({ id }) => id === draft.unit);
  if (unit?.service !== draft.service) {
    throw new ValidationError([refusal("client.service", "wrong-service")]);
  }
  const client = { ...draft.client, stat: { ...draft.client.stat, service: draft.service } };
  refuseIfAny(problemsOf({ ...draft, client }, draft.service, null, app.today()));
  const file = await createIn(session, draft.unit, client, recordChanges(draft));
  await saveAfterWriting(app);
  return cardOf(app, file);
}

/**
 * Saves changes to an opened client. The log, the outbox and the change go in one batch.
 * @throws ValidationError for refusals, ParError `no-right`, `outcome-unknown`
 */
export async function saveClient(
  app: AppContext,
  card: ClientCard,
  draft: ClientDraft
): Promise<SaveOutcome> {
  const session = signedIn(app);
  if (!mayChange(session.user, card.entry)) throw new ParError("no-right");
  refuseIfAny(problemsOf(draft, card.entry.service, card.file, app.today()));
  const changes: RecordChange<"client" | "period" | "situation">[] = [...recordChanges(draft)];
  if (draft.client !== undefined) {
    // The service is the client's for good: no form can leave it out.
    const stat = { ...draft.client.stat, service: card.entry.service };
    changes.unshift({ kind: "client", base: card.file.client, ...draft.client, stat });
  }
  const result = await saveIn(session, card.file.client.id, changes);
  if (result.outcome === "saved") await saveAfterWriting(app);
  return result.outcome === "saved"
    ? { outcome: "saved", card: cardOf(app, result.file), merged: result.merged }
    : { outcome: "conflict", conflicts: result.conflicts, card: cardOf(app, result.current) };
}

/** Refusals and gaps of a draft judged against the rest of the client, for a form to show before saving. */
export function problemsOf(
  draft: ClientDraft,
  service: Service,
  file: ClientFile | null,
  today: LocalDate
): readonly DraftProblem[] {
  const birthDate = draft.client?.stat.birthDate ?? file?.client.stat?.birthDate ?? null;
  const periods = replaced(file?.periods ?? [], draft.periods ?? []);
  const contact = earliestContact(periods);
  const { client } = draft;
  return [
    ...numbered(client === undefined ? [] : [client], (values) =>
      validateClient({ service, ...values }, today)
    ),
    ...numbered(draft.periods ?? [], (period, at) =>
      validatePeriod(
        {
          service,
          stat: period.stat,
          case: period.case,
          others: otherPeriods(file, draft, at),
          birthDate,
        },
        today
      )
    ),
    ...numbered(draft.situations ?? [], ({ stat }) =>
      validateSituation({ service, stat, birthDate, firstContact: contact }, today)
    ),
  ];
}

const numbered = <T>(
  drafts: readonly T[],
  validate: (draft: T, at: number) => readonly Problem[]
): readonly DraftProblem[] =>
  drafts.flatMap((draft, at) => validate(draft, at).map((problem) => ({ ...problem, at })));

function recordChanges(draft: ClientDraft): RecordChange<"period" | "situation">[] {
  return [
    ...(draft.periods ?? []).map((period) => ({ kind: "period" as const, ...period })),
    ...(draft.situations ?? []).map((situation) => ({ kind: "situation" as const, ...situation })),
  ];
}

/** Every period of the client but the one at `at` of the draft, with the draft's others in place of what was opened. */
function otherPeriods(
  file: ClientFile | null,
  draft: ClientDraft,
  at: number
): readonly PeriodStat[] {
  const drafts = draft.periods ?? [];
  const redrafted = new Set(drafts.map(({ base }) => base?.id));
  const opened = (file?.periods ?? []).filter(({ id }) => !redrafted.has(id));
  return [
    ...opened.map(({ stat }) => stat).filter((stat) => stat !== null),
    ...drafts.filter((_, other) => other !== at).map(({ stat }) => stat),
  ];
}

/** The client's periods as they would be after the save. */
function replaced(
  opened: readonly OpenedRecord<"period">[],
  drafts: readonly PeriodDraft[]
): readonly PeriodStat[] {
  const redrafted = new Set(drafts.map(({ base }) => base?.id));
  const kept = opened.filter(({ id }) => !redrafted.has(id)).map(({ stat }) => stat);
  return [...kept.filter((stat) => stat !== null), ...drafts.map(({ stat }) => stat)];
}

/** The first day anything is known of: of several contacts the earliest. */
const earliestContact = (periods: readonly PeriodStat[]): LocalDate | null =>
  periods
    .map(contactDate)
    .reduce((a, b) => (a === null ? b : b === null ? a : earlierOf(a, b)), null);
