import { sameBytes } from "../../vault/bytes";
import { idBytes } from "../../vault/ids";
import { type Enrolment, parseEnrolment, verifyEnrolment } from "../../vault/enrolment";
import { isVaultError } from "../../vault/errors";
import { parsePasswordBlob, verifyPasswordBlob } from "../../vault/passwordBlob";
import { signPublicFromText } from "../../vault/publicKey";
import { toBase64url } from "../../vault/base64url";
import { type ChainUser, currentVersion, type Invite } from "./state";

/**
 * What an enrolment cell is worth: `waiting` for a main user's grant, `granted`, or `refused`, when
 * neither the open invite nor the one that was accepted made it. `null` when there is none.
 */
export type EnrolmentStatus = "waiting" | "granted" | "refused" | null;

/** An enrolment cell as checked. */
export interface CheckedEnrolment {
  readonly status: EnrolmentStatus;
  /** Public keys that a grant would accept, base64url; `null` unless the signatures are good. */
  readonly keys: { readonly box: string; readonly sign: string } | null;
}

const refused: CheckedEnrolment = { status: "refused", keys: null };

function read(text: string): Enrolment | null {
  try {
    return parseEnrolment(text);
  } catch (error) {
    if (isVaultError(error)) return null;
    throw error;
  }
}

async function fitsInvite(
  enrolment: Enrolment,
  register: string | null,
  invite: Invite | null
): Promise<boolean> {
  if (invite === null || enrolment.time > invite.until) return false;
  if (register === null) return true;
  return verifyEnrolment(enrolment, idBytes(register), signPublicFromText(invite.key));
}

/**
 * Checks a user's enrolment cell against invite and grant. Needs no key. Without the register's id
 * (`null`: it is in doubt) the signatures stay unchecked.
 */
export async function checkEnrolment(
  text: string,
  user: ChainUser,
  register: string | null
): Promise<CheckedEnrolment> {
  if (text === "") return { status: null, keys: null };
  const enrolment = read(text);
  if (enrolment === null || user.origin === "recovery") return refused;
  if (!sameBytes(enrolment.user, idBytes(user.user))) return refused;
  const keys = {
    box: toBase64url(enrolment.boxPublic),
    sign: toBase64url(enrolment.signPublic),
  };
  const { box, sign } = currentVersion(user);
  const isGranted = box === keys.box && sign === keys.sign;
  if (isGranted && (await fitsInvite(enrolment, register, user.accepted))) {
    return { status: "granted", keys };
  }
  return (await fitsInvite(enrolment, register, user.pending))
    ? { status: "waiting", keys }
    : refused;
}

/**
 * Whether a password cell is this user's own, with parameters that the format accepts. Needs no key;
 * without the register's id the signature stays unchecked.
 */
export async function checkPassword(
  text: string,
  user: string,
  register: string | null,
  signKey: string
): Promise<boolean> {
  try {
    const blob = parsePasswordBlob(text);
    const isOwn = sameBytes(blob.user, idBytes(user));
    if (!isOwn || register === null) return isOwn;
    return await verifyPasswordBlob(blob, idBytes(register), signPublicFromText(signKey));
  } catch (error) {
    if (isVaultError(error)) return false;
    throw error;
  }
}
