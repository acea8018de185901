import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/app/openWorkbook";
import { signIn } from "../../src/app/signIn";
import { mainUser } from "../../src/cli/demo/demoUsers";
import type { RecordId } from "../../src/domain/ids";
import { localDate } from "../../src/domain/localDate";
import { bytesApp } from "../../src/node/fileApp";
import { trialFile } from "../../src/node/trialFile";
import { openClient } from "../../src/register";
import { headHint } from "../../src/register/meta";
import { readClients } from "./independentReader";

/* docs/workbook-format.md is enough: a reader that shares no code with the register gets the same clients out of it. */

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await trialFile(localDate("2026-11-20"), 6);
});

describe("a reader written from the page", () => {
  test("shares no code with the register", () => {
    expect(readFileSync("test/register/independentReader.ts", "utf8")).not.toMatch(/from "\./u);
  });

  test("lists the clients with every field as the register shows them", async () => {
    const read = await readClients(bytes, mainUser.name, mainUser.password);
    const app = await bytesApp(bytes);
    await openWorkbook(app);
    await signIn(app, { kind: "password", ...mainUser });
    const state = app.state.get();
    if (state.phase !== "signedIn") throw new Error("not signed in");
    expect(read.map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6"]);
    for (const { id, number: wanted } of state.session.index.clients()) {
      const { client } = await openClient(state.session, id as RecordId);
      const found = read.find(({ number }) => number === String(wanted));
      expect(found?.identity).toMatchObject(client.identity ?? {});
      expect(found?.case ?? {}).toMatchObject(client.case ?? {});
      expect(found?.stat).toMatchObject(client.stat ?? {});
      expect(found?.identity?.["saved"]).toEqual([expect.any(Number), expect.any(String)]);
    }
  });

  test("gets nothing with a wrong password", async () => {
    await expect(readClients(bytes, mainUser.name, "väärä salasana kaksi")).rejects.toThrow(
      "wrong password"
    );
  });
});

test("the page's example of `head`", () => {
  const hash = Uint8Array.from({ length: 32 }, (_, at) => at);
  expect(headHint(7, hash)).toBe("7.Yw3NKWbEM2Y");
  expect(readFileSync("docs/workbook-format.md", "utf8")).toContain("`7.Yw3NKWbEM2Y`");
});
