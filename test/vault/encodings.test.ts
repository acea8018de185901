import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { toBase32 } from "../../src/vault/base32";
import { fromBase64url, toBase64url } from "../../src/vault/base64url";
import { ByteReader } from "../../src/vault/byteReader";
import {
  concat,
  isZero,
  padded,
  sameBytes,
  u16,
  u32,
  u64,
  u8,
  utf8,
  utf8Text,
} from "../../src/vault/bytes";
import { isVaultError } from "../../src/vault/errors";
import { idBytes, isId, newId, ownerBytes } from "../../src/vault/ids";
import { lp, parseLp } from "../../src/vault/lp";
import { parseSealedText, sealedText } from "../../src/vault/sealedText";

/** What a strict decoder did with something: accepted it, or refused it as the vault refuses. */
function decoded<T>(decode: () => T): { readonly value: T } | null {
  try {
    return { value: decode() };
  } catch (error) {
    if (isVaultError(error)) return null;
    throw error;
  }
}

describe("base64url", () => {
  test.each([
    "A",
    "AAAAA",
    "AA==",
    "AAA=",
    " AA",
    "AA\n",
    "A+",
    "A/",
    "Aä",
    "A\u0000",
    "AB",
    "AAB",
  ])("refuses %j", (text) => expect(() => fromBase64url(text)).toThrow("bad-encoding"));

  test("knows one text for each array of bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      })
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const read = decoded(() => fromBase64url(text));
        if (read !== null) expect(toBase64url(read.value)).toBe(text);
      })
    );
  });
});

describe("length-prefixed fields", () => {
  test.each([
    ["a missing field", [1]],
    ["a field cut short", [1, 0, 2, 7]],
    ["trailing bytes", [0, 0]],
    ["nothing at all", []],
  ])("with %s are refused", (_, bytes) =>
    expect(() => parseLp(Uint8Array.from(bytes))).toThrow("wrong-length")
  );

  test("are never the same for two lists", () => {
    const fields = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 5 });
    fc.assert(fc.property(fields, (list) => expect(parseLp(lp(...list))).toEqual(list)));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), (bytes) => {
        const read = decoded(() => parseLp(bytes));
        if (read !== null) expect(lp(...read.value)).toEqual(bytes);
      })
    );
  });

  test("take text as UTF-8", () =>
    expect(lp("ä", "")).toEqual(Uint8Array.from([2, 0, 2, 0xc3, 0xa4, 0, 0])));

  test("longer than their prefix can tell are refused", () => {
    expect(() => lp(new Uint8Array(65_536))).toThrow(RangeError);
    expect(() => lp(...Array.from({ length: 256 }, () => ""))).toThrow(RangeError);
  });
});

describe("numbers", () => {
  test.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])("%p is refused", (value) => {
    for (const write of [u8, u16, u32, u64]) expect(() => write(value)).toThrow(RangeError);
  });

  test("that are too large for their bytes are refused", () => {
    expect(() => u8(256)).toThrow(RangeError);
    expect(() => u16(65_536)).toThrow(RangeError);
    expect(() => u32(2 ** 32)).toThrow(RangeError);
  });

  test("are big-endian and read back", () => {
    expect(u64(0x0102030405060)).toEqual(
      Uint8Array.from([0, 0, 0x10, 0x20, 0x30, 0x40, 0x50, 0x60])
    );
    fc.assert(
      fc.property(fc.nat(255), fc.nat(65_535), fc.nat(), fc.maxSafeNat(), (a, b, c, d) => {
        const reader = new ByteReader(concat(u8(a), u16(b), u32(c), u64(d)));
        expect([reader.u8(), reader.u16(), reader.u32(), reader.u64()]).toEqual([a, b, c, d]);
        reader.end();
      })
    );
  });

  test("of eight bytes above 2^53 - 1 are refused", () =>
    expect(() => new ByteReader(new Uint8Array(8).fill(255)).u64()).toThrow("bad-encoding"));

  test("are not read beyond the end, nor is anything left over", () => {
    expect(() => new ByteReader(new Uint8Array(3)).u32()).toThrow("wrong-length");
    expect(() => new ByteReader(new Uint8Array(1)).end()).toThrow("wrong-length");
  });
});

describe("UTF-8", () => {
  test.each([[[0x80]], [[0xc0, 0xaf]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]], [[0xc3]]])(
    "refuses %j",
    (bytes) => expect(() => utf8Text(Uint8Array.from(bytes))).toThrow("bad-encoding")
  );

  test("refuses a lone surrogate and keeps a byte order mark", () => {
    expect(() => utf8("a\ud800")).toThrow("bad-encoding");
    expect(utf8Text(utf8("\ufeffa"))).toBe("\ufeffa");
  });
});

describe("comparisons", () => {
  test("see every byte and the length", () => {
    expect(sameBytes(u16(258), Uint8Array.from([1, 2]))).toBe(true);
    expect(sameBytes(u16(258), Uint8Array.from([1, 3]))).toBe(false);
    expect(sameBytes(u16(258), u32(258))).toBe(false);
    expect(isZero(new Uint8Array(4))).toBe(true);
    expect(isZero(u32(1))).toBe(false);
    expect(() => padded(u32(1), 3)).toThrow(RangeError);
  });
});

describe("sealed text", () => {
  const bytes = Uint8Array.from([1, 2, 3, 4]);

  test("of another tag, length or alphabet is refused before it is used", () => {
    expect(sealedText("PC1", bytes)).toBe("PC1.AQIDBA");
    expect(() => parseSealedText("PK1", "PC1.AQIDBA", 4)).toThrow("wrong-tag");
    expect(() => parseSealedText("PC1", "PC1AQIDBA", 4)).toThrow("wrong-tag");
    expect(() => parseSealedText("PC1", "PC1.AQIDBA", 5)).toThrow("wrong-length");
    expect(() => parseSealedText("PC1", "PC1.AQIDBAAA", { min: 1, max: 5 })).toThrow(
      "wrong-length"
    );
    expect(() => parseSealedText("PC1", "PC1.AQIDBB", 4)).toThrow("bad-encoding");
    expect(() => parseSealedText("PC1", "PC1.AQID.A", 4)).toThrow("bad-encoding");
    expect(parseSealedText("PC1", "PC1.AQIDBA", { min: 4, max: 4 })).toEqual(bytes);
  });
});

describe("ids", () => {
  test.each([
    "",
    "AAAAAAAAAAAAAAAA",
    "aaaaaaaaaaaaaaa",
    "aaaaaaaaaaaaaaaaa",
    "aaaaaaaaaaaaaaa1",
    "aaaaaaaa aaaaaaa",
  ])("refuse %j", (text) => {
    expect(isId(text)).toBe(false);
    expect(() => idBytes(text)).toThrow("bad-encoding");
  });

  // RFC 4648 §10: "fooba" is mzxw6ytb
  test("are ten bytes in base32", () => {
    expect(toBase32(utf8("foobafooba"))).toBe("mzxw6ytbmzxw6ytb");
    expect(() => toBase32(utf8("foo"))).toThrow(RangeError);
    expect(newId((count) => new Uint8Array(count))).toBe("aaaaaaaaaaaaaaaa");
    expect(idBytes("mzxw6ytbmzxw6ytb")).toHaveLength(16);
  });

  test("of register-wide owners are words padded with zeros", () => {
    expect(ownerBytes("organisation")).toEqual(concat(utf8("organisation"), new Uint8Array(4)));
    for (const bad of ["", "Organisation", "a\u0000", "organisation-wide", "ää"]) {
      expect(() => ownerBytes(bad)).toThrow("bad-encoding");
    }
  });
});
