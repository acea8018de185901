import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { nativeEd25519 } from "../../src/vault/ed25519Native";
import { asKey, type SignSeed } from "../../src/vault/keys";
import {
  asSignPublic,
  isAcceptedSignPublic,
  sign,
  signPublicOf,
  verify,
  verifyPortable,
} from "../../src/vault/signature";
import { createSigner } from "../../src/vault/signer";

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "hex"));

/** S + times · L, little-endian in the second half. */
function addOrder(signature: Uint8Array, times: bigint): Uint8Array {
  const L = 2n ** 252n + 27742317777372353535851937790883648493n;
  let s = 0n;
  for (let at = 63; at >= 32; at--) s = s * 256n + BigInt(signature[at]!);
  s += times * L;
  const changed = signature.slice();
  for (let at = 32; at < 64; at++) {
    changed[at] = Number(s % 256n);
    s /= 256n;
  }
  return changed;
}

async function both(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const portable = verifyPortable(key, message, signature);
  expect(await verify(key, message, signature)).toBe(portable);
  return portable;
}

const seed = asKey<SignSeed>(new Uint8Array(32).fill(7));
const publicKey = signPublicOf(seed);
const message = hex("0102030405");
const signature = sign(seed, message);

describe("a signature", () => {
  test.each([1n, 2n, 4n, 8n, 14n])("is refused when %s L was added to S", async (times) => {
    expect(await both(publicKey, message, addOrder(signature, times))).toBe(false);
  });

  test("is refused with any bit changed, and shorter or longer", async () => {
    for (let bit = 0; bit < 512; bit += 41) {
      const changed = signature.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(await both(publicKey, message, changed)).toBe(false);
    }
    expect(await both(publicKey, message, signature.slice(0, 63))).toBe(false);
    expect(await both(publicKey, message, new Uint8Array([...signature, 0]))).toBe(false);
  });

  test("is refused for another message and another key", async () => {
    expect(await both(publicKey, hex("0102030406"), signature)).toBe(false);
    const other = signPublicOf(asKey<SignSeed>(new Uint8Array(32).fill(8)));
    expect(await both(other, message, signature)).toBe(false);
  });

  // RFC 8032 §7.1, tests 2 and 3
  test.each([
    [
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
  ])("follows RFC 8032 (%#)", async (secret, expectedPublic, text, expected) => {
    const known = asKey<SignSeed>(hex(secret));
    expect(signPublicOf(known)).toEqual(hex(expectedPublic));
    expect(sign(known, hex(text))).toEqual(hex(expected));
    expect(await both(hex(expectedPublic), hex(text), hex(expected))).toBe(true);
  });

  test("is judged the same by WebCrypto and by JavaScript, whatever the bytes", async () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    await fc.assert(
      fc.asyncProperty(
        bytes(32),
        fc.uint8Array({ maxLength: 80 }),
        fc.option(fc.tuple(fc.nat(63), fc.integer({ min: 1, max: 255 }))),
        fc.option(bytes(32)),
        async (secret, text, flip, otherKey) => {
          const key = asKey<SignSeed>(secret);
          const changed = sign(key, text);
          if (flip !== null) changed[flip[0]]! ^= flip[1];
          const judged = await both(otherKey ?? signPublicOf(key), text, changed);
          expect(judged).toBe(flip === null && otherKey === null);
        }
      ),
      { numRuns: 20, seed: 8032 }
    );
  });
});

describe("a verifying key", () => {
  // The fourteen encodings of points of small order: eight canonical, six that are not.
  const y8a = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc";
  const y8b = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03";
  const small = [
    `01${"00".repeat(31)}`,
    `01${"00".repeat(30)}80`,
    `ec${"ff".repeat(30)}7f`,
    `ec${"ff".repeat(31)}`,
    `00${"00".repeat(31)}`,
    `00${"00".repeat(30)}80`,
    `ed${"ff".repeat(30)}7f`,
    `ed${"ff".repeat(31)}`,
    `ee${"ff".repeat(30)}7f`,
    `ee${"ff".repeat(31)}`,
    `${y8a}05`,
    `${y8a}85`,
    `${y8b}7a`,
    `${y8b}fa`,
  ];

  test.each(small)("of small order is refused: %s", async (encoding) => {
    expect(isAcceptedSignPublic(hex(encoding))).toBe(false);
    expect(() => asSignPublic(hex(encoding))).toThrow("bad-key");
    // With A the neutral element, R = B·0 and S = 0 would fit every message.
    const forged = hex(`01${"00".repeat(63)}`);
    expect(await both(hex(encoding), message, forged)).toBe(false);
  });

  test.each(["ef", "f0", "fe", "ff"])("that is not canonical is refused: %s…", (first) => {
    expect(isAcceptedSignPublic(hex(`${first}${"ff".repeat(30)}7f`))).toBe(false);
  });

  test("of another length is refused", () => {
    expect(isAcceptedSignPublic(publicKey.slice(1))).toBe(false);
    expect(isAcceptedSignPublic(new Uint8Array([...publicKey, 0]))).toBe(false);
  });

  test("of a user is accepted", () => expect(isAcceptedSignPublic(publicKey)).toBe(true));
});

describe("a signer", () => {
  test("has an engine's Ed25519 to compare with here", async () =>
    expect(await nativeEd25519()).toBe(true));

  test("gives the bytes that JavaScript gives, until it is wiped", async () => {
    const signer = createSigner(seed);
    expect(signer.publicKey).toEqual(publicKey);
    expect(await signer.sign(message)).toEqual(signature);
    signer.wipe();
    await expect(signer.sign(message)).rejects.toThrow("locked");
    expect(sign(seed, message)).toEqual(signature);
  });
});
