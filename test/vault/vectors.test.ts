import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { defaultArgon2 } from "../../src/vault/argon2";
import { cellContext, cellPlain, openCell, parseCell, sealCell } from "../../src/vault/cell";
import { fromHex, utf8, utf8Text } from "../../src/vault/bytes";
import type { SealClass } from "../../src/vault/compartments";
import { formatCode, parseCode } from "../../src/vault/codes";
import * as derived from "../../src/vault/derivedKeys";
import { createEnrolment, parseEnrolment, verifyEnrolment } from "../../src/vault/enrolment";
import { hkdf, hmac, keyedHmac } from "../../src/vault/hash";
import { boxPublicOf } from "../../src/vault/keyAgreement";
import {
  asKey,
  type BoxSecret,
  type CompartmentSeed,
  type OwnerKey,
  type UserSeed,
} from "../../src/vault/keys";
import { lp } from "../../src/vault/lp";
import {
  createPasswordBlob,
  openPasswordBlob,
  parsePasswordBlob,
  passwordCommit,
  passwordKey,
  verifyPasswordBlob,
} from "../../src/vault/passwordBlob";
import { ownerKeyRowBytes } from "../../src/vault/ownerKeyRow";
import { openSealedKey, sealTo } from "../../src/vault/sealedKey";
import { sign, signPublicOf } from "../../src/vault/signature";
import { createSigner } from "../../src/vault/signer";
import {
  parseWrappedKey,
  sealOwnerKey,
  unwrapOwnerKey,
  wrapOwnerKey,
} from "../../src/vault/wrappedKey";
import { cheapArgon2 } from "./people";

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const fill = (byte: number, length: number): Uint8Array => new Uint8Array(length).fill(byte);
/** Draws what the vector fixed, in order. */
const fixed = (...draws: readonly Uint8Array[]) => {
  const left = [...draws];
  return (count: number): Uint8Array => {
    const next = left.shift();
    if (next?.length !== count) throw new Error("not what the vector draws");
    return next.slice();
  };
};

// Anchors that were computed before this code, with the primitives alone.
describe("the anchors of the format", () => {
  const position = {
    register: fill(0x11, 16),
    table: "clients",
    record: fill(0x22, 16),
    column: "notes",
    chunk: 0,
    last: true,
  };
  const header = { class: "case" as const, epoch: 1, generation: 0 };
  const context =
    "070009504152312e63656c6c0010111111111111111111111111111111110007636c69656e7473001022222222222222222222222222222222" +
    "00056e6f746573000300000100050200010000";

  test("give a cell's context, key and plain bytes", () => {
    expect(toHex(cellContext(position, header))).toBe(context);
    const cellKey = "66bafbafad588ae5fd7d2fc642c84549b7754238bd16f4971468754d3e9ba50b";
    expect(toHex(hmac(fill(0x33, 32), fromHex(context)))).toBe(cellKey);
    expect(toHex(keyedHmac(fill(0x33, 32)).of(fromHex(context)))).toBe(cellKey);
    const content = { rev: 1, lane: 3, seq: 42, value: utf8("Tarvitsee tukea asumiseen") };
    // The anchor's value was a text (type 1) padded to 32; the format has no texts and pads case to 256.
    const plain = cellPlain(fromHex(context), { ...content, type: 7 }, "stat");
    expect(toHex(plain).replace(/^(.{32})07/u, "$101")).toBe(
      "c1ae9961c8e52feb45acb8c8682639d5010000000100030000002a00195461727669747365652074756b6561206173756d697365656e00000000000000000000"
    );
  });

  test("give a password's key and commitment", async () => {
    const key = await passwordKey({
      password: "Oikea hevonen akku niitti",
      secret: null,
      register: fill(0x11, 16),
      user: fill(0x66, 16),
      salt: fill(0x55, 16),
      parameters: defaultArgon2,
    });
    expect(toHex(key)).toBe("fac79f238afbdd1da8de726a18333f1882c5c9c424c0010538d7d189f95fdc86");
    expect(toHex(passwordCommit(key))).toBe(
      "4b433d5f6f52be5d36331bc8ea86c2580196aeabd3ba33df08bf915d090cfe70"
    );
  });

  test("give a sealed compartment seed", () => {
    const recipient = asKey<BoxSecret>(fill(0x07, 32));
    const info = lp("PAR1.grant", fill(0x11, 16), fill(0x66, 16), "case", fromHex("0001"));
    const sealed = sealTo(boxPublicOf(recipient), fill(0xaa, 32), info, fixed(fill(0x09, 32)));
    expect(toHex(sealed)).toBe(
      "57db4b359f23ae5e146e4e2512056704722506348c150c14753d0c933d04d421" +
        "fb7fcced565ff4f1ea7c386ff4b460ef04a47807429324a8019d9b9403f39aa8f7af4b18c55016ac64dfb345f3f2ed3c"
    );
    expect(openSealedKey(recipient, sealed, info)).toEqual(fill(0xaa, 32));
  });
});

interface Vectors {
  readonly register: string;
  readonly user: string;
  readonly owner: string;
  readonly unit: string;
  readonly cells: readonly {
    readonly table: string;
    readonly column: string;
    readonly class: SealClass;
    readonly chunk: number;
    readonly last: boolean;
    readonly type: 0 | 7 | 8;
    readonly value: string;
    readonly text: string;
  }[];
  readonly seeds: Readonly<Record<string, string>>;
  readonly wrapped: string;
  readonly sealed: string;
  readonly rowSignature: string;
  readonly passwordBlob: string;
  readonly passwordBlobWithSecret: string;
  readonly enrolment: string;
  readonly code: string;
}

const file = new URL("../vectors/format1.json", `file://${__filename}`);
const vectors = JSON.parse(readFileSync(file, "utf8")) as Vectors;
const register = utf8(vectors.register);
const user = utf8(vectors.user);

// Fixed inputs: seed 0x01, compartment seed 0x02, owner key 0x03, nonce 0x04, ephemeral key 0x05,
// salt 0x06, code 0x07, register secret 0x08, repeated; epoch 2, generation 3, rev 5, lane 0x6162, seq 7.
const seed = asKey<UserSeed>(fill(1, 32));
const compartmentSeed = asKey<CompartmentSeed>(fill(2, 32));
const ownerKey = asKey<OwnerKey>(fill(3, 32));
const compartment = `${vectors.unit}/case`;
const signSeed = derived.userSignSeed(seed, register, user);
const signer = createSigner(signSeed);
const time = 1_767_225_600_000;

describe("the golden vectors of format 1", () => {
  test.each(vectors.cells)("seal $class $table type $type", (cell) => {
    const mac = keyedHmac(ownerKey);
    const record = utf8(vectors.owner);
    const { table, column, chunk, last, type } = cell;
    const position = { register, table, record, column, chunk, last };
    const header = { class: cell.class, epoch: 2, generation: 3 };
    const content = { type, rev: 5, lane: 0x6162, seq: 7, value: utf8(cell.value) };
    expect(sealCell(mac, position, header, content, fill(4, 24))).toBe(cell.text);
    expect(openCell(mac, position, parseCell(cell.text, cell.class))).toEqual(content);
  });

  test("derive keys", () => {
    const compartmentBox = derived.compartmentBoxSecret(compartmentSeed, register, compartment, 2);
    const userBox = derived.userBoxSecret(seed, register, user);
    expect({
      userBox: toHex(userBox),
      userBoxPublic: toHex(boxPublicOf(userBox)),
      userSign: toHex(signSeed),
      userSignPublic: toHex(signPublicOf(signSeed)),
      wrap: toHex(derived.compartmentWrapKey(compartmentSeed, register, compartment, 2)),
      compartmentBox: toHex(compartmentBox),
      compartmentPublic: toHex(boxPublicOf(compartmentBox)),
      recovery: toHex(derived.recoverySeed(fill(7, 16), register)),
      invite: toHex(derived.inviteSeed(fill(7, 16), register, user)),
      hkdf: toHex(hkdf(fill(1, 32), null, utf8("PAR"))),
    }).toEqual(vectors.seeds);
  });

  test("wrap and seal owner keys, and sign their row", () => {
    const place = {
      register,
      owner: vectors.owner,
      compartment,
      class: "case" as const,
      epoch: 2,
      generation: 3,
    };
    const keys = {
      wrap: derived.compartmentWrapKey(compartmentSeed, register, compartment, 2),
      box: derived.compartmentBoxSecret(compartmentSeed, register, compartment, 2),
    };
    const wrapped = wrapOwnerKey(ownerKey, keys.wrap, place, fixed(fill(4, 24)));
    const sealed = sealOwnerKey(ownerKey, boxPublicOf(keys.box), place, fixed(fill(5, 32)));
    expect([wrapped, sealed]).toEqual([vectors.wrapped, vectors.sealed]);
    for (const text of [wrapped, sealed]) {
      expect(unwrapOwnerKey(parseWrappedKey(text, "case"), keys, place)).toEqual(ownerKey);
    }
    const row = ownerKeyRowBytes(register, [vectors.owner, "9", vectors.unit, "D", wrapped, "F"]);
    expect(toHex(sign(signSeed, row))).toBe(vectors.rowSignature);
  });

  test.each([
    ["without", null, "passwordBlob"],
    ["with", fill(8, 16), "passwordBlobWithSecret"],
  ] as const)("wrap a seed with a password %s the register secret", async (_, secret, name) => {
    const input = { password: "Täysikuu ja ﬁskars!", secret, register, user, time };
    const random = fixed(fill(6, 16), fill(4, 24));
    const parameters = cheapArgon2;
    const text = await createPasswordBlob(seed, signer, { ...input, parameters, random });
    expect(text).toBe(vectors[name]);
    const blob = parsePasswordBlob(text);
    expect(await verifyPasswordBlob(blob, register, signer.publicKey)).toBe(true);
    // NFKC: the ligature and the two letters are one password.
    expect(await openPasswordBlob(blob, register, "Täysikuu ja fiskars!", secret)).toEqual(seed);
  });

  test("enrol", async () => {
    const invite = createSigner(derived.inviteSeed(fill(7, 16), register, user));
    const boxPublic = boxPublicOf(derived.userBoxSecret(seed, register, user));
    const text = await createEnrolment({ register, user, time, boxPublic }, invite, signer);
    expect(text).toBe(vectors.enrolment);
    const enrolment = parseEnrolment(text);
    expect(utf8Text(enrolment.user)).toBe(vectors.user);
    expect(enrolment).toMatchObject({ time, boxPublic, signPublic: signer.publicKey });
    expect(await verifyEnrolment(enrolment, register, invite.publicKey)).toBe(true);
  });

  test("print codes", () => {
    expect(formatCode(fill(7, 16))).toBe(vectors.code);
    expect(parseCode(vectors.code)).toEqual(fill(7, 16));
  });
});
