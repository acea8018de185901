import { type UnitId, type UserId, unitId } from "../../domain/ids";
import { type CompartmentName, registerCompartments, sealClasses } from "../../vault/compartments";
import type { CompartmentEpoch } from "../../vault/sessionData";
import type { BodyOf, ChainAct, ChainGrant } from "./body";
import type { ChainRecord } from "./record";
import { noRights } from "./rights";
import {
  type ChainState,
  type ChainUser,
  currentVersion,
  grantKey,
  isActiveMain,
  otherMainUsers,
  type UserVersion,
} from "./state";

/** Why a record may not stand where it does. */
export type Breach =
  | "wrong-number"
  | "not-genesis"
  | "second-genesis"
  | "same-user-twice"
  | "signer-not-main"
  | "user-unknown"
  | "user-deactivated"
  | "user-not-ready"
  | "keys-without-invite"
  | "recovery-fixed"
  | "last-main-user"
  | "unit-unknown"
  | "service-changed"
  | "compartment-unknown"
  | "epoch-order"
  | "grant-elsewhere";

/** A record that breaks a rule of the chain. */
export class RuleError extends Error {
  override readonly name = "RuleError";

  constructor(readonly breach: Breach) {
    super(breach);
  }
}

type Where = Pick<ChainRecord, "seq" | "time" | "signer" | "hash">;

function userOf(state: ChainState, id: UserId): ChainUser {
  const user = state.users.get(id);
  if (user === undefined) throw new RuleError("user-unknown");
  if (currentVersion(user).status === "deactivated") throw new RuleError("user-deactivated");
  return user;
}

function withUser(state: ChainState, user: ChainUser): ChainState {
  return { ...state, users: new Map(state.users).set(user.user, user) };
}

function changed(user: ChainUser, seq: number, change: Partial<UserVersion>): ChainUser {
  return { ...user, versions: [...user.versions, { ...currentVersion(user), ...change, seq }] };
}

function isCompartment(state: ChainState, name: CompartmentName): boolean {
  if (registerCompartments.some((one) => one === name)) return true;
  const [unit = "", sealClass, ...more] = name.split("/");
  const id = unitId.parse(unit);
  const isClass = sealClasses.some((one) => one === sealClass);
  return id !== null && state.units.has(id) && isClass && more.length === 0;
}

function withGrants(state: ChainState, grants: readonly ChainGrant[]): ChainState {
  let next = state;
  for (const grant of grants) {
    if ((next.compartments.get(grant.c)?.length ?? 0) < grant.e) {
      throw new RuleError("compartment-unknown");
    }
    const user = userOf(next, grant.u);
    if (currentVersion(user).box === null) throw new RuleError("user-not-ready");
    const held = new Map(user.grants).set(grantKey(grant.c, grant.e), grant);
    next = withUser(next, { ...user, grants: held });
  }
  return next;
}

function applyUnit(state: ChainState, body: BodyOf<"unit">): ChainState {
  const known = state.units.get(body.unit);
  if (known !== undefined && known.service !== body.service) {
    throw new RuleError("service-changed");
  }
  return { ...state, units: new Map(state.units).set(body.unit, body) };
}

function applyEpoch(state: ChainState, { compartments, grants }: BodyOf<"epoch">): ChainState {
  const epochs = new Map<CompartmentName, readonly CompartmentEpoch[]>(state.compartments);
  for (const epoch of compartments) {
    if (!isCompartment(state, epoch.c)) throw new RuleError("compartment-unknown");
    const known = epochs.get(epoch.c) ?? [];
    if (epoch.e !== known.length + 1) throw new RuleError("epoch-order");
    epochs.set(epoch.c, [...known, epoch]);
  }
  const named = new Set(compartments.map(({ c, e }) => grantKey(c, e)));
  if (grants.some(({ c, e }) => !named.has(grantKey(c, e)))) throw new RuleError("grant-elsewhere");
  return withGrants({ ...state, compartments: epochs }, grants);
}

function applyInvite(state: ChainState, body: BodyOf<"invite">, { seq }: Where): ChainState {
  const pending = { key: body.key, until: body.until };
  if (!state.users.has(body.user)) {
    const version: UserVersion = {
      seq,
      status: "invited",
      name: body.name,
      role: null,
      units: [],
      rights: noRights,
      box: null,
      sign: null,
    };
    return withUser(state, {
      user: body.user,
      origin: "invited",
      versions: [version],
      pending,
      accepted: null,
      grants: new Map(),
      lanesEnd: null,
    });
  }
  const user = userOf(state, body.user);
  if (user.origin === "recovery") throw new RuleError("recovery-fixed");
  return withUser(state, { ...changed(user, seq, { name: body.name }), pending });
}

function refuseLastMain(state: ChainState, user: ChainUser): void {
  const counts = isActiveMain(user) && user.origin !== "recovery";
  if (counts && otherMainUsers(state, user.user) === 0) throw new RuleError("last-main-user");
}

function applyRole(state: ChainState, body: BodyOf<"role">, { seq }: Where): ChainState {
  const user = userOf(state, body.user);
  if (user.origin === "recovery") throw new RuleError("recovery-fixed");
  if (body.units.some((unit: UnitId) => !state.units.has(unit))) {
    throw new RuleError("unit-unknown");
  }
  if (body.role !== "main") refuseLastMain(state, user);
  const { role, units, rights } = body;
  return withUser(state, changed(user, seq, { role, units, rights }));
}

function applyGrant(state: ChainState, body: BodyOf<"grant">, { seq }: Where): ChainState {
  const user = userOf(state, body.user);
  if (body.grants.some(({ u }) => u !== body.user)) throw new RuleError("grant-elsewhere");
  const { box, sign } = currentVersion(user);
  if (box === body.box && sign === body.sign) return withGrants(state, body.grants);
  if (user.pending === null) throw new RuleError("keys-without-invite");
  const keys = { box: body.box, sign: body.sign, status: "active" } as const;
  const accepted: ChainUser = {
    ...changed(user, seq, keys),
    pending: null,
    accepted: user.pending,
    grants: new Map(),
  };
  return withGrants(withUser(state, accepted), body.grants);
}

function applyDeactivate(state: ChainState, body: BodyOf<"deactivate">, at: Where): ChainState {
  const user = userOf(state, body.user);
  refuseLastMain(state, user);
  const gone = changed(user, at.seq, { status: "deactivated" });
  return withUser(state, { ...gone, grants: new Map(), lanesEnd: body.lanes });
}

function applyErase(state: ChainState, body: BodyOf<"erase">, { seq, time }: Where): ChainState {
  const erased = new Map(state.erased);
  for (const owner of body.owners) {
    if (!erased.has(owner)) erased.set(owner, { seq, time, reason: body.reason });
  }
  return { ...state, erased };
}

function applyAct(state: ChainState, act: ChainAct, at: Where): ChainState {
  switch (act.op) {
    case "genesis":
      throw new RuleError("second-genesis");
    case "unit":
      return applyUnit(state, act.body);
    case "epoch":
      return applyEpoch(state, act.body);
    case "invite":
      return applyInvite(state, act.body, at);
    case "role":
      return applyRole(state, act.body, at);
    case "grant":
      return applyGrant(state, act.body, at);
    case "deactivate":
      return applyDeactivate(state, act.body, at);
    case "policy":
      return { ...state, policy: act.body };
    case "erase":
      return applyErase(state, act.body, at);
    case "restore":
      return { ...state, restores: [...state.restores, { ...act.body, seq: at.seq }] };
  }
}

function firstUser(user: UserId, origin: ChainUser["origin"], version: UserVersion): ChainUser {
  return {
    user,
    origin,
    versions: [version],
    pending: null,
    accepted: null,
    grants: new Map(),
    lanesEnd: null,
  };
}

function applyGenesis(act: ChainAct, { seq, time, signer, hash }: Where): ChainState {
  if (act.op !== "genesis" || act.body.founder.user !== signer) throw new RuleError("not-genesis");
  const { founder, recovery, policy } = act.body;
  if (founder.user === recovery.user) throw new RuleError("same-user-twice");
  const main = { seq, status: "active", role: "main", units: [], rights: noRights } as const;
  const { box, sign, name } = founder;
  const users = [
    firstUser(founder.user, "founder", { ...main, name, box, sign }),
    firstUser(recovery.user, "recovery", {
      ...main,
      name: "",
      box: recovery.box,
      sign: recovery.sign,
    }),
  ];
  return {
    head: { seq, hash },
    time,
    genesis: act.body,
    users: new Map(users.map((user) => [user.user, user])),
    units: new Map(),
    compartments: new Map(),
    policy,
    erased: new Map(),
    restores: [],
  };
}

/**
 * The state after a record, whose signature and predecessor the caller has checked; `null` before
 * the genesis record. The state that was given stays as it is. @throws RuleError
 */
export function applyRecord(state: ChainState | null, act: ChainAct, at: Where): ChainState {
  if (state === null) return applyGenesis(act, at);
  const signer = state.users.get(at.signer as UserId);
  if (signer === undefined || !isActiveMain(signer)) throw new RuleError("signer-not-main");
  const { seq, hash, time } = at;
  return { ...applyAct(state, act, at), head: { seq, hash }, time };
}
