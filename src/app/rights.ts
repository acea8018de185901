import { ParError } from "../domain/errors";
import type { RecordId, UnitId, UserId } from "../domain/ids";
import type { ClientReach, RegisterRight, UserSummary } from "../register/model";
import type { AppState } from "./state";

/** What of a client decides who may open or change it. */
export interface ClientPlace {
  readonly id: RecordId;
  readonly unit: UnitId;
  readonly responsible: readonly UserId[];
}

function reaches(user: UserSummary, reach: ClientReach, client: ClientPlace): boolean {
  switch (reach) {
    case "all":
      return true;
    case "unit":
      return user.units.includes(client.unit) || client.responsible.includes(user.id);
    case "own":
      return client.responsible.includes(user.id);
    case "none":
      return false;
  }
}

/** Whether the user's rights let them change this client. Keys decide besides whether it opens at all. */
export const mayChange = (user: UserSummary, client: ClientPlace): boolean =>
  reaches(user, user.rights.clients.change, client);

/** Whether the user's rights let them open this client. */
export const maySee = (user: UserSummary, client: ClientPlace): boolean =>
  reaches(user, user.rights.clients.see, client) || mayChange(user, client);

/** Whether the user may add clients to a unit. */
export const mayAddTo = (user: UserSummary, unit: UnitId): boolean =>
  user.rights.clients.change === "all" ||
  (user.rights.clients.change !== "none" && user.units.includes(unit));

/** Whether somebody is signed in who has the right. Main users have every right of the register. */
export function holds(state: AppState, right: RegisterRight): boolean {
  return state.phase === "signedIn" && hasRight(state.session.user, right);
}

export const hasRight = (user: UserSummary, right: RegisterRight): boolean =>
  user.role === "main" || user.rights.register.includes(right);

/** @throws ParError `no-right` */
export function requireRight(user: UserSummary, right: RegisterRight): void {
  if (!hasRight(user, right)) throw new ParError("no-right");
}
