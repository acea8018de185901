import { createHmac } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addCells, cellOf, decodeCell, emptyCell, encodeCell } from "../../src/statistics/cell";
import { recordKey, roundCell, seedOf, withSeed } from "../../src/statistics/rounding";
import { counting, idOf, person, register } from "./people";

const { rounding } = counting("workshop");
const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const cells = fc.record({ n: fc.integer({ min: 1, max: 5000 }), key: u64 });

/** The two draws again, with Node's own HMAC and bytes put together by hand. */
function hmac64(hex: string): bigint {
  const digest = createHmac("sha256", rounding.key).update(Buffer.from(hex, "hex")).digest("hex");
  return BigInt(`0x${digest.slice(0, 16)}`);
}
const ascii = (text: string): string => Buffer.from(text, "ascii").toString("hex");

describe("record keys", () => {
  test("are the first eight bytes of an HMAC over register, year and the client's seed", () => {
    const seed = "AAECAwQFBgcICQoLDA0ODw";
    const message = `040007${ascii("PAR1.rk")}0010${ascii(register)}000207ea0016${ascii(seed)}`;
    expect(recordKey(rounding, seed)).toBe(hmac64(message));
  });

  test("differ by seed and by year", () => {
    expect(recordKey(rounding, "a")).not.toBe(recordKey(rounding, "b"));
    expect(recordKey({ ...rounding, year: 2027 }, "a")).not.toBe(recordKey(rounding, "a"));
  });

  test("are made of the seed alone; of the id for whoever was recorded before there were seeds", () => {
    const seeded = person(3, { service: "workshop", roundingSeed: "sealed" });
    expect(seedOf(seeded)).toBe("sealed");
    const older = { ...seeded, client: { ...seeded.client, stat: { service: "workshop" } } };
    expect(seedOf(older)).toBe(idOf(3));
    expect(seedOf(withSeed(older, () => "drawn"))).toBe("drawn");
    expect(withSeed(seeded, () => "drawn")).toBe(seeded);
  });
});

describe("keyed rounding", () => {
  test("nobody is nobody", () => {
    expect(roundCell(rounding, emptyCell)).toBe(0);
  });

  test("a count is rounded to one of its two neighbouring multiples of five", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const rounded = roundCell(rounding, cell);
        expect(rounded % 5).toBe(0);
        expect(Math.abs(rounded - cell.n)).toBeLessThan(5);
      }),
      { seed: 1 }
    );
  });

  test("the draw is that of the specification", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const key = cell.key.toString(16).padStart(16, "0");
        const n = cell.n.toString(16).padStart(8, "0");
        const draw = Number(hmac64(`030006${ascii("PAR1.u")}0008${key}0004${n}`)) / 2 ** 64;
        const over = cell.n % 5;
        expect(roundCell(rounding, cell)).toBe(cell.n - over + (draw < over / 5 ? 5 : 0));
      }),
      { seed: 2 }
    );
  });

  test("is unbiased: many cells of three are three on average", () => {
    const drawn = Array.from({ length: 4000 }, (_, at) =>
      roundCell(rounding, { n: 3, key: BigInt(at) })
    );
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(Math.abs(mean - 3)).toBeLessThan(0.15);
  });
});

describe("cells", () => {
  test("of the same people are the same however they are added", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), u64, (list, seed) => {
        const shuffled = [...list].sort((a, b) =>
          (a.key * seed) % 97n < (b.key * seed) % 97n ? -1 : 1
        );
        const sum = (all: typeof list) => all.reduce(addCells, emptyCell);
        expect(sum(shuffled)).toEqual(sum(list));
      }),
      { seed: 3 }
    );
  });

  test("of somebody counted twice are that person's cell twice", () => {
    fc.assert(
      fc.property(u64, (key) => {
        expect(cellOf(key, 2)).toEqual(addCells(cellOf(key), cellOf(key)));
      }),
      { seed: 4 }
    );
  });

  test.each([
    ["no list", 5],
    ["a third member", [1, "00000000000000ff", 0]],
    ["nobody", [0, "00000000000000ff"]],
    ["half a person", [0.5, "00000000000000ff"]],
    ["a short key", [1, "ff"]],
    ["capitals", [1, "00000000000000FF"]],
  ])("are not read from %s", (_, value) => {
    expect(decodeCell(value)).toBeNull();
  });

  test("come back from storage as they were", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(decodeCell(JSON.parse(JSON.stringify(encodeCell(cell))))).toEqual(cell);
      }),
      { seed: 5 }
    );
  });
});
