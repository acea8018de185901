import type { RecordKind } from "../domain/fields/catalogue";
import type { RecordId, UnitId, UserId } from "../domain/ids";
import type { JsonObject } from "../domain/json";
import type { Language } from "../domain/language";
import type { OpenedRecord } from "../domain/records";
import type { Service } from "../domain/service";
import type { RegisterDeps } from "./deps";
import type * as m from "./model";
import type { ClientsViewRow } from "./views/clients";

/** What a new register begins with. */
export interface RegisterSpec {
  readonly language: Language;
  readonly policy: m.RegisterPolicy;
  /** Fields of the organisation record. */
  readonly organisation: JsonObject;
  readonly units: readonly { readonly service: Service; readonly name: string }[];
  readonly founder: { readonly name: string; readonly password: string };
}

export type Credentials =
  | { readonly kind: "password"; readonly name: string; readonly password: string }
  | { readonly kind: "recovery"; readonly code: string };

/** A register that was opened and not signed in to. */
export interface OpenedRegister {
  readonly summary: m.RegisterSummary;
}

/** A signed-in user's hold on the register. Keys stay in the vault behind it. */
export interface RegisterSession {
  readonly user: m.UserSummary;
  /** Users, units and policy as they now are; renewed when the chain changes. */
  readonly summary: m.RegisterSummary;
  /** Owners that the chain has erased while rows of theirs are still there: an interrupted anonymising. */
  readonly unfinishedErasures: readonly RecordId[];
}

export interface InviteSpec {
  readonly name: string;
  readonly role: m.UserRole;
  readonly units: readonly UnitId[];
  readonly rights?: m.UserRights;
}

export interface EraseRequest {
  readonly ids: readonly RecordId[];
  readonly reason: m.EraseReason;
  /** The tally records' stat members for these clients, who are erased together; [] for none. */
  readonly tally: (ids: readonly RecordId[]) => readonly JsonObject[];
  readonly onProgress?: (progress: m.EraseProgress) => void;
  /** Asked between chunks; what was done stays done. */
  readonly cancelled?: () => boolean;
}

/** The functions of register/ that use cases call. All throw ParError. */
export interface RegisterFunctions {
  /** @throws `already-a-register`, `weak-password`, `read-only` */
  createRegister(
    deps: RegisterDeps,
    spec: RegisterSpec
  ): Promise<{ session: RegisterSession; recoveryCode: string }>;
  /** One round trip. @throws `not-a-register`, `newer-format`, `missing-sheet`, `damaged-register`, `storage-tampered` */
  openRegister(deps: RegisterDeps): Promise<OpenedRegister>;
  /** @throws `wrong-credentials`, `user-deactivated`, `not-enrolled` */
  signIn(register: OpenedRegister, credentials: Credentials): Promise<RegisterSession>;
  /** Sets the invited user's password; a main user then lets them in. @throws `wrong-invite`, `invite-expired`, `weak-password` */
  enrol(
    register: OpenedRegister,
    invite: { name: string; code: string; password: string }
  ): Promise<void>;
  signOut(session: RegisterSession): Promise<void>;
  /** Asks the signed-in user's password again before an act that cannot be undone. @throws `wrong-credentials` */
  confirmPassword(session: RegisterSession, password: string): Promise<void>;

  openDirectory(session: RegisterSession, scope: m.DirectoryScope): Promise<m.Directory>;
  openClient(session: RegisterSession, id: RecordId): Promise<m.ClientFile>;
  createClient(
    session: RegisterSession,
    unit: UnitId,
    values: m.ClassValues,
    more: readonly m.RecordChange<"period" | "situation">[]
  ): Promise<m.ClientFile>;
  saveClient(
    session: RegisterSession,
    id: RecordId,
    changes: readonly m.RecordChange<"client" | "period" | "situation">[]
  ): Promise<m.SaveResult>;

  /** Several kinds in one round trip. @throws `no-right` */
  readRegisterWide<Kind extends RegisterWideKind>(
    session: RegisterSession,
    kinds: readonly Kind[]
  ): Promise<{ readonly [K in Kind]: readonly OpenedRecord<K>[] }>;
  saveRegisterWide<Kind extends RecordKind>(
    session: RegisterSession,
    changes: readonly m.RecordChange<Kind>[]
  ): Promise<readonly OpenedRecord<Kind>[]>;

  eraseClients(session: RegisterSession, request: EraseRequest): Promise<m.EraseProgress>;
  /** Tells the audit lane of an export or a print: kinds 9 and 10. */
  recordDelivery(session: RegisterSession, period: number): Promise<void>;

  addUnit(session: RegisterSession, unit: { service: Service; name: string }): Promise<UnitId>;
  invite(session: RegisterSession, spec: InviteSpec): Promise<{ user: UserId; code: string }>;
  acceptEnrolment(session: RegisterSession, user: UserId): Promise<void>;
  setRole(session: RegisterSession, user: UserId, role: Omit<InviteSpec, "name">): Promise<void>;
  deactivate(session: RegisterSession, user: UserId): Promise<void>;
  /** Main users only: retention, due dates, publication days … @throws `no-right` */
  setPolicy(session: RegisterSession, policy: m.RegisterPolicy): Promise<void>;

  paintClients(session: RegisterSession, rows: readonly ClientsViewRow[]): Promise<void>;
}
