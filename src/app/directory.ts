import { ageAt } from "../domain/localDate";
import type { LocalDate } from "../domain/localDate";
import type { RecordId, UnitId, UserId } from "../domain/ids";
import type { Service } from "../domain/service";
import { alertsOf } from "../domain/alerts";
import type { Alert } from "../domain/alerts";
import { clientshipStatus } from "../domain/clientshipStatus";
import type { ClientshipStatus } from "../domain/clientshipStatus";
import type { Clientship } from "../domain/records";
import { retentionOf } from "../domain/retention";
import type { Retention } from "../domain/retention";
import { isService } from "../domain/service";
import { openDirectory } from "../register";
import type { ClientFile, DirectoryScope, RegisterPolicy } from "../register/model";
import { clientshipOf } from "./clientship";
import { signedIn } from "./context";
import type { AppContext } from "./context";
import { saveBeforeShowing } from "./savedFile";
import { retentionContext } from "./settings";

/** A client as a list shows them: who, where it stands, what needs doing. Memory only. */
export interface DirectoryEntry {
  readonly id: RecordId;
  readonly number: number;
  readonly service: Service;
  readonly unit: UnitId;
  /** Surname first; nickname alone where no name is known. Empty where names were not opened. */
  readonly name: string;
  readonly nickname: string;
  readonly birthDate: LocalDate | null;
  readonly age: number | null;
  readonly status: ClientshipStatus;
  readonly alerts: readonly Alert[];
  readonly retention: Retention;
  readonly responsible: readonly UserId[];
  /** Turvakielto: shown to the responsible workers, without contacts and municipality in lists. */
  readonly addressProtected: boolean;
  /** Something of this client did not open: the card tells what. */
  readonly damaged: boolean;
  readonly clientship: Clientship;
}

export interface ClientDirectory {
  readonly scope: DirectoryScope;
  readonly entries: readonly DirectoryEntry[];
}

/**
 * Lists the clients that the user may see; one entry in the log per session and scope. The list is kept in the
 * application's state until the session ends. @throws ParError
 */
export async function openClients(app: AppContext): Promise<ClientDirectory> {
  const session = signedIn(app);
  const scope: DirectoryScope = session.user.role === "statistician" ? "statistics" : "names";
  const directory = await openDirectory(session, scope);
  await saveBeforeShowing(app, session);
  const { policy } = session.summary;
  const opened: ClientDirectory = {
    scope,
    entries: directory.clients
      .map((file) => entryOf(file, policy, app.today()))
      .filter((entry) => entry !== null)
      .sort(byName),
  };
  const state = app.state.get();
  if (state.phase === "signedIn") app.state.set({ ...state, directory: opened });
  return opened;
}

/** Puts a client that was just opened or saved into the list. */
export function withClient(
  directory: ClientDirectory,
  file: ClientFile,
  policy: RegisterPolicy,
  today: LocalDate
): ClientDirectory {
  const entry = entryOf(file, policy, today);
  const others = directory.entries.filter(({ id }) => id !== file.client.id);
  return {
    ...directory,
    entries: entry === null ? others : [...others, entry].sort(byName),
  };
}

/** The list's line of a client; `null` when not even the statistics open. */
export function entryOf(
  file: ClientFile,
  policy: RegisterPolicy,
  today: LocalDate
): DirectoryEntry | null {
  const clientship = clientshipOf(file);
  const { unit, identity } = file.client;
  const service = clientship?.client.stat.service;
  if (clientship === null || unit === null || !isService(service)) return null;
  const { birthDate, responsible, addressProtected } = clientship.client.stat;
  const retention = retentionOf(clientship, retentionContext(policy, today));
  const names = [identity?.lastName, identity?.firstName].filter((part) => part !== undefined);
  const nickname = identity?.nickname ?? "";
  return {
    id: file.client.id,
    number: file.number,
    service,
    unit,
    name: names.length > 0 ? names.join(" ") : nickname,
    nickname,
    birthDate: birthDate ?? null,
    age: birthDate === undefined ? null : ageAt(birthDate, today),
    status: clientshipStatus(clientship, today),
    alerts: alertsOf(service, clientship, retention, today),
    retention,
    responsible: responsible ?? [],
    addressProtected: addressProtected ?? false,
    damaged: file.damaged.length > 0,
    clientship,
  };
}

const collator = new Intl.Collator("fi");
const byName = (a: DirectoryEntry, b: DirectoryEntry): number =>
  collator.compare(a.name, b.name) || a.number - b.number;
