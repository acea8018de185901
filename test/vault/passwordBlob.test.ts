import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { argon2, areAcceptedParameters } from "../../src/vault/argon2";
import { fromBase64url, toBase64url } from "../../src/vault/base64url";
import { u32, utf8 } from "../../src/vault/bytes";
import { isVaultError } from "../../src/vault/errors";
import { parsePasswordBlob } from "../../src/vault/passwordBlob";
import { vaultInProcess } from "../../src/vault/vaultInProcess";
import { cheapArgon2, ids, type Person, person, seededRandom } from "./people";

const password = "neljä hyvää sanaa yhdessä";
const secret = new Uint8Array(16).fill(9);
const { register } = ids;
const vault = vaultInProcess(seededRandom(60));
const time = 1_767_225_600_000;

let somebody: Person;
let blob: string;
beforeAll(async () => {
  somebody = await person(61);
  const request = { password, secret: null, time, parameters: cheapArgon2 };
  blob = await somebody.session.setPassword(request);
});

const signIn = (change: Partial<Parameters<typeof vault.open>[0]>) => {
  const { keys } = somebody;
  const request = { register, user: keys.user, password, secret: null, blob, keys };
  return vault.open({ ...request, ...change });
};

const changedAt = (offset: number, bytes: Uint8Array): string => {
  const changed = fromBase64url(blob.slice(4));
  changed.set(bytes, offset);
  return `PW1.${toBase64url(changed)}`;
};

describe("signing in is refused", () => {
  test("with another password, or none", async () => {
    await expect(signIn({ password: `${password}.` })).rejects.toThrow("wrong-credentials");
    await expect(signIn({ password: "" })).rejects.toThrow("wrong-credentials");
    await expect(signIn({ password: "\ud800" })).rejects.toThrow("bad-encoding");
  });

  test("with somebody else's blob, before anything is hashed", async () => {
    const other = await person(62);
    const request = { password, secret: null, time, parameters: cheapArgon2 };
    const planted = await other.session.setPassword(request);
    await expect(signIn({ blob: planted })).rejects.toThrow("bad-content");
    const named = `PW1.${toBase64url(
      (() => {
        const bytes = fromBase64url(planted.slice(4));
        bytes.set(utf8(somebody.keys.user), 1);
        return bytes;
      })()
    )}`;
    await expect(signIn({ blob: named })).rejects.toThrow("bad-signature");
  });

  test("with a blob changed anywhere", async () => {
    for (const at of [20, 41, 75, 100, 150, 170]) {
      const byte = (fromBase64url(blob.slice(4))[at] ?? 0) ^ 1;
      await expect(signIn({ blob: changedAt(at, Uint8Array.of(byte)) })).rejects.toThrow(
        "bad-signature"
      );
    }
  });

  test("with a blob changed anywhere also before the chain names the keys", async () => {
    for (const [at, reason] of [
      [20, "wrong-credentials"],
      [41, "wrong-credentials"],
      [100, "does-not-open"],
      [150, "bad-signature"],
    ] as const) {
      const byte = (fromBase64url(blob.slice(4))[at] ?? 0) ^ 1;
      const changed = changedAt(at, Uint8Array.of(byte));
      await expect(signIn({ blob: changed, keys: null })).rejects.toThrow(reason);
    }
  });

  test.each([
    ["too little memory", 33, u32(19_455)],
    ["one pass over little memory", 37, Uint8Array.of(1)],
    ["too much memory", 33, u32(1_048_577)],
    ["too many passes", 37, Uint8Array.of(11)],
    ["no pass", 37, Uint8Array.of(0)],
    ["two lanes", 38, Uint8Array.of(2)],
    ["an unknown flag", 39, Uint8Array.of(2)],
  ])("for a blob of %s, before anything is hashed", async (_, at, bytes) => {
    expect(() => parsePasswordBlob(changedAt(at, bytes))).toThrow("bad-parameters");
    await expect(signIn({ blob: changedAt(at, bytes), keys: null })).rejects.toThrow(
      "bad-parameters"
    );
  });

  test("for a blob of another version, length or tag", () => {
    expect(() => parsePasswordBlob(changedAt(0, Uint8Array.of(2)))).toThrow("wrong-version");
    expect(() => parsePasswordBlob(`${blob}AAAA`)).toThrow("wrong-length");
    expect(() => parsePasswordBlob(blob.replace("PW1", "PE1"))).toThrow("wrong-tag");
  });

  test("in another register, and when the chain names other keys", async () => {
    await expect(signIn({ register: ids.otherRegister, keys: null })).rejects.toThrow(
      "wrong-credentials"
    );
    const box = (await person(63)).keys.box;
    await expect(signIn({ keys: { ...somebody.keys, box } })).rejects.toThrow("bad-key");
  });
});

describe("a password", () => {
  test("opens what it closed, in any spelling that NFKC makes the same", async () => {
    const session = await signIn({ password: password.normalize("NFD") });
    expect(await session.publicKeys()).toEqual(somebody.keys);
    const early = await signIn({ keys: null });
    expect(await early.publicKeys()).toEqual(somebody.keys);
  });

  test("can be asked for again", async () => {
    const { session } = somebody;
    expect(await session.confirmPassword({ password, secret: null, blob })).toBe(true);
    expect(await session.confirmPassword({ password: "x", secret: null, blob })).toBe(false);
    const broken = session.confirmPassword({ password, secret: null, blob: "" });
    await expect(broken).rejects.toThrow("wrong-tag");
  });

  test("with the register secret does not open without it", async () => {
    const request = { password: "kymmenen m", secret, time, parameters: cheapArgon2 };
    const locked = await somebody.session.setPassword(request);
    const attempt = { password: "kymmenen m", blob: locked };
    await expect(signIn({ ...attempt, secret: null })).rejects.toThrow("wrong-credentials");
    const other = new Uint8Array(16);
    await expect(signIn({ ...attempt, secret: other })).rejects.toThrow("wrong-credentials");
    const session = await signIn({ ...attempt, secret });
    expect(await session.publicKeys()).toEqual(somebody.keys);
  });

  test("too short for the register's protection is not wrapped with, nor one too cheap to guess", async () => {
    const { session } = somebody;
    const request = { password: "neljätoista mm", secret: null, time, parameters: cheapArgon2 };
    await expect(session.setPassword(request)).rejects.toThrow("weak-password");
    const long = { ...request, password: "a".repeat(257) };
    await expect(session.setPassword(long)).rejects.toThrow("weak-password");
    const cheap = { ...request, password, parameters: { m: 8, t: 1, p: 1 } };
    await expect(session.setPassword(cheap)).rejects.toThrow("bad-parameters");
  });
});

describe("a recovery code", () => {
  test("opens its user in its register only", async () => {
    const user = ids.otherUnit;
    const { code, keys } = await vault.createRecovery({ register, user });
    const session = await vault.openWithRecoveryCode({ register, code, keys });
    expect(await session.publicKeys()).toEqual(keys);
    const elsewhere = vault.openWithRecoveryCode({ register: ids.otherRegister, code, keys });
    await expect(elsewhere).rejects.toThrow("wrong-credentials");
    const other = await vault.createRecovery({ register, user });
    const wrong = vault.openWithRecoveryCode({ register, code: other.code, keys });
    await expect(wrong).rejects.toThrow("wrong-credentials");
  });
});

describe("Argon2id parameters", () => {
  test("are the two rows that may derive keys, and more", () => {
    expect(areAcceptedParameters({ m: 19_456, t: 2, p: 1 })).toBe(true);
    expect(areAcceptedParameters({ m: 47_104, t: 1, p: 1 })).toBe(true);
    expect(areAcceptedParameters({ m: 1_048_576, t: 10, p: 1 })).toBe(true);
    expect(areAcceptedParameters({ m: 47_103, t: 1, p: 1 })).toBe(false);
    expect(areAcceptedParameters({ m: 65_536.5, t: 3, p: 1 })).toBe(false);
    expect(areAcceptedParameters({ m: Number.NaN, t: 3, p: 1 })).toBe(false);
  });

  test("refuse a salt of another length", async () =>
    expect(argon2("x", new Uint8Array(8), cheapArgon2)).rejects.toThrow("wrong-length"));
});

test("a blob changed at random is refused as the vault refuses, or read", () => {
  fc.assert(
    fc.property(fc.nat(blob.length - 1), fc.string({ maxLength: 2 }), (at, other) => {
      try {
        parsePasswordBlob(blob.slice(0, at) + other + blob.slice(at + 1));
      } catch (error) {
        expect(isVaultError(error)).toBe(true);
      }
    }),
    { seed: 1 }
  );
});
