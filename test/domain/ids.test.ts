import { describe, expect, test } from "@jest/globals";
import { ParError } from "../../src/domain/errors";
import { recordId, userId } from "../../src/domain/ids";

describe("an id", () => {
  test.each([
    "",
    "aaaaaaaaaaaaaaa",
    "aaaaaaaaaaaaaaaaa",
    "AAAAAAAAAAAAAAAA",
    "aaaaaaaaaaaaaaa1",
    "aaaaaaaaaaaaaaa=",
    7,
    null,
  ])("is not read from %p", (value) => {
    expect(recordId.parse(value)).toBeNull();
    expect(() => recordId.require(value)).toThrow(ParError);
  });

  test("needs ten bytes", () => {
    expect(() => recordId.fromBytes(new Uint8Array(9))).toThrow(RangeError);
  });

  test("is lower-case base32 of its bytes (RFC 4648 test vectors, ten bytes)", () => {
    expect(recordId.fromBytes(new TextEncoder().encode("foobarfoob"))).toBe("mzxw6ytbojtg633c");
    expect(recordId.fromBytes(new Uint8Array(10).fill(255))).toBe("7777777777777777");
  });

  test("is drawn from the randomness it is given", () => {
    expect(userId.create((count) => new Uint8Array(count))).toBe("aaaaaaaaaaaaaaaa");
  });
});
