import type { UnitId, UserId } from "../../domain/ids";
import type { OpenedRecord } from "../../domain/records";
import { type CompartmentName, unitCompartments } from "../../vault/compartments";
import type { ClientReach, RegisterRight, UserRights, UserRole, UserSummary } from "../model";

/** What of a client decides who may open or change it. */
export interface ClientPlace {
  /** `null` where the row does not say: then only those reach it who reach everybody, or are responsible. */
  readonly unit: UnitId | null;
  readonly responsible: readonly UserId[];
}

/** What of a user decides it. Rights may be the user's own or those of the role included: the answers are the same. */
export type Holder = Pick<UserSummary, "id" | "role" | "units" | "rights">;

/** Where a client that was opened belongs; nobody is responsible for one whose statistics did not open. */
export const clientPlace = ({
  unit,
  stat,
}: Pick<OpenedRecord<"client">, "unit" | "stat">): ClientPlace => ({
  unit,
  responsible: stat?.responsible ?? [],
});

const reaches: readonly ClientReach[] = ["none", "own", "unit", "all"];
const everything: readonly RegisterRight[] = [
  "employees",
  "access",
  "codes",
  "parkki",
  "anonymise",
  "log",
];

/** Rights of somebody without any. */
export const noRights: UserRights = { clients: { see: "none", change: "none" }, register: [] };

const roleRights: Readonly<Record<UserRole, UserRights>> = {
  main: { clients: { see: "all", change: "all" }, register: everything },
  lead: { clients: { see: "unit", change: "unit" }, register: ["employees"] },
  worker: { clients: { see: "unit", change: "unit" }, register: [] },
  viewer: { clients: { see: "unit", change: "none" }, register: [] },
  statistician: { clients: { see: "none", change: "none" }, register: ["parkki"] },
  dpo: { clients: { see: "none", change: "none" }, register: ["log"] },
};

/** What a role gives by itself. A user's own rights only add to it. */
export const rightsOfRole = (role: UserRole | null): UserRights =>
  role === null ? noRights : roleRights[role];

const wider = (a: ClientReach, b: ClientReach): ClientReach =>
  reaches.indexOf(a) > reaches.indexOf(b) ? a : b;

/** Role and own rights together. Whoever may change a client may see it. */
export function effectiveRights({ role, rights }: Pick<Holder, "role" | "rights">): UserRights {
  const base = rightsOfRole(role);
  const change = wider(base.clients.change, rights.clients.change);
  const see = wider(wider(base.clients.see, rights.clients.see), change);
  const register = everything.filter(
    (right) => base.register.includes(right) || rights.register.includes(right)
  );
  return { clients: { see, change }, register };
}

function isReached(reach: ClientReach, user: Holder, client: ClientPlace): boolean {
  const isOwn = client.responsible.includes(user.id);
  switch (reach) {
    case "all":
      return true;
    case "unit":
      return isOwn || (client.unit !== null && user.units.includes(client.unit));
    case "own":
      return isOwn;
    case "none":
      return false;
  }
}

/** Whether the user may open the client. Keys decide besides whether it opens at all. */
export const mayOpen = (user: Holder, client: ClientPlace): boolean =>
  isReached(effectiveRights(user).clients.see, user, client);

/** Whether the user may change the client. */
export const mayChange = (user: Holder, client: ClientPlace): boolean =>
  isReached(effectiveRights(user).clients.change, user, client);

/** Whether the user may add clients to a unit. Nobody is responsible for them yet, so `own` reaches the own units. */
export function mayAddTo(user: Holder, unit: UnitId): boolean {
  const { change } = effectiveRights(user).clients;
  return change === "all" || (change !== "none" && user.units.includes(unit));
}

/** Whether the user has a right of the register. */
export const hasRegisterRight = (user: Holder, right: RegisterRight): boolean =>
  effectiveRights(user).register.includes(right);

/**
 * Whether anything that these rights allow writes rows of storage: without it, a row that the user's
 * lane tells of was written against the rights.
 */
export function mayWriteRows(user: Pick<Holder, "role" | "rights">): boolean {
  const { clients, register } = effectiveRights(user);
  const writing: readonly RegisterRight[] = ["employees", "codes", "parkki", "anonymise"];
  return clients.change !== "none" || writing.some((right) => register.includes(right));
}

/** The compartments whose keys somebody must be granted to do what the rights allow, in a fixed order. */
export function compartmentsOf(
  user: Pick<Holder, "role" | "units" | "rights">,
  allUnits: readonly UnitId[]
): CompartmentName[] {
  const { clients, register } = effectiveRights(user);
  const names = new Set<CompartmentName>();
  const units = clients.see === "all" ? allUnits : clients.see === "none" ? [] : user.units;
  for (const unit of units) for (const name of unitCompartments(unit)) names.add(name);
  if (register.includes("parkki")) for (const unit of allUnits) names.add(`${unit}/stat`);
  if (register.some((right) => right !== "log")) names.add("org");
  if (register.includes("parkki") || register.includes("anonymise")) names.add("sdc");
  if (register.includes("log")) names.add("audit");
  return [...names].sort();
}
