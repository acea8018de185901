import { beforeAll, describe, expect, test } from "@jest/globals";
import { verifyStorage } from "../../../src/register/verify/verifyStorage";
import { type Built, buildRegister } from "./builtRegister";

describe("a register as its authors left it", () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildRegister();
  });

  test("has no findings", async () => {
    expect(await verifyStorage(built.register.snapshot())).toEqual([]);
  });
});
