import type { CompartmentName } from "./compartments";
import type { Outcome } from "./outcome";
import type {
  CompartmentEpoch,
  EnrolRequest,
  Grant,
  Holder,
  LaneDetails,
  LoadedOwnerKeys,
  LoadOwnerKeys,
  NewEpoch,
  NewLaneKey,
  OpenLaneKey,
  OpenRequest,
  Opened,
  OpenedBytes,
  OwnerKeyRow,
  OwnerKeysRequest,
  OwnerStatus,
  PasswordAttempt,
  PasswordRequest,
  PublicKeys,
  SealBytesRequest,
  SealedLaneKey,
  SealRequest,
  SignRequest,
} from "./sessionData";

export type * from "./sessionData";

/*
 * The vault as the rest of the program sees it. Everything is asynchronous and plain data, so that it
 * works the same in process and in a Worker. Keys never leave: what comes out is public or sealed.
 */

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
  enrol(request: EnrolRequest): Promise<string>;

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
  newEpochs(requests: readonly NewEpoch[]): Promise<{
    readonly compartments: readonly CompartmentEpoch[];
    readonly grants: readonly Grant[];
  }>;
  /** Seals every held epoch of these compartments to somebody. @throws `no-key` when one is not held */
  grantHeld(holder: Holder, names: readonly CompartmentName[]): Promise<readonly Grant[]>;

  /**
   * First keys of new owners, and the next generation of loaded ones (an epoch moved on, the owner
   * moved). They are loaded at once. Refusals: `no-key` for a place that nobody told of.
   */
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
  createLaneKey(request: NewLaneKey): Promise<SealedLaneKey>;
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
