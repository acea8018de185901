import { concat, u64, u8 } from "./bytes";
import { ByteReader } from "./byteReader";
import { VaultError } from "./errors";
import type { BoxPublic, SignPublic } from "./keys";
import { asKey } from "./keys";
import { parseSealedText, sealedText } from "./sealedText";
import { asSignPublic, labelled, signatureLength, verify } from "./signature";
import type { Signer } from "./signer";

/** Bytes of an enrolment. */
export const enrolmentLength = 217;

const version = 1;
const bodyLength = 89;

/** An enrolment whose outside was checked: see the format, §6. */
export interface Enrolment {
  /** Id of the user, 16 bytes. */
  readonly user: Uint8Array;
  /** When it was written, milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly boxPublic: BoxPublic;
  readonly signPublic: SignPublic;
  readonly bytes: Uint8Array;
}

/**
 * Reads `PE1.`
 * @throws VaultError `wrong-tag`, `wrong-length`, `bad-encoding`, `wrong-version`, `bad-key`
 */
export function parseEnrolment(text: string): Enrolment {
  const bytes = parseSealedText("PE1", text, enrolmentLength);
  const reader = new ByteReader(bytes);
  if (reader.u8() !== version) throw new VaultError("wrong-version");
  return {
    user: reader.take(16),
    time: reader.u64(),
    boxPublic: asKey<BoxPublic>(reader.take(32)),
    signPublic: asSignPublic(reader.take(32)),
    bytes,
  };
}

function invited(register: Uint8Array, bytes: Uint8Array): Uint8Array {
  return labelled("PAR1.enrol", register, bytes.subarray(0, bodyLength));
}

function own(register: Uint8Array, bytes: Uint8Array): Uint8Array {
  return labelled("PAR1.enrol.self", register, bytes.subarray(0, bodyLength + signatureLength));
}

/** Whether both signatures are good: that of the invite key, and the user's own. Needs no secret. */
export async function verifyEnrolment(
  enrolment: Enrolment,
  register: Uint8Array,
  inviteKey: Uint8Array
): Promise<boolean> {
  const { bytes, signPublic } = enrolment;
  const byInvite = bytes.subarray(bodyLength, bodyLength + signatureLength);
  const byUser = bytes.subarray(bodyLength + signatureLength);
  return (
    (await verify(inviteKey, invited(register, bytes), byInvite)) &&
    (await verify(signPublic, own(register, bytes), byUser))
  );
}

/** A user's public keys, signed with the invite and by the user: the text `PE1.…` */
export async function createEnrolment(
  input: {
    readonly register: Uint8Array;
    readonly user: Uint8Array;
    readonly time: number;
    readonly boxPublic: BoxPublic;
  },
  invite: Signer,
  signer: Signer
): Promise<string> {
  const { register, user, time, boxPublic } = input;
  const body = concat(u8(version), user, u64(time), boxPublic, signer.publicKey);
  const byInvite = concat(body, await invite.sign(invited(register, body)));
  return sealedText("PE1", concat(byInvite, await signer.sign(own(register, byInvite))));
}
