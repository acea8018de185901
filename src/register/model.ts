import type { RecordKind } from "../domain/fields/catalogue";
import type { RecordClass } from "../domain/fields/field";
import type { OwnerId, RecordId, RegisterId, UnitId, UserId } from "../domain/ids";
import type { JsonObject } from "../domain/json";
import type { Language } from "../domain/language";
import type { OpenedRecord } from "../domain/records";
import type { Service } from "../domain/service";

/** What register/ hands to the use cases: people, units, clients and what was found wrong. */

export const userRoles = ["main", "lead", "worker", "viewer", "statistician", "dpo"] as const;
/** pääkäyttäjä · lähiesihenkilö · työntekijä · vain katselu · tilastojen lähettäjä · tietosuojavastaava */
export type UserRole = (typeof userRoles)[number];

/** Whose clients: none, those one is responsible for, those of one's units, everybody's. */
export type ClientReach = "none" | "own" | "unit" | "all";
export type RegisterRight = "employees" | "access" | "codes" | "parkki" | "anonymise" | "log";

export interface UserRights {
  readonly clients: { readonly see: ClientReach; readonly change: ClientReach };
  readonly register: readonly RegisterRight[];
}

/** `invited`: has a code · `enrolled`: has a password and waits for a main user · `active` · `deactivated`. */
export type UserStatus = "invited" | "enrolled" | "active" | "deactivated";

export interface UserSummary {
  readonly id: UserId;
  readonly name: string;
  readonly status: UserStatus;
  /** `null` before a role was given. */
  readonly role: UserRole | null;
  readonly units: readonly UnitId[];
  readonly rights: UserRights;
}

export interface UnitSummary {
  readonly id: UnitId;
  readonly service: Service;
  readonly name: string;
}

/** Where the file lives: shared with co-authoring, or one writer at a time. */
export type FileLocation = "sharepoint" | "network-drive" | "local";

export interface RegisterPolicy {
  /** Due dates that a main user has entered: delivery (`2026-1`) to day (`YYYY-MM-DD`). */
  readonly dueDates: Readonly<Record<string, string>>;
  /** Minutes until a session locks itself. */
  readonly idleMinutes: number;
  readonly location: FileLocation;
  /** Characters. */
  readonly minPassword: number;
  /** Days on which a year's statistics were published: year to day. */
  readonly published: Readonly<Record<string, string>>;
  readonly retentionMonths: number;
  readonly sealStatistics: boolean;
  readonly unreachedMonths: number;
}

/** Something that does not agree with what was signed. Ids and places only, never a value. */
export interface Finding {
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type FindingCode =
  /** The newest state this machine has seen is missing from the workbook. */
  | "register-rolled-back"
  | "lane-rolled-back"
  | "other-founder"
  | "chain-record-ignored"
  /** A visible sheet of users or roles was changed by hand; it was painted again. */
  | "view-differs"
  /** A visible sheet was deleted or renamed; it was made again. */
  | "view-missing"
  /** Visible sheets could not be made or painted; their names are in `sheet`. */
  | "view-not-painted"
  /** A storage sheet holds something beyond the columns this version knows, up to `column`. */
  | "columns-unknown"
  | "row-restored"
  | "row-damaged"
  | "rows-clash"
  /** Of two saves of one client that were made at the same time only one is in the workbook. */
  | "saves-collided"
  /** More than one client has the asiakasnumero `number`. */
  | "number-shared";

/** What can be known of a register before anybody has signed in. */
export interface RegisterSummary {
  readonly id: RegisterId;
  readonly language: Language;
  /** UTC `YYYY-MM-DDThh:mm:ssZ`. */
  readonly created: string;
  readonly policy: RegisterPolicy;
  readonly users: readonly UserSummary[];
  readonly units: readonly UnitSummary[];
  /** Compared aloud on a new machine: four groups of four characters that stand for founder and chain. */
  readonly headCode: string;
  /** Whether this machine has opened the register before. */
  readonly known: boolean;
  /** `false` when the host or the file does not let us write, or the chain is broken. */
  readonly writable: boolean;
  /** `false` when Excel saves the file only when told to; `true` also where it does not say. */
  readonly savesItself: boolean;
  readonly findings: readonly Finding[];
}

/** A record or class that did not open: it is shown as damaged, and the rest stays usable. */
export interface DamagedRecord {
  readonly id: RecordId;
  readonly kind: string;
  readonly class: RecordClass;
  readonly reason:
    "does-not-open" | "not-canonical" | "wrong-type" | "wrong-revision" | "missing-key";
}

/** A client with periods and situations, as far as they were opened; classes not opened are `null`. */
export interface ClientFile {
  readonly number: number;
  readonly client: OpenedRecord<"client">;
  readonly periods: readonly OpenedRecord<"period">[];
  readonly situations: readonly OpenedRecord<"situation">[];
  readonly damaged: readonly DamagedRecord[];
}

/** `names`: identity and statistics of the clients one may see · `statistics`: statistics of all units, nobody's name. */
export type DirectoryScope = "names" | "statistics";

export interface Directory {
  readonly scope: DirectoryScope;
  readonly clients: readonly ClientFile[];
}

/** The three classes of fields in plain; an absent class is left as it is. */
export interface ClassValues {
  readonly identity?: JsonObject;
  readonly case?: JsonObject;
  readonly stat?: JsonObject;
}

/** One record that is new (`base: null`) or changed from what was opened. Classes are given whole. */
export interface RecordChange<Kind extends RecordKind = RecordKind> extends ClassValues {
  readonly kind: Kind;
  readonly base: OpenedRecord<Kind> | null;
}

/** A field that two people changed differently: nothing of the save was written. */
export interface FieldConflict {
  readonly record: RecordId;
  readonly kind: RecordKind;
  readonly field: string;
}

export type SaveResult =
  | {
      readonly outcome: "saved";
      readonly file: ClientFile;
      /** Fields of somebody else that came along because they changed the same records meanwhile. */
      readonly merged: readonly FieldConflict[];
    }
  | {
      readonly outcome: "conflict";
      readonly conflicts: readonly FieldConflict[];
      /** The client as it now is, to be compared with what was typed. */
      readonly current: ClientFile;
    };

export type EraseReason = "expired" | "request" | "error";

export interface EraseProgress {
  readonly done: number;
  readonly total: number;
}

/** Register-wide owners: the words that stand where a client's id would. */
export const registerOwners = {
  organisation: "organisation" as OwnerId,
  deliveries: "deliveries" as OwnerId,
} as const;
