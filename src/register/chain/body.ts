import { recordId, unitId, userId } from "../../domain/ids";
import { languages } from "../../domain/language";
import { services } from "../../domain/service";
import { fromBase64url } from "../../vault/base64url";
import { isVaultError } from "../../vault/errors";
import { isId } from "../../vault/ids";
import { signPublicFromText } from "../../vault/publicKey";
import { userRoles } from "../model";
import * as s from "./shape";

/*
 * The bodies of chain records (workbook format 1 §6). An unknown member is refused like an unknown
 * operation: it was written by a newer version and may restrict what the known members grant.
 */

function isRefused(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch (error) {
    if (isVaultError(error)) return true;
    throw error;
  }
}

/** Base64url text of exactly so many bytes, kept as text. */
const bytes = (length: number): s.Shape<string> =>
  s.parsed((value) =>
    isRefused(() => fromBase64url(value)) || fromBase64url(value).length !== length ? null : value
  );

const signKey: s.Shape<string> = s.parsed((value) =>
  isRefused(() => signPublicFromText(value)) ? null : value
);

const user = s.parsed(userId.parse);
const unit = s.parsed(unitId.parse);
const nameLimit = 200;
const name = s.text(nameLimit);
const epochNumber = s.integer(1, 0xffff);
const time = s.integer(0, Number.MAX_SAFE_INTEGER);

const reach = s.word(["none", "own", "unit", "all"]);
const registerRight = s.word(["employees", "access", "codes", "parkki", "anonymise", "log"]);
const rights = s.members({
  clients: s.members({ see: reach, change: reach }),
  register: s.list(registerRight, (right) => right),
});

const policy = s.members({
  dueDates: s.texts(20),
  idleMinutes: s.integer(1, 24 * 60),
  location: s.word(["sharepoint", "network-drive", "local"]),
  minPassword: s.integer(1, 128),
  published: s.texts(20),
  retentionMonths: s.integer(1, 1200),
  sealStatistics: s.flag,
  unreachedMonths: s.integer(1, 1200),
});

const compartment = s.members({ c: s.text(40), e: epochNumber, pub: bytes(32) });
const grant = s.members({ u: user, c: s.text(40), e: epochNumber, k: bytes(80) });
const grants = s.list(grant, ({ u, c, e }) => `${u} ${c} ${e}`);
const laneHead = s.members({
  lane: s.parsed((value) => (isId(value) ? value : null)),
  count: s.integer(0, 0xffff_ffff),
  head: bytes(32),
});
const laneHeads = s.list(laneHead, ({ lane }) => lane);

/** Owners that one erase record names at most: more would not fit into a cell with certainty. */
export const eraseLimit = 1000;

/** The operations and the shapes of their bodies. Numbers are never reused. */
export const operations = {
  genesis: {
    number: 1,
    body: s.members({
      founder: s.members({ user, name, box: bytes(32), sign: signKey }),
      recovery: s.members({ user, box: bytes(32), sign: signKey }),
      meta: s.members({
        created: s.text(30),
        format: s.integer(1, 1),
        language: s.word(languages),
      }),
      policy,
    }),
  },
  unit: { number: 2, body: s.members({ unit, service: s.word(services), name }) },
  epoch: {
    number: 3,
    body: s.members({ compartments: s.list(compartment, ({ c }) => c, [1, 1000]), grants }),
  },
  invite: { number: 4, body: s.members({ user, name, key: signKey, until: time }) },
  role: {
    number: 5,
    body: s.members({
      user,
      role: s.word(userRoles),
      units: s.list(unit, (id) => id),
      rights,
    }),
  },
  grant: { number: 6, body: s.members({ user, box: bytes(32), sign: signKey, grants }) },
  deactivate: { number: 7, body: s.members({ user, lanes: laneHeads }) },
  policy: { number: 8, body: policy },
  erase: {
    number: 9,
    body: s.members({
      owners: s.list(s.parsed(recordId.parse), (id) => id, [1, eraseLimit]),
      reason: s.word(["expired", "request", "error"]),
    }),
  },
  restore: { number: 10, body: s.members({ lanes: laneHeads, reason: s.text(500) }) },
} as const;

/** An operation of the chain. */
export type OperationName = keyof typeof operations;

/** The body of an operation. */
export type BodyOf<Name extends OperationName> = s.Shaped<(typeof operations)[Name]["body"]>;

/** An operation with its body: what a chain record says. */
export type ChainAct = {
  readonly [Name in OperationName]: { readonly op: Name; readonly body: BodyOf<Name> };
}[OperationName];

/** A grant of a compartment's seed. */
export type ChainGrant = BodyOf<"grant">["grants"][number];
/** How far a lane had come when a record was written. */
export type LaneHead = BodyOf<"deactivate">["lanes"][number];
