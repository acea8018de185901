import type { RandomBytes } from "./bytes";
import { CellSealing } from "./cellSealing";
import { CompartmentRing } from "./compartmentRing";
import { LaneRing } from "./laneRing";
import { OwnerRing } from "./ownerRing";
import { type UserSecrets, wipeUser } from "./userSecrets";

/** Everything secret that a signed-in session holds. */
export interface SessionState {
  readonly user: UserSecrets;
  readonly random: RandomBytes;
  readonly compartments: CompartmentRing;
  readonly owners: OwnerRing;
  readonly lanes: LaneRing;
  readonly cells: CellSealing;
}

/** The state right after signing in: a user, nothing loaded. */
export function newSessionState(user: UserSecrets, random: RandomBytes): SessionState {
  const register = user.registerBytes;
  const owners = new OwnerRing();
  return {
    user,
    random,
    compartments: new CompartmentRing(register),
    owners,
    lanes: new LaneRing(register),
    cells: new CellSealing(register, owners, random),
  };
}

/** Overwrites what JavaScript lets us overwrite: copies that the engine made are out of reach. */
export function wipeState(state: SessionState): void {
  state.owners.wipe();
  state.lanes.wipe();
  state.compartments.wipe();
  wipeUser(state.user);
}
