import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allFields } from "../../src/domain/fields/catalogue";
import { userId } from "../../src/domain/ids";
import type { JsonObject } from "../../src/domain/json";
import { withoutStamps, withStamps } from "../../src/register/stamps";

const stamp = fc.record({
  at: fc.nat({ max: 4_000_000_000_000 }),
  by: fc
    .uint8Array({ minLength: 10, maxLength: 10 })
    .map((bytes) => userId.fromBytes(Uint8Array.from(bytes))),
});
const fields = fc
  .dictionary(
    fc.string({ maxLength: 8 }).filter((key) => key !== "saved" && key !== "created"),
    fc.oneof(fc.string(), fc.integer(), fc.boolean())
  )
  .map((some): JsonObject => ({ ...some }));

describe("stamps beside the fields of a class", () => {
  test.each([
    ["a text", "2026-02-03"],
    ["a time alone", [1_770_100_000_000]],
    ["a time that is none", ["1770100000000", "aaaaaaaaaaaaaaaa"]],
    ["somebody who is nobody", [1_770_100_000_000, "Essi"]],
    ["more than it may", [1_770_100_000_000, "aaaaaaaaaaaaaaaa", true]],
  ])("%s tells nothing, and the fields are read all the same", (_, saved) => {
    expect(withoutStamps({ goal: "Oma koti", saved })).toEqual({
      fields: { goal: "Oma koti" },
      saved: null,
      created: null,
    });
  });

  test("no field of the catalogue has their names", () => {
    expect(allFields.filter(({ key }) => ["saved", "created"].includes(key))).toEqual([]);
  });

  test("lie in the class as the format says, and what they do not concern is untouched", () => {
    const last = { at: 1_770_100_000_000, by: userId.require("aaaaaaaaaaaaaaaa") };
    const first = { at: 1_760_000_000_000, by: userId.require("bbbbbbbbbbbbbbbb") };
    const told = { saved: [1_770_100_000_000, "aaaaaaaaaaaaaaaa"] };
    expect(withStamps("case", { goal: "Oma koti" }, { first, last })).toEqual({
      goal: "Oma koti",
      ...told,
    });
    expect(withStamps("stat", {}, { first, last })).toEqual({
      ...told,
      created: [1_760_000_000_000, "bbbbbbbbbbbbbbbb"],
    });
    expect(withStamps("stat", {}, { first: null, last })).toEqual(told);
  });

  test("come off as they were put on", () => {
    fc.assert(
      fc.property(fields, fc.option(stamp), stamp, (some, first, last) => {
        const read = withoutStamps(withStamps("stat", some, { first, last }));
        expect(read).toEqual({ fields: some, saved: last, created: first });
      })
    );
  });
});
