import { fromBase64url } from "./base64url";
import { asKey, type BoxPublic, type SignPublic } from "./keys";
import { asSignPublic } from "./signature";

/** An X25519 public key of a chain body. @throws VaultError `bad-encoding`, `bad-key` */
export function boxPublicFromText(text: string): BoxPublic {
  return asKey<BoxPublic>(fromBase64url(text));
}

/** An Ed25519 public key of a chain body. @throws VaultError `bad-encoding`, `bad-key` */
export function signPublicFromText(text: string): SignPublic {
  return asSignPublic(fromBase64url(text));
}
