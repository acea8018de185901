import { expect, test } from "@jest/globals";
import { commands } from "../../src/commands";
import { newRegister } from "../app/support/office";

const lock = commands.find(({ id }) => id === "lock");

test("locking asks about unsaved changes first, and ends the session only when it may", async () => {
  const { app } = await newRegister();
  const shown: string[] = [];
  const run = (agreed: boolean) =>
    lock?.run({
      app,
      show: ({ name }) => {
        shown.push(name);
        return Promise.resolve();
      },
      mayLeave: () => Promise.resolve(agreed),
    });
  await run(false);
  expect(app.state.get().phase).toBe("signedIn");
  expect(shown).toEqual([]);
  await run(true);
  expect(app.state.get().phase).toBe("signedOut");
  expect(shown).toEqual(["home"]);
});
