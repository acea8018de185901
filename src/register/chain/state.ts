import type { OwnerId, UnitId, UserId } from "../../domain/ids";
import type { Service } from "../../domain/service";
import type { CompartmentName } from "../../vault/compartments";
import type { CompartmentEpoch } from "../../vault/sessionData";
import type { RegisterPolicy, UserRights, UserRole } from "../model";
import type { BodyOf, ChainGrant, LaneHead } from "./body";

/** A user from one record of the chain to the next that changes them. */
export interface UserVersion {
  /** Number of the record that made it so. */
  readonly seq: number;
  readonly status: "invited" | "active" | "deactivated";
  readonly name: string;
  readonly role: UserRole | null;
  readonly units: readonly UnitId[];
  readonly rights: UserRights;
  /** Public keys, base64url; `null` until a main user accepted them. */
  readonly box: string | null;
  readonly sign: string | null;
}

/** An invite that was not used yet, or the one that the user's keys came by. */
export interface Invite {
  readonly key: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly until: number;
}

/** A user as the chain tells of them. */
export interface ChainUser {
  readonly user: UserId;
  /** The founder and the recovery user need no enrolment; recovery has no password either. */
  readonly origin: "founder" | "recovery" | "invited";
  /** Every version, oldest first; never empty. */
  readonly versions: readonly UserVersion[];
  /** The invite that waits for an enrolment. */
  readonly pending: Invite | null;
  /** The invite by which the present keys came. */
  readonly accepted: Invite | null;
  /** The compartments granted to the present keys, by `name epoch`. */
  readonly grants: ReadonlyMap<string, ChainGrant>;
  /** Where the lanes of a deactivated user end. */
  readonly lanesEnd: readonly LaneHead[] | null;
}

/** A unit: it never changes its service. */
export interface ChainUnit {
  readonly unit: UnitId;
  readonly service: Service;
  readonly name: string;
}

/** An owner that was erased. */
export interface ErasedOwner {
  readonly seq: number;
  readonly time: number;
  readonly reason: BodyOf<"erase">["reason"];
}

/** Number and hash of a record. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** Everything that a verified chain says up to its head. */
export interface ChainState {
  readonly head: ChainHead;
  /** Time of the head. */
  readonly time: number;
  readonly genesis: BodyOf<"genesis">;
  readonly users: ReadonlyMap<UserId, ChainUser>;
  readonly units: ReadonlyMap<UnitId, ChainUnit>;
  /** Epochs 1, 2 … of each compartment. */
  readonly compartments: ReadonlyMap<CompartmentName, readonly CompartmentEpoch[]>;
  readonly policy: RegisterPolicy;
  readonly erased: ReadonlyMap<OwnerId, ErasedOwner>;
  /** Backups that were put back, oldest first. */
  readonly restores: readonly (BodyOf<"restore"> & { readonly seq: number })[];
}

/** The newest version of a user. */
export function currentVersion({ versions }: ChainUser): UserVersion {
  const version = versions.at(-1);
  if (version === undefined) throw new RangeError("a user without versions");
  return version;
}

/** The user as they were when record `seq` stood at the chain's head; `null` before they were known. */
export function versionAt({ versions }: ChainUser, seq: number): UserVersion | null {
  return versions.findLast((version) => version.seq <= seq) ?? null;
}

/** Whether the user may write chain records. Recovery may: it is how a register without main users is saved. */
export function isActiveMain(user: ChainUser): boolean {
  const { status, role } = currentVersion(user);
  return status === "active" && role === "main";
}

/** Main users that remain when one is taken away. Recovery does not count: it lies in a safe. */
export function otherMainUsers(state: ChainState, without: UserId): number {
  return [...state.users.values()].filter(
    (user) => user.user !== without && user.origin !== "recovery" && isActiveMain(user)
  ).length;
}

/** Key of {@link ChainUser.grants}. */
export const grantKey = (name: CompartmentName, epoch: number): string => `${name} ${epoch}`;
