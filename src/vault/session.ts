import type { Argon2Parameters } from "./argon2";
import type { JsonMembers } from "./canonicalJson";
import type { CompartmentName, Place, SealClass } from "./compartments";
import type { VaultErrorCode } from "./errors";
import type { Outcome } from "./outcome";

/*
 * The vault as the rest of the program sees it. Everything is asynchronous and plain data, so that it
 * works the same in process and in a Worker. Keys never leave: what comes out is either public or
 * sealed. Public keys and sealed keys are base64url text, exactly as in the chain's bodies.
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

/**
 * One signed-in user. Lists go in, lists of the same order and length come out.
 * Every method rejects with VaultError `locked` after {@link lock}.
 */
export interface VaultSession {
  /** The user and the public keys. */
  publicKeys(): Promise<PublicKeys>;

  /** Wraps the user seed with a (new) password: the text of the `PW1.` cell. @throws `weak-password` */
  setPassword(request: PasswordRequest): Promise<string>;
  /** Whether this is the user's password: for acts that ask for it again. */
  confirmPassword(attempt: PasswordAttempt): Promise<boolean>;
  /** The text of the `PE1.` cell, for an invite code. @throws `bad-code` */
  enrol(request: { readonly inviteCode: string; readonly time: number }): Promise<string>;

  /** Tells the epochs of the chain. The newest of each compartment wraps what is made from now on. */
  loadCompartments(epochs: readonly CompartmentEpoch[]): Promise<void>;
  /**
   * Opens this user's grants; a grant of somebody else is `wrong-credentials`. A seed that does not
   * fit the public half told by {@link loadCompartments} is `bad-key`.
   */
  loadGrants(grants: readonly Grant[]): Promise<readonly Outcome<object>[]>;
  /** The newest epoch held of each compartment, `null` where none. */
  holds(names: readonly CompartmentName[]): Promise<readonly (number | null)[]>;
  /**
   * Draws seeds for new epochs and seals them to their holders: the body of chain record 3. Nothing
   * is held because of it: load the own grants once the record stands in the chain.
   */
  newEpochs(
    requests: readonly {
      readonly c: CompartmentName;
      readonly e: number;
      readonly holders: readonly Holder[];
    }[]
  ): Promise<{
    readonly compartments: readonly CompartmentEpoch[];
    readonly grants: readonly Grant[];
  }>;
  /** Seals every held epoch of these compartments to somebody. @throws `no-key` when one is not held */
  grantHeld(holder: Holder, names: readonly CompartmentName[]): Promise<readonly Grant[]>;

  /** First keys of new owners. They are loaded at once. Refusals: `no-key` for an unknown place. */
  createOwnerKeys(
    requests: readonly OwnerKeysRequest[]
  ): Promise<readonly Outcome<{ readonly row: OwnerKeyRow }>[]>;
  /** Checks signatures and opens what this user may. */
  loadOwnerKeys(rows: readonly LoadOwnerKeys[]): Promise<readonly Outcome<LoadedOwnerKeys>[]>;
  /** What is known of these owners; `null` for an owner without rows. */
  ownerStatus(owners: readonly string[]): Promise<readonly (OwnerStatus | null)[]>;
  /**
   * Wraps all generations of an owner's keys for a place, one row each, numbered from `n`: for a move.
   * Refusals: `no-key` unless all three keys of every generation are open.
   */
  rewrapOwnerKeys(
    requests: readonly OwnerKeysRequest[]
  ): Promise<readonly Outcome<{ readonly rows: readonly OwnerKeyRow[] }>[]>;
  /** A new generation for new values, after an epoch moved on or the owner moved. Loaded at once. */
  renewOwnerKeys(
    requests: readonly OwnerKeysRequest[]
  ): Promise<readonly Outcome<{ readonly row: OwnerKeyRow }>[]>;
  /** Wipes the keys of owners: erased, or no longer needed. */
  forgetOwners(owners: readonly string[]): Promise<void>;

  /** Seals values. Refusals: `no-key`, `too-long`, `bad-json`. */
  seal(requests: readonly SealRequest[]): Promise<readonly Outcome<{ readonly text: string }>[]>;
  /** Opens cells of `records`. */
  open(requests: readonly OpenRequest[]): Promise<readonly Outcome<Opened>[]>;
  /** Seals chunks of attachments. Refusals: `no-key`, `too-long`. */
  sealBytes(
    requests: readonly SealBytesRequest[]
  ): Promise<readonly Outcome<{ readonly text: string }>[]>;
  /** Opens chunks of attachments. */
  openBytes(requests: readonly OpenRequest[]): Promise<readonly Outcome<OpenedBytes>[]>;

  /** Signs `label 0x00 ‖ R ‖ bytes`: 64 bytes each. */
  sign(requests: readonly SignRequest[]): Promise<readonly Uint8Array[]>;

  /** Draws the key of a new lane of this user and holds it. */
  createLaneKey(request: {
    readonly lane: string;
    readonly auditPublic: string;
    readonly epoch: number;
  }): Promise<SealedLaneKey>;
  /** Opens the keys of own lanes, and of other people's with the compartment `audit`. */
  openLaneKeys(requests: readonly OpenLaneKey[]): Promise<readonly Outcome<object>[]>;
  /** Seals details of audit records: nonce ‖ box. */
  sealDetails(
    requests: readonly LaneDetails[]
  ): Promise<readonly Outcome<{ readonly bytes: Uint8Array }>[]>;
  /** Opens details of audit records. */
  openDetails(
    requests: readonly LaneDetails[]
  ): Promise<readonly Outcome<{ readonly bytes: Uint8Array }>[]>;

  /** Overwrites what JavaScript lets us overwrite and forgets everything. */
  lock(): Promise<void>;
}

/** Where sessions come from. */
export interface Vault {
  /**
   * Signs in. `keys` are the public keys the chain names for the user (absent before the chain does).
   * @throws VaultError `wrong-credentials` for a wrong password or secret, `bad-signature` or `bad-key`
   * for a cell that is not this user's own, `bad-parameters` before anything is hashed
   */
  open(
    request: PasswordAttempt & {
      readonly register: string;
      readonly user: string;
      readonly keys: PublicKeys | null;
    }
  ): Promise<VaultSession>;
  /** Signs in the recovery user. @throws VaultError `bad-code`, `wrong-credentials` */
  openWithRecoveryCode(request: {
    readonly register: string;
    readonly code: string;
    readonly keys: PublicKeys;
  }): Promise<VaultSession>;
  /** A new user with new keys, signed in. */
  createUser(request: { readonly register: string; readonly user: string }): Promise<VaultSession>;
  /** A new recovery user: the code to print, and the public keys for the chain. */
  createRecovery(request: {
    readonly register: string;
    readonly user: string;
  }): Promise<{ readonly code: string; readonly keys: PublicKeys }>;
  /** A new invite: the code to hand over, and the invite key for the chain (Ed25519, base64url). */
  createInvite(request: {
    readonly register: string;
    readonly user: string;
  }): Promise<{ readonly code: string; readonly key: string }>;
}
