import { describe, expect, test } from "@jest/globals";
import { fromBase64url, toBase64url } from "../../src/vault/base64url";
import { fromHex, utf8 } from "../../src/vault/bytes";
import { agree, boxPublicOf } from "../../src/vault/keyAgreement";
import { asKey, type BoxSecret, type OwnerKey, type WrapKey } from "../../src/vault/keys";
import { openSealed, openSealedKey, sealTo } from "../../src/vault/sealedKey";
import {
  parseWrappedKey,
  sealOwnerKey,
  unwrapOwnerKey,
  type WrapPlace,
  wrapOwnerKey,
} from "../../src/vault/wrappedKey";
import { ids, seededRandom } from "./people";

const random = seededRandom(3);
const secret = asKey<BoxSecret>(random(32));

const alicePublic = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";
const bobPrivate = "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";
const bobPublic = "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f";
const sharedSecret = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";

describe("a key agreement", () => {
  // The points of small order on Curve25519 and its twist (RFC 7748 §6.1 asks for this check).
  test.each([
    "00".repeat(32),
    `01${"00".repeat(31)}`,
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    `ec${"ff".repeat(30)}7f`,
    `ed${"ff".repeat(30)}7f`,
    `ee${"ff".repeat(30)}7f`,
  ])("with %s is refused", (point) => {
    expect(() => agree(secret, fromHex(point))).toThrow("bad-agreement");
    expect(() => sealTo(fromHex(point), new Uint8Array(32), utf8("x"), random)).toThrow(
      "bad-agreement"
    );
    const sealed = new Uint8Array([...fromHex(point), ...random(48)]);
    expect(() => openSealedKey(secret, sealed, utf8("x"))).toThrow("bad-agreement");
  });

  test("with a key of another length is refused", () => {
    expect(() => agree(secret, new Uint8Array(31))).toThrow("bad-key");
    expect(() => asKey<BoxSecret>(new Uint8Array(33))).toThrow("bad-key");
  });

  // RFC 7748 §6.1
  test("gives the secret that the standard names", () => {
    const bob = asKey<BoxSecret>(fromHex(bobPrivate));
    expect(boxPublicOf(bob)).toEqual(fromHex(bobPublic));
    expect(agree(bob, fromHex(alicePublic))).toEqual(fromHex(sharedSecret));
  });
});

describe("a sealed key", () => {
  const key = random(32);
  const info = utf8("purpose");
  const sealed = sealTo(boxPublicOf(secret), key, info, random);

  test("does not open for another purpose, another recipient, or changed", () => {
    expect(() => openSealedKey(secret, sealed, utf8("other"))).toThrow("does-not-open");
    const other = asKey<BoxSecret>(random(32));
    expect(() => openSealedKey(other, sealed, info)).toThrow("does-not-open");
    for (let at = 0; at < sealed.length; at += 3) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      expect(() => openSealedKey(secret, changed, info)).toThrow("does-not-open");
    }
  });

  test("of another length is refused", () => {
    expect(() => openSealedKey(secret, sealed.slice(1), info)).toThrow("wrong-length");
    expect(() => openSealed(secret, sealed.slice(0, 47), info)).toThrow("wrong-length");
  });

  test("opens, as do longer messages", () => {
    expect(openSealedKey(secret, sealed, info)).toEqual(key);
    const message = utf8("Kolme epäonnistunutta kirjautumista");
    expect(openSealed(secret, sealTo(boxPublicOf(secret), message, info, random), info)).toEqual(
      message
    );
  });
});

describe("a wrapped owner key", () => {
  const place: WrapPlace = {
    register: utf8(ids.register),
    owner: ids.client,
    compartment: `${ids.unit}/case`,
    class: "case",
    epoch: 1,
    generation: 1,
  };
  const keys = { wrap: asKey<WrapKey>(random(32)), box: secret };
  const ownerKey = asKey<OwnerKey>(random(32));
  const texts = [
    wrapOwnerKey(ownerKey, keys.wrap, place, random),
    sealOwnerKey(ownerKey, boxPublicOf(secret), place, random),
  ];

  test.each(texts)("is refused for another owner, compartment, epoch or generation", (text) => {
    for (const change of [
      { owner: ids.otherClient },
      { compartment: `${ids.otherUnit}/case` },
      { epoch: 2 },
      { generation: 2 },
      { register: utf8(ids.otherRegister) },
    ]) {
      const elsewhere = { ...place, ...change };
      expect(() => unwrapOwnerKey(parseWrappedKey(text, "case"), keys, elsewhere)).toThrow(
        "does-not-open"
      );
    }
  });

  test.each(texts)("is refused with any byte changed", (text) => {
    const bytes = fromBase64url(text.slice(4));
    for (let at = 6; at < bytes.length; at += 5) {
      const changed = text.slice(0, 4) + toBase64url(bytes.with(at, (bytes[at] ?? 0) ^ 128));
      // The last bit of an X25519 public key is not part of the number, but of the salt.
      expect(() => unwrapOwnerKey(parseWrappedKey(changed, "case"), keys, place)).toThrow(
        "does-not-open"
      );
    }
  });

  test.each(texts)("is refused by its outside", (text) => {
    const bytes = fromBase64url(text.slice(4));
    const as = (changed: Uint8Array): string => text.slice(0, 4) + toBase64url(changed);
    expect(() => parseWrappedKey(text, "stat")).toThrow("wrong-class");
    expect(() => parseWrappedKey(as(bytes.with(0, 0)), "case")).toThrow("wrong-version");
    expect(() => parseWrappedKey(as(bytes.slice(1)), "case")).toThrow("wrong-length");
    expect(() => parseWrappedKey(`${text}AAAA`, "case")).toThrow("wrong-length");
    expect(() => parseWrappedKey(`PC1${text.slice(3)}`, "case")).toThrow("wrong-tag");
  });

  test("of one sort is not the other", () => {
    const [wrapped, sealed] = texts.map((text) => fromBase64url(text.slice(4)));
    expect(() => parseWrappedKey(`PS1.${toBase64url(wrapped!)}`, "case")).toThrow("wrong-length");
    expect(() => parseWrappedKey(`PK1.${toBase64url(sealed!)}`, "case")).toThrow("wrong-length");
  });

  test.each(texts)("opens in its place", (text) => {
    expect(unwrapOwnerKey(parseWrappedKey(text, "case"), keys, place)).toEqual(ownerKey);
  });
});
