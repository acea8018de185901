import type { Argon2Parameters } from "./argon2";
import type { JsonMembers } from "./canonicalJson";
import type { CompartmentName, Place, SealClass } from "./compartments";
import type { VaultErrorCode } from "./errors";

/*
 * What goes into a session and comes out of it: plain data that can be cloned into a Worker. Public
 * keys and sealed keys are base64url text, exactly as in the chain's bodies.
 */

/** A user's public keys, as the chain names them. */
export interface PublicKeys {
  readonly user: string;
  /** X25519, base64url. */
  readonly box: string;
  /** Ed25519, base64url. */
  readonly sign: string;
}

/** An epoch of a compartment, as chain record 3 announces it. */
export interface CompartmentEpoch {
  readonly c: CompartmentName;
  readonly e: number;
  /** X25519 public half, base64url. */
  readonly pub: string;
}

/** A compartment's seed sealed to a user, as chain records 3 and 6 carry it. */
export interface Grant {
  readonly u: string;
  readonly c: CompartmentName;
  readonly e: number;
  /** 80 bytes, base64url. */
  readonly k: string;
}

/** Somebody a compartment is granted to. */
export interface Holder {
  readonly user: string;
  /** X25519 public key, base64url. */
  readonly box: string;
}

/** An epoch to begin, and whom it is granted to. */
export interface NewEpoch {
  readonly c: CompartmentName;
  readonly e: number;
  readonly holders: readonly Holder[];
}

/** A lane whose key is to be drawn. */
export interface NewLaneKey {
  readonly lane: string;
  /** Public half of the newest epoch of `audit`, base64url. */
  readonly auditPublic: string;
  readonly epoch: number;
}

/** An invite to accept. */
export interface EnrolRequest {
  readonly inviteCode: string;
  /** Now, milliseconds since 1970-01-01 UTC. */
  readonly time: number;
}

/** Where a PC1 cell lies: this and the register give its key. */
export type CellPlace =
  | {
      readonly table: "records";
      readonly owner: string;
      readonly class: SealClass;
      /** Id of the record. The column is the word of the class. */
      readonly record: string;
    }
  | {
      readonly table: "attachments";
      readonly owner: string;
      readonly class: SealClass;
      /** Id of the attachment. The column is `blob`. */
      readonly record: string;
      readonly chunk: number;
      readonly last: boolean;
    };

/** What a cell tells besides its value. */
export interface CellStamp {
  /** The record's revision when the cell was written. */
  readonly rev: number;
  /** Id of the lane that tells of the write. */
  readonly lane: string;
  /** Number of the audit record that tells of the write. */
  readonly seq: number;
}

/** A value to seal; `null` seals an empty cell, which looks like a small value. */
export type SealRequest = CellStamp & {
  readonly place: CellPlace & { readonly table: "records" };
  readonly value: JsonMembers | null;
};

/** A chunk of an attachment to seal, at most 23,000 bytes. */
export type SealBytesRequest = CellStamp & {
  readonly place: CellPlace & { readonly table: "attachments" };
  readonly bytes: Uint8Array;
};

/** A cell to open. */
export interface OpenRequest {
  readonly place: CellPlace;
  /** The cell's text, `PC1.…` */
  readonly text: string;
}

/** What an opened cell tells besides its value. */
export interface OpenedStamp {
  readonly rev: number;
  /** The first two bytes of the writing lane's id: see `laneHint`. */
  readonly laneHint: number;
  readonly seq: number;
  readonly epoch: number;
  readonly generation: number;
}

/** An opened value. */
export type Opened = OpenedStamp & { readonly value: JsonMembers | null };

/** An opened chunk. */
export type OpenedBytes = OpenedStamp & { readonly bytes: Uint8Array };

/** The eight texts of a row of `_avaimet`: owner, n, place, identity, case, stat, signer, signature. */
export type OwnerKeyRow = readonly [
  owner: string,
  n: string,
  place: string,
  identity: string,
  case_: string,
  stat: string,
  signer: string,
  signature: string,
];

/** A row to load, with the verifying key of its signer as the chain tells it. */
export interface LoadOwnerKeys {
  readonly row: OwnerKeyRow;
  /** Ed25519, base64url. */
  readonly signPublic: string;
}

/** What became of one of a row's keys. `not-held`: this user has no right to it. */
export type OwnerKeyState = "open" | "not-held" | VaultErrorCode;

/** A row whose signature is good. */
export interface LoadedOwnerKeys {
  readonly owner: string;
  readonly n: number;
  readonly place: Place;
  readonly generation: number;
  readonly keys: Readonly<Record<SealClass, OwnerKeyState>>;
}

/** An owner, where its keys shall be wrapped, and the number of the next row of `_avaimet`. */
export interface OwnerKeysRequest {
  readonly owner: string;
  readonly place: Place;
  readonly n: number;
}

/** What the session knows of an owner. */
export interface OwnerStatus {
  readonly owner: string;
  /** Place of its newest row. */
  readonly place: Place;
  /** The `n` that a further row has to carry. */
  readonly nextN: number;
  /** The newest generation, which seals new values. */
  readonly generation: number;
  /** Whether an epoch has moved on since that generation was made: renew before the next write. */
  readonly stale: boolean;
  /** The classes whose newest key is open. */
  readonly held: readonly SealClass[];
}

/** What may be signed: the labels of the format. The register's id follows the label by itself. */
export type SignLabel = "PAR1.chain" | "PAR1.lane" | "PAR1.tip";

/** Bytes to sign. */
export interface SignRequest {
  readonly label: SignLabel;
  readonly bytes: Uint8Array;
}

/** A lane's key as its header carries it. */
export interface SealedLaneKey {
  /** 80 bytes. */
  readonly toAudit: Uint8Array;
  /** 80 bytes. */
  readonly toUser: Uint8Array;
}

/** A lane's key to open. */
export interface OpenLaneKey extends SealedLaneKey {
  readonly lane: string;
  /** Whose lane it is. */
  readonly user: string;
  /** Epoch of `audit` that the header names. */
  readonly epoch: number;
}

/** Details of an audit record, in clear or as nonce ‖ box. */
export interface LaneDetails {
  readonly lane: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** A password to wrap the user seed with. */
export interface PasswordRequest {
  readonly password: string;
  /** The register secret, 16 bytes, where the register uses one. */
  readonly secret: Uint8Array | null;
  /** Now, milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** Absent: the format's default. */
  readonly parameters?: Argon2Parameters;
}

/** A password to try. */
export interface PasswordAttempt {
  readonly password: string;
  readonly secret: Uint8Array | null;
  /** The user's password cell, `PW1.…` */
  readonly blob: string;
}
