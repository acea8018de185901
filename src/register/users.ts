import { ParError } from "../domain/errors";
import { type UnitId, unitId, type UserId, userId } from "../domain/ids";
import type { Service } from "../domain/service";
import { toBase64url } from "../vault/base64url";
import { type CompartmentName, unitCompartments } from "../vault/compartments";
import type { ChainAct, LaneHead } from "./chain/body";
import { checkEnrolment } from "./chain/enrolments";
import { compartmentsOf, noRights } from "./chain/rights";
import { type ChainUser, currentVersion } from "./chain/state";
import { columnOf } from "./chainSheet";
import { actOnChain, chainGrants, epochAct } from "./chainWriting";
import { laneHeads, laneHeadsOf } from "./lanes/laneSheet";
import type { RegisterPolicy, UserRights, UserRole } from "./model";
import type { LiveSession } from "./session";
import { foldName } from "./summary";

/** What somebody may do: a role, the units it is for, and rights beyond it. */
export interface RoleSpec {
  readonly role: UserRole;
  readonly units: readonly UnitId[];
  readonly rights?: UserRights;
}

/** Somebody to be invited. */
export interface InviteSpec extends RoleSpec {
  readonly name: string;
}

/** An invite code is good for a week. */
const inviteDays = 7;
const dayMs = 86_400_000;

const rolesAct = (user: UserId, { role, units, rights = noRights }: RoleSpec): ChainAct => ({
  op: "role",
  body: { user, role, units, rights },
});

/** Adds a unit with its compartments. @throws ParError `no-right` */
export function addUnit(
  session: LiveSession,
  unit: { readonly service: Service; readonly name: string }
): Promise<UnitId> {
  return session.alone(async () => {
    const id = unitId.create(session.deps.random);
    await actOnChain(session, async () => {
      const body = { unit: id, ...unit };
      const units = new Map(session.chain.units).set(id, body);
      const chain = { ...session.chain, units };
      return [{ op: "unit", body }, ...(await epochAct(session, chain, unitCompartments(id)))];
    });
    return id;
  });
}

/**
 * Invites somebody: the code is handed over by other means, and with it they set a password of their own.
 * @throws ParError `no-right`, `user-name-taken`
 */
export function invite(
  session: LiveSession,
  spec: InviteSpec
): Promise<{ readonly user: UserId; readonly code: string }> {
  return session.alone(async () => {
    const { deps, meta } = session;
    const user = userId.create(deps.random);
    const { code, key } = await deps.vault.createInvite({ register: meta.register, user });
    await actOnChain(session, () => {
      requireFreeName(session, spec.name);
      const until = deps.now() + inviteDays * dayMs;
      return Promise.resolve([
        { op: "invite", body: { user, name: spec.name.trim(), key, until } },
        rolesAct(user, spec),
      ]);
    });
    return { user, code };
  });
}

function requireFreeName({ chain }: LiveSession, name: string): void {
  const wanted = foldName(name);
  const isTaken = [...chain.users.values()].some((user) => {
    const version = currentVersion(user);
    return version.status !== "deactivated" && foldName(version.name) === wanted;
  });
  if (wanted === "") throw new ParError("validation", { field: "user.name" });
  if (isTaken) throw new ParError("user-name-taken");
}

/** The user as the chain now tells. @throws ParError `record-not-found` */
function userOf({ chain }: LiveSession, id: UserId): ChainUser {
  const user = chain.users.get(id);
  if (user === undefined || user.origin === "recovery") throw new ParError("record-not-found");
  return user;
}

/**
 * Looks who has used an invite meanwhile: an enrolment stands beside the chain and does not move its head, so that no
 * other act notices it.
 * @throws ParError `user-deactivated`, `storage-tampered`
 */
export function refreshUsers(session: LiveSession): Promise<void> {
  return session.alone(() => session.refreshChain());
}

/**
 * Lets somebody in who has set a password with their invite: the keys are sealed to them, newest and older ones.
 * @throws ParError `no-right`, `not-enrolled`
 */
export function acceptEnrolment(session: LiveSession, id: UserId): Promise<void> {
  return session.alone(() =>
    actOnChain(session, async () => {
      const user = userOf(session, id);
      const text = columnOf(session.columns, id)?.enrolment ?? "";
      const { status, keys } = await checkEnrolment(text, user, session.meta.register);
      if (status !== "waiting" || keys === null) throw new ParError("not-enrolled");
      const names = compartmentsOf(currentVersion(user), [...session.chain.units.keys()]);
      const grants = await session.vault.grantHeld({ user: id, box: keys.box }, names);
      return [{ op: "grant", body: { user: id, ...keys, grants: chainGrants(grants) } }];
    })
  );
}

/**
 * Gives a user another role. Compartments they no longer need get a new epoch in the same act; what they gain is granted.
 * @throws ParError `no-right`, `last-main-user`
 */
export function setRole(session: LiveSession, id: UserId, spec: RoleSpec): Promise<void> {
  return session.alone(() =>
    actOnChain(session, async () => {
      const user = userOf(session, id);
      const { box, sign } = currentVersion(user);
      const role = rolesAct(id, spec);
      if (box === null || sign === null) return [role];
      const units = [...session.chain.units.keys()];
      const { rights = noRights } = spec;
      const wanted = compartmentsOf({ role: spec.role, units: spec.units, rights }, units);
      const held = heldBy(user);
      const lost = held.filter((name) => !wanted.includes(name));
      const gained = wanted.filter((name) => !held.includes(name));
      const grants = await session.vault.grantHeld({ user: id, box }, gained);
      const grant: ChainAct = {
        op: "grant",
        body: { user: id, box, sign, grants: chainGrants(grants) },
      };
      return [
        role,
        ...(gained.length === 0 ? [] : [grant]),
        ...(await epochAct(session, session.chain, lost, id)),
      ];
    })
  );
}

/** The compartments that somebody holds a grant of. */
function heldBy({ grants }: ChainUser): readonly CompartmentName[] {
  return [...new Set([...grants.values()].map(({ c }) => c))].sort();
}

/**
 * Ends a user's access. What they held gets new epochs in the same act, and nothing that their lanes say after this counts.
 * @throws ParError `no-right`, `last-main-user`
 */
export function deactivate(session: LiveSession, id: UserId): Promise<void> {
  return session.alone(async () => {
    const lanes = await lanesOf(session, id);
    await actOnChain(session, async () => {
      const held = heldBy(userOf(session, id));
      return [
        { op: "deactivate", body: { user: id, lanes } },
        ...(await epochAct(session, session.chain, held, id)),
      ];
    });
  });
}

async function lanesOf(session: LiveSession, user: UserId): Promise<readonly LaneHead[]> {
  const trip = session.trip();
  const block = trip.read(laneHeads(session.lanesWidth));
  await trip.run();
  return laneHeadsOf(block.value).flatMap(({ header, tip }): readonly LaneHead[] =>
    header.user !== user || tip === null
      ? []
      : [{ lane: tip.lane, count: tip.appends, head: toBase64url(tip.head) }]
  );
}

/** Replaces the register's policy. @throws ParError `no-right` */
export function setPolicy(session: LiveSession, policy: RegisterPolicy): Promise<void> {
  return session.alone(() =>
    actOnChain(session, () => Promise.resolve([{ op: "policy", body: policy }]))
  );
}
