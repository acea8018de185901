import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fromBase64url, toBase64url } from "../../src/vault/base64url";
import { concat, utf8 } from "../../src/vault/bytes";
import {
  type CellContent,
  cellContext,
  cellPlain,
  laneHint,
  maxValueLength,
  openCell,
  parseCell,
  parseCellPlain,
  sealCell,
} from "../../src/vault/cell";
import { sealClasses } from "../../src/vault/compartments";
import { isVaultError } from "../../src/vault/errors";
import { keyedHmac } from "../../src/vault/hash";
import { ids } from "./people";

const mac = keyedHmac(new Uint8Array(32).fill(3));
const position = {
  register: utf8(ids.register),
  table: "records",
  record: utf8(ids.record),
  column: "stat",
  chunk: 0,
  last: true,
};
const header = { class: "stat" as const, epoch: 1, generation: 1 };
const content: CellContent = { type: 7, rev: 9, lane: 1, seq: 2, value: utf8('{"a":1}') };
const nonce = new Uint8Array(24).fill(4);
const text = sealCell(mac, position, header, content, nonce);
const bytes = fromBase64url(text.slice(4));
const asText = (changed: Uint8Array): string => `PC1.${toBase64url(changed)}`;

describe("a sealed cell is refused", () => {
  test("with any bit changed", () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => openCell(mac, position, parseCell(asText(changed), "stat"))).toThrow(
        /does-not-open|wrong-version|wrong-class/u
      );
    }
  });

  test.each([
    ["another register", { register: utf8(ids.otherRegister) }],
    ["another table", { table: "attachments" }],
    ["another record", { record: utf8(ids.otherRecord) }],
    ["another column", { column: "blob" }],
    ["another chunk", { chunk: 1 }],
    ["the middle of a value", { last: false }],
  ])("in %s", (_, change) => {
    const elsewhere = { ...position, ...change };
    expect(() => openCell(mac, elsewhere, parseCell(text, "stat"))).toThrow("does-not-open");
  });

  test("with another owner's key", () => {
    const other = keyedHmac(new Uint8Array(32).fill(5));
    expect(() => openCell(other, position, parseCell(text, "stat"))).toThrow("does-not-open");
  });

  test.each([
    ["another tag", text.replace("PC1", "PC2"), "wrong-tag"],
    ["no tag", text.slice(4), "wrong-tag"],
    ["padding", `${text}=`, /bad-encoding|wrong-length/u],
    ["white space", `${text} `, /bad-encoding|wrong-length/u],
    ["another version", asText(bytes.with(0, 2)), "wrong-version"],
    ["another class", asText(bytes.with(1, 1)), "wrong-class"],
    ["an unknown class", asText(bytes.with(1, 4)), "wrong-class"],
    ["a byte more", asText(concat(bytes, new Uint8Array(1))), "wrong-length"],
    ["a byte less", asText(bytes.slice(0, -1)), "wrong-length"],
    ["half a block less", asText(bytes.slice(0, -16)), "wrong-length"],
    ["far too much", `PC1.${"A".repeat(40_000)}`, "wrong-length"],
    ["nothing behind the tag", "PC1.", "wrong-length"],
  ])("with %s, before any key is used", (_, changed, code) => {
    expect(() => parseCell(changed, "stat")).toThrow(code);
  });

  test("of class case when its length is not a multiple of 256", () => {
    const changed = bytes.with(1, 2);
    expect(() => parseCell(asText(changed), "case")).toThrow("wrong-length");
  });

  test("above the longest value, and for a chunk that has no number", () => {
    const long = { ...content, value: new Uint8Array(maxValueLength + 1) };
    expect(() => sealCell(mac, position, header, long, nonce)).toThrow("too-long");
    expect(() => cellContext({ ...position, chunk: 65_536 }, header)).toThrow("too-long");
    expect(() => cellPlain(bytes, { ...content, rev: 2 ** 32 }, "stat")).toThrow("too-long");
  });
});

describe("plain bytes are refused", () => {
  const context = cellContext(position, header);
  const plain = cellPlain(context, content, "stat");
  test.each([
    ["of another context", plain.with(0, (plain[0] ?? 0) ^ 1)],
    ["with an unknown type", plain.with(16, 1)],
    ["of an empty cell with a value", plain.with(16, 0)],
    ["with a length beyond their end", plain.with(28, 200)],
    ["with a length that hides bytes of the value", plain.with(28, 6)],
    ["with something in the padding", plain.with(63, 1)],
    ["with a block too much", concat(plain, new Uint8Array(32))],
    ["cut short", plain.slice(0, 20)],
  ])("%s", (_, changed) => {
    expect(() => parseCellPlain(context, changed, "stat")).toThrow(/bad-content|wrong-length/u);
  });
});

describe("a sealed cell", () => {
  test("comes back as it was, in steps of length that tell little", () => {
    const anyContent = fc.record({
      type: fc.constantFrom<7 | 8>(7, 8),
      rev: fc.nat(),
      lane: fc.nat(65_535),
      seq: fc.nat(),
      value: fc.uint8Array({ maxLength: 600 }),
    });
    const numbers = fc.record({
      class: fc.constantFrom(...sealClasses),
      epoch: fc.nat(65_535),
      generation: fc.nat(65_535),
    });
    fc.assert(
      fc.property(anyContent, numbers, fc.nat(65_535), fc.boolean(), (value, at, chunk, last) => {
        const place = { ...position, chunk, last };
        const sealed = sealCell(mac, place, at, value, nonce);
        const parsed = parseCell(sealed, at.class);
        expect(parsed.header).toEqual(at);
        expect(openCell(mac, place, parsed)).toEqual(value);
        expect((parsed.sealed.length - 16) % (at.class === "case" ? 256 : 32)).toBe(0);
      }),
      { seed: 1 }
    );
  });

  test("is never accepted changed, and refuses only as the vault refuses", () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, other) => {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        fc.pre(changed !== text);
        let refusal: unknown = null;
        try {
          openCell(mac, position, parseCell(changed, "stat"));
        } catch (error) {
          refusal = error;
        }
        expect(isVaultError(refusal)).toBe(true);
      }),
      { seed: 1, numRuns: 500 }
    );
  });

  test("fits a cell of Excel with the longest value, and hides whether it is empty", () => {
    const long = sealCell(
      mac,
      position,
      header,
      { ...content, value: new Uint8Array(maxValueLength) },
      nonce
    );
    expect(long.length).toBeLessThan(31_000);
    const empty = { ...content, type: 0 as const, value: new Uint8Array(0) };
    const none = sealCell(mac, position, { ...header, class: "case" }, empty, nonce);
    const some = sealCell(mac, position, { ...header, class: "case" }, content, nonce);
    expect(none.length).toBe(some.length);
  });

  test("names its lane by two characters", () => expect(laneHint("abcdefghijklmnop")).toBe(0x6162));
});
