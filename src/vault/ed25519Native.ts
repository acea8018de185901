import { concat, fromHex } from "./bytes";
import type { SignSeed } from "./keys";

const algorithm = { name: "Ed25519" };

/** WebCrypto wants arrays that surely do not lie on shared memory. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/**
 * Verification by WebCrypto, about 0.2 ms. Which malleable or degenerate input it refuses differs from
 * engine to engine, so callers check that first.
 * @throws DOMException where the algorithm is unknown
 */
export async function verifyNative(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array
): Promise<boolean> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey("raw", own(publicKey), algorithm, false, ["verify"]);
  } catch {
    // The algorithm is known (see `nativeEd25519`), so it is the key that was refused: not on the curve.
    return false;
  }
  return crypto.subtle.verify(algorithm, key, own(signature), own(message));
}

// RFC 8032 §7.1, test 1.
const knownKey = fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
const knownSignature = fromHex(
  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
);

let native: Promise<boolean> | null = null;

/** Whether this engine's WebCrypto knows Ed25519: asked once, with a known answer. */
export function nativeEd25519(): Promise<boolean> {
  native ??= (async () => {
    try {
      return await verifyNative(knownKey, new Uint8Array(0), knownSignature);
    } catch {
      return false;
    }
  })();
  return native;
}

// RFC 8410 §7: what stands before the seed in a PKCS #8 private key.
const privateKeyPrefix = fromHex("302e020100300506032b657004220420");

/** A signing key that WebCrypto keeps and does not give out again. */
export async function nativeSigningKey(seed: SignSeed): Promise<CryptoKey> {
  const encoded = own(concat(privateKeyPrefix, seed));
  try {
    return await crypto.subtle.importKey("pkcs8", encoded, algorithm, false, ["sign"]);
  } finally {
    encoded.fill(0);
  }
}

/** Signs with {@link nativeSigningKey}: 64 bytes. */
export async function signNative(key: CryptoKey, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign(algorithm, key, own(message)));
}
