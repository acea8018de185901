import type { UserId } from "../domain/ids";
import { fromBase64url } from "../vault/base64url";
import { concat, utf8 } from "../vault/bytes";
import { hash } from "../vault/hash";
import type { ChainColumn } from "./chain/columns";
import { columnOf } from "./chainSheet";
import { effectiveRights } from "./chain/rights";
import { type ChainState, type ChainUser, currentVersion } from "./chain/state";
import type { Finding, RegisterSummary, UnitSummary, UserStatus, UserSummary } from "./model";
import type { Meta } from "./meta";

/** A user as the use cases see them. Rights are those of the role and the user's own together. */
export function userSummary(user: ChainUser, columns: readonly ChainColumn[]): UserSummary {
  const { name, role, units, rights } = currentVersion(user);
  return {
    id: user.user,
    name,
    role,
    units,
    status: statusOf(user, columns),
    rights: effectiveRights({ role, rights }),
  };
}

function statusOf(user: ChainUser, columns: readonly ChainColumn[]): UserStatus {
  const { status } = currentVersion(user);
  const enrolled = (columnOf(columns, user.user)?.enrolment ?? "") !== "";
  return status === "invited" && enrolled ? "enrolled" : status;
}

/** Everybody but the recovery user, as they were in each of their versions. */
export function pastSummaries(state: ChainState): readonly UserSummary[] {
  return [...state.users.values()]
    .filter(({ origin }) => origin !== "recovery")
    .flatMap(({ user: id, versions }) =>
      versions.map(({ name, role, units, rights, status }) => {
        const effective = effectiveRights({ role, rights });
        return { id, name, role, units, status, rights: effective };
      })
    );
}

/** Everybody but the recovery user, by name. */
export function userSummaries(
  state: ChainState,
  columns: readonly ChainColumn[]
): readonly UserSummary[] {
  return [...state.users.values()]
    .filter(({ origin }) => origin !== "recovery")
    .map((user) => userSummary(user, columns))
    .sort((a, b) => a.name.localeCompare(b.name, "fi") || (a.id < b.id ? -1 : 1));
}

/** What is known of a register without any key. */
export interface SummaryParts {
  readonly meta: Meta;
  readonly state: ChainState;
  readonly columns: readonly ChainColumn[];
  readonly known: boolean;
  readonly writable: boolean;
  readonly savesItself: boolean;
  readonly findings: readonly Finding[];
}

export function summaryOf(parts: SummaryParts): RegisterSummary {
  const { meta, state, columns, known, writable, savesItself, findings } = parts;
  return {
    id: meta.register,
    language: meta.language,
    created: meta.created,
    policy: state.policy,
    users: userSummaries(state, columns),
    units: unitSummaries(state),
    headCode: headCode(state),
    known,
    writable,
    savesItself,
    findings,
  };
}

/** Every unit of the register. */
export const unitSummaries = ({ units }: ChainState): readonly UnitSummary[] =>
  [...units.values()].map(({ unit, service, name }) => ({ id: unit, service, name }));

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 4;
const groupLength = 4;

/** Sixteen characters of Crockford base32, 80 bits, over founder and head: to be read aloud. */
export function headCode(state: ChainState): string {
  const founder = fromBase64url(state.genesis.founder.sign);
  const bytes = hash(utf8("PAR1.headcode"), concat(founder, state.head.hash));
  let bits = 0n;
  for (const byte of bytes.slice(0, (groups * groupLength * 5) / 8))
    bits = bits * 256n + BigInt(byte);
  const letters = Array.from({ length: groups * groupLength }, (_, at) => {
    const shift = BigInt((groups * groupLength - 1 - at) * 5);
    return crockford.charAt(Number((bits >> shift) & 31n));
  }).join("");
  return Array.from({ length: groups }, (_, at) =>
    letters.slice(at * groupLength, (at + 1) * groupLength)
  ).join(" ");
}

/** Whoever is in, comes before whoever waits, and whoever has left comes last. */
const order = { active: 0, invited: 1, deactivated: 2 } as const;

/**
 * The users whose name this is, as people type it: case and spaces at the ends do not matter. Somebody who was invited
 * anew after leaving has two accounts of one name: the one that counts comes first.
 */
export function usersNamed(state: ChainState, name: string): readonly UserId[] {
  const wanted = foldName(name);
  const place = (user: ChainUser): number => order[currentVersion(user).status];
  return [...state.users.values()]
    .filter((user) => user.origin !== "recovery" && foldName(currentVersion(user).name) === wanted)
    .sort((a, b) => place(a) - place(b))
    .map(({ user }) => user);
}

export const foldName = (name: string): string =>
  name.normalize("NFKC").trim().toLocaleLowerCase("fi");
