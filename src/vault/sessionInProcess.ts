import { defaultArgon2 } from "./argon2";
import type { RandomBytes } from "./bytes";
import { parseCode } from "./codes";
import type { CompartmentName } from "./compartments";
import { inviteSeed } from "./derivedKeys";
import { createEnrolment } from "./enrolment";
import { isVaultError, VaultError } from "./errors";
import { drawEpochs, grantHeld, takeGrant } from "./grants";
import { asKey, type UserSeed } from "./keys";
import { outcome } from "./outcome";
import { addOwnerKeys, loadRows, rewrap } from "./ownerKeyBatches";
import { statusOf } from "./ownerKeys";
import { createPasswordBlob, openPasswordBlob, parsePasswordBlob } from "./passwordBlob";
import { requirePasswordLength } from "./passwordPolicy";
import { boxPublicFromText } from "./publicKey";
import type * as s from "./session";
import { newSessionState, type SessionState, wipeState } from "./sessionState";
import { labelled } from "./signature";
import { createSigner } from "./signer";
import { publicKeysOf, type UserSecrets } from "./userSecrets";

type Session = s.VaultSession;

/** {@link s.VaultSession} in the same thread: in Node, and inside the Worker. */
export class SessionInProcess implements Session {
  /** Private to the engine too: whatever carries calls to a Worker cannot reach behind the methods. */
  #state: SessionState | null;

  constructor(user: UserSecrets, random: RandomBytes) {
    this.#state = newSessionState(user, random);
  }

  publicKeys(): ReturnType<Session["publicKeys"]> {
    return this.with(({ user }) => publicKeysOf(user));
  }

  setPassword(request: s.PasswordRequest): ReturnType<Session["setPassword"]> {
    return this.with(async ({ user, random }) => {
      const { password, secret, time, parameters = defaultArgon2 } = request;
      requirePasswordLength(password, secret !== null);
      // Hashing takes a while, and a lock in between must not wrap a wiped seed.
      const seed = asKey<UserSeed>(user.seed.slice());
      const place = { register: user.registerBytes, user: user.userBytes };
      const input = { ...place, password, secret, time, parameters, random };
      try {
        return await createPasswordBlob(seed, user.signer, input);
      } finally {
        seed.fill(0);
      }
    });
  }

  confirmPassword(attempt: s.PasswordAttempt): ReturnType<Session["confirmPassword"]> {
    return this.with(async ({ user }) => {
      const { password, secret } = attempt;
      const blob = parsePasswordBlob(attempt.blob);
      try {
        (await openPasswordBlob(blob, user.registerBytes, password, secret)).fill(0);
        return true;
      } catch (error) {
        if (isVaultError(error, "wrong-credentials")) return false;
        throw error;
      }
    });
  }

  enrol(request: s.EnrolRequest): ReturnType<Session["enrol"]> {
    return this.with(async ({ user }) => {
      const { registerBytes: register, userBytes, boxPublic, signer } = user;
      const seed = inviteSeed(parseCode(request.inviteCode), register, userBytes);
      const invite = createSigner(seed);
      seed.fill(0);
      const input = { register, user: userBytes, time: request.time, boxPublic };
      try {
        return await createEnrolment(input, invite, signer);
      } finally {
        invite.wipe();
      }
    });
  }

  loadCompartments(epochs: readonly s.CompartmentEpoch[]): Promise<void> {
    return this.with(({ compartments }) => {
      for (const { c, e, pub } of epochs) compartments.announce(c, e, boxPublicFromText(pub));
    });
  }

  loadGrants(grants: readonly s.Grant[]): ReturnType<Session["loadGrants"]> {
    return this.with((state) =>
      grants.map((grant) =>
        outcome(() => {
          takeGrant(state, grant);
          return {};
        })
      )
    );
  }

  holds(names: readonly CompartmentName[]): ReturnType<Session["holds"]> {
    return this.with(({ compartments }) => names.map((name) => compartments.newestHeld(name)));
  }

  newEpochs(requests: readonly s.NewEpoch[]): ReturnType<Session["newEpochs"]> {
    return this.with((state) => drawEpochs(state, requests));
  }

  grantHeld(holder: s.Holder, names: readonly CompartmentName[]): ReturnType<Session["grantHeld"]> {
    return this.with((state) => grantHeld(state, holder, names));
  }

  createOwnerKeys(requests: readonly s.OwnerKeysRequest[]): ReturnType<Session["createOwnerKeys"]> {
    return this.with((state) => addOwnerKeys(state, requests));
  }

  loadOwnerKeys(rows: readonly s.LoadOwnerKeys[]): ReturnType<Session["loadOwnerKeys"]> {
    return this.with((state) => loadRows(state, rows));
  }

  ownerStatus(owners: readonly string[]): ReturnType<Session["ownerStatus"]> {
    return this.with((state) => owners.map((owner) => statusOf(state, owner)));
  }

  rewrapOwnerKeys(requests: readonly s.OwnerKeysRequest[]): ReturnType<Session["rewrapOwnerKeys"]> {
    return this.with((state) => rewrap(state, requests));
  }

  forgetOwners(owners: readonly string[]): Promise<void> {
    return this.with((state) => {
      for (const owner of owners) state.owners.forget(owner);
    });
  }

  seal(requests: readonly s.SealRequest[]): ReturnType<Session["seal"]> {
    return this.with(({ cells }) =>
      requests.map((request) => outcome(() => ({ text: cells.seal(request) })))
    );
  }

  open(requests: readonly s.OpenRequest[]): ReturnType<Session["open"]> {
    return this.with(({ cells }) => requests.map((request) => outcome(() => cells.open(request))));
  }

  sealBytes(requests: readonly s.SealBytesRequest[]): ReturnType<Session["sealBytes"]> {
    return this.with(({ cells }) =>
      requests.map((request) => outcome(() => ({ text: cells.sealBytes(request) })))
    );
  }

  openBytes(requests: readonly s.OpenRequest[]): ReturnType<Session["openBytes"]> {
    return this.with(({ cells }) =>
      requests.map((request) => outcome(() => cells.openBytes(request)))
    );
  }

  sign(requests: readonly s.SignRequest[]): ReturnType<Session["sign"]> {
    return this.with(({ user }) =>
      Promise.all(
        requests.map(({ label, bytes }) =>
          user.signer.sign(labelled(label, user.registerBytes, bytes))
        )
      )
    );
  }

  createLaneKey(request: s.NewLaneKey): ReturnType<Session["createLaneKey"]> {
    return this.with(({ user, lanes, random }) => {
      const { lane, epoch } = request;
      const audit = { public: boxPublicFromText(request.auditPublic), epoch };
      return lanes.create(lane, { id: user.user, boxPublic: user.boxPublic }, audit, random);
    });
  }

  openLaneKeys(requests: readonly s.OpenLaneKey[]): ReturnType<Session["openLaneKeys"]> {
    return this.with(({ user, lanes, compartments }) =>
      requests.map((request) =>
        outcome(() => {
          if (request.user === user.user) lanes.openOwn(request, user.box);
          else lanes.openForAudit(request, compartments);
          return {};
        })
      )
    );
  }

  sealDetails(requests: readonly s.LaneDetails[]): ReturnType<Session["sealDetails"]> {
    return this.with(({ lanes, random }) =>
      requests.map(({ lane, seq, bytes }) =>
        outcome(() => ({ bytes: lanes.seal(lane, seq, bytes, random) }))
      )
    );
  }

  openDetails(requests: readonly s.LaneDetails[]): ReturnType<Session["openDetails"]> {
    return this.with(({ lanes }) =>
      requests.map(({ lane, seq, bytes }) =>
        outcome(() => ({ bytes: lanes.open(lane, seq, bytes) }))
      )
    );
  }

  lock(): Promise<void> {
    if (this.#state !== null) wipeState(this.#state);
    this.#state = null;
    return Promise.resolve();
  }

  /** Runs one call on the open state. What goes wrong, rejects. @throws VaultError `locked` */
  private async with<T>(run: (state: SessionState) => T | Promise<T>): Promise<T> {
    const state = this.#state;
    if (state === null) throw new VaultError("locked");
    return await run(state);
  }
}
