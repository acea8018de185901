import { beforeEach, describe, expect, test } from "@jest/globals";
import { createNavigation } from "../../src/taskpane/navigation";
import type { Navigation } from "../../src/taskpane/navigation";

const home = { name: "home" } as const;
const users = { name: "users" } as const;

describe("leaving a view with something unsaved", () => {
  let navigation: Navigation;
  beforeEach(() => {
    navigation = createNavigation();
    navigation.setUnsaved(true);
  });
  const place = () => navigation.place.get();

  test("asks first; staying changes nothing", async () => {
    navigation.go(users);
    expect(place()).toEqual({ view: home, asking: true });
    navigation.answer(false);
    await Promise.resolve();
    expect(place()).toEqual({ view: home, asking: false });
  });

  test("goes on when the user agrees, and the next time asks nobody", async () => {
    navigation.go(users);
    navigation.answer(true);
    await Promise.resolve();
    expect(place()).toEqual({ view: users, asking: false });
    navigation.go(home);
    expect(place()).toEqual({ view: home, asking: false });
  });

  test("an act such as locking waits for the same answer", async () => {
    const stayed = navigation.mayLeave();
    navigation.answer(false);
    expect(await stayed).toBe(false);
    const left = navigation.mayLeave();
    navigation.answer(true);
    expect(await left).toBe(true);
    expect(await navigation.mayLeave()).toBe(true);
  });

  test("a second wish takes the place of the first", async () => {
    const first = navigation.mayLeave();
    navigation.go(users);
    expect(await first).toBe(false);
    navigation.answer(true);
    await Promise.resolve();
    expect(place().view).toEqual(users);
  });

  test("the end of the session asks nobody, and answers who was asked", async () => {
    const asked = navigation.mayLeave();
    navigation.reset(home);
    expect(await asked).toBe(false);
    expect(place()).toEqual({ view: home, asking: false });
  });
});

test("with nothing unsaved nobody is asked", async () => {
  const navigation = createNavigation();
  expect(await navigation.mayLeave()).toBe(true);
  navigation.go(users);
  expect(navigation.place.get()).toEqual({ view: users, asking: false });
});
