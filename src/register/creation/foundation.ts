import {
  type RegisterId,
  registerId,
  type UnitId,
  unitId,
  type UserId,
  userId,
} from "../../domain/ids";
import type { JsonObject } from "../../domain/json";
import type { Language } from "../../domain/language";
import type { Service } from "../../domain/service";
import { registerCompartments, unitCompartments } from "../../vault/compartments";
import type { PublicKeys, VaultSession } from "../../vault/session";
import { type WrittenRecords, writeRecords } from "../chain/author";
import type { ChainAct } from "../chain/body";
import type { RegisterDeps } from "../deps";
import { formatNumber, headHint, type Meta } from "../meta";
import type { RegisterPolicy } from "../model";
import { fromVault } from "../vaultErrors";

/** What a new register begins with. */
export interface RegisterSpec {
  readonly language: Language;
  readonly policy: RegisterPolicy;
  /** Fields of the organisation record. */
  readonly organisation: JsonObject;
  readonly units: readonly { readonly service: Service; readonly name: string }[];
  readonly founder: { readonly name: string; readonly password: string };
}

/** A register as its founder has signed it, before any of it is in the workbook. */
export interface Foundation {
  readonly meta: Meta;
  readonly founder: UserId;
  readonly vault: VaultSession;
  readonly chain: WrittenRecords;
  /** The text of the founder's `PW1.` cell. */
  readonly password: string;
  /** To be printed and kept in a safe. */
  readonly recoveryCode: string;
}

/** Draws ids and keys and signs the first records: genesis, units, epochs and grants. @throws ParError `weak-password` */
export async function layFoundation(deps: RegisterDeps, spec: RegisterSpec): Promise<Foundation> {
  const { random, now, argon2 } = deps;
  const register = registerId.create(random);
  const founder = userId.create(random);
  const vault = await deps.vault.createUser({ register, user: founder });
  const time = now();
  const { password } = spec.founder;
  const blob = await fromVault(() =>
    vault.setPassword({
      password,
      secret: null,
      time,
      ...(argon2 === undefined ? {} : { parameters: argon2 }),
    })
  );
  const recovery = await deps.vault.createRecovery({ register, user: userId.create(random) });
  const keys = await vault.publicKeys();
  const created = `${new Date(time).toISOString().slice(0, 19)}Z`;
  const acts = await firstActs(vault, keys, recovery.keys, spec, created, random);
  const chain = await writeRecords(null, acts, { user: founder, time, session: vault });
  return {
    meta: metaOf(register, keys, spec, created, chain),
    founder,
    vault,
    chain,
    password: blob,
    recoveryCode: recovery.code,
  };
}

function metaOf(
  register: RegisterId,
  keys: PublicKeys,
  { language }: RegisterSpec,
  created: string,
  { state }: WrittenRecords
): Meta {
  const { seq, hash } = state.head;
  return { register, language, founder: keys.sign, created, head: headHint(seq, hash) };
}

async function firstActs(
  vault: VaultSession,
  founder: PublicKeys,
  recovery: PublicKeys,
  { language, policy, units, founder: { name } }: RegisterSpec,
  created: string,
  random: RegisterDeps["random"]
): Promise<readonly ChainAct[]> {
  const made = units.map((unit) => ({ unit: unitId.create(random), ...unit }));
  const holders = [founder, recovery].map(({ user, box }) => ({ user, box }));
  const { compartments, grants } = await vault.newEpochs(
    allCompartments(made.map(({ unit }) => unit)).map((c) => ({ c, e: 1, holders }))
  );
  const person = ({ user, box, sign }: PublicKeys) => ({ user: user as UserId, box, sign });
  return [
    {
      op: "genesis",
      body: {
        founder: { ...person(founder), name },
        recovery: person(recovery),
        meta: { created, format: formatNumber, language },
        policy,
      },
    },
    ...made.map((body): ChainAct => ({ op: "unit", body })),
    {
      op: "epoch",
      body: { compartments, grants: grants.map((grant) => ({ ...grant, u: grant.u as UserId })) },
    },
  ];
}

const allCompartments = (units: readonly UnitId[]): readonly string[] => [
  ...units.flatMap(unitCompartments),
  ...registerCompartments,
];
