import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { JsonObject } from "../../src/domain/json";
import { mergeFields } from "../../src/domain/merge";

const fields = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d"),
  fc.oneof(fc.constantFrom("x", "y"), fc.boolean(), fc.constantFrom(["u"], ["u", "v"]))
) as fc.Arbitrary<JsonObject>;

describe("merging what two people changed", () => {
  test("different values of one field are a conflict that tells both; the workbook's stays", () => {
    expect(mergeFields({ phone: "1" }, { phone: "2" }, { phone: "3" })).toEqual({
      merged: { phone: "3" },
      conflicts: [{ key: "phone", base: "1", mine: "2", theirs: "3" }],
    });
  });

  test("emptying a field that the other one changed is a conflict too", () => {
    expect(mergeFields({ phone: "1" }, {}, { phone: "3" }).conflicts).toEqual([
      { key: "phone", base: "1", mine: null, theirs: "3" },
    ]);
  });

  test("changes of different fields meet without a conflict", () => {
    const base = { phone: "1", email: "a@a.fi", street: "x" };
    const mine = { phone: "2", email: "a@a.fi", street: "x" };
    const theirs = { phone: "1", email: "a@a.fi", postcode: "00100" };
    expect(mergeFields(base, mine, theirs)).toEqual({
      merged: { phone: "2", email: "a@a.fi", postcode: "00100" },
      conflicts: [],
    });
  });

  test("nothing changed by one side gives the other side", () => {
    fc.assert(
      fc.property(fields, fields, (base, changed) => {
        expect(mergeFields(base, base, changed)).toEqual({ merged: changed, conflicts: [] });
        expect(mergeFields(base, changed, base)).toEqual({ merged: changed, conflicts: [] });
        expect(mergeFields(base, changed, changed)).toEqual({ merged: changed, conflicts: [] });
      })
    );
  });

  test("sides can be exchanged: same conflicts, and the same value wherever there is none", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const one = mergeFields(base, mine, theirs);
        const other = mergeFields(base, theirs, mine);
        const keys = (result: typeof one) => result.conflicts.map(({ key }) => key).sort();
        expect(keys(one)).toEqual(keys(other));
        for (const key of ["a", "b", "c", "d"]) {
          if (!keys(one).includes(key)) expect(one.merged[key]).toEqual(other.merged[key]);
        }
      })
    );
  });

  test("no change is lost silently", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const { merged, conflicts } = mergeFields(base, mine, theirs);
        for (const key of Object.keys({ ...base, ...mine })) {
          const changed = JSON.stringify(base[key]) !== JSON.stringify(mine[key]);
          const kept = JSON.stringify(merged[key]) === JSON.stringify(mine[key]);
          if (changed && !kept) expect(conflicts.map((conflict) => conflict.key)).toContain(key);
        }
      })
    );
  });
});
