import { beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { SessionWatch, Standing } from "../../src/taskpane/sessionWatch";
import { longestMs, standingAt, warningMs, watchSession } from "../../src/taskpane/sessionWatch";

const minute = 60_000;
const idleMs = 10 * minute;

describe("the rule", () => {
  const at = (active: number, now: number) => standingAt({ begun: 0, active }, now, idleMs);

  test.each([
    ["is open right after somebody did something", 0, 0, { state: "open", next: idleMs }],
    [
      "warns when nobody has done anything",
      0,
      idleMs,
      { state: "ending", why: "idle", left: 20_000 },
    ],
    [
      "still warns a moment before the end",
      0,
      idleMs + 19_999,
      { state: "ending", why: "idle", left: 1 },
    ],
    ["ends with the warning unanswered", 0, idleMs + warningMs, { state: "over" }],
    [
      "warns of a session that gets too old",
      longestMs - 1,
      longestMs - 5000,
      { state: "ending", why: "old", left: 5000 },
    ],
    ["ends a session of ten hours whatever is done in it", longestMs, longestMs, { state: "over" }],
    ["ends after the machine has slept", 0, 5 * 3_600_000, { state: "over" }],
  ])("%s", (_, active, now, expected) => {
    expect(at(active, now)).toEqual(expected);
  });

  test("never opens again by time alone, and an open session changes no sooner than it says", () => {
    const time = fc.integer({ min: 0, max: 2 * longestMs });
    fc.assert(
      fc.property(time, time, time, (active, a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
        const first = at(active, earlier);
        const second = at(active, later);
        const rank = { open: 0, ending: 1, over: 2 };
        expect(rank[second.state]).toBeGreaterThanOrEqual(rank[first.state]);
        if (first.state === "open" && later < earlier + first.next)
          expect(second.state).toBe("open");
      })
    );
  });
});

describe("a session that is watched", () => {
  let now: number;
  let timers: { due: number; act: () => void }[];
  let told: Standing[];
  let ended: number;
  let busy: boolean;
  let watch: SessionWatch;
  const clock = {
    now: () => now,
    after: (milliseconds: number, act: () => void) => {
      const timer = { due: now + milliseconds, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  /** Lets time pass, with every timer at its moment. */
  function pass(milliseconds: number): void {
    const until = now + milliseconds;
    for (;;) {
      const next = [...timers].sort((a, b) => a.due - b.due)[0];
      if (next === undefined || next.due > until) break;
      timers = timers.filter((each) => each !== next);
      now = Math.max(now, next.due);
      next.act();
    }
    now = until;
  }
  const last = (): string | undefined => told.at(-1)?.state;
  beforeEach(() => {
    now = 1_000_000;
    timers = [];
    told = [];
    ended = 0;
    busy = false;
    const tell = (standing: Standing) => void told.push(standing);
    const end = () => void (ended += 1);
    watch = watchSession({ clock, idleMs, busy: () => busy, tell, end });
  });

  test("is warned after ten quiet minutes, second by second, and ends once", () => {
    pass(idleMs - 1);
    expect(told).toEqual([]);
    pass(1);
    expect(told).toEqual([{ state: "ending", why: "idle", left: 20_000 }]);
    pass(5000);
    expect(told.at(-1)).toEqual({ state: "ending", why: "idle", left: 15_000 });
    pass(15_000);
    expect(last()).toBe("over");
    pass(idleMs);
    expect(ended).toBe(1);
    expect(timers).toEqual([]);
  });

  test("goes on as long as the pointer moves", () => {
    for (let at = 0; at < 30; at++) {
      pass(5 * minute);
      watch.moved();
    }
    expect(told).toEqual([]);
  });

  test("goes on with a key during the warning, and not with a pointer that was pushed", () => {
    pass(idleMs + 5000);
    watch.moved();
    pass(1000);
    expect(last()).toBe("ending");
    watch.stayed();
    expect(last()).toBe("open");
    pass(idleMs - 1);
    expect(last()).toBe("open");
    pass(1);
    expect(last()).toBe("ending");
    expect(ended).toBe(0);
  });

  test("is not brought back by the key that wakes a machine", () => {
    now += 8 * 3_600_000;
    watch.stayed();
    expect(ended).toBe(1);
    expect(last()).toBe("over");
  });

  test("is not ended in the middle of what the user began, and not long after it", () => {
    pass(minute);
    busy = true;
    pass(longestMs + minute);
    expect(ended).toBe(0);
    expect(last()).not.toBe("ending");
    busy = false;
    pass(1000);
    expect(ended).toBe(1);
  });

  test("ends after ten hours although somebody works all the time; a key does not help", () => {
    for (let at = 0; at < 2 * 60 * 10 - 1; at++) {
      pass(minute / 2);
      watch.stayed();
    }
    pass(15_000);
    expect(told.at(-1)).toMatchObject({ state: "ending", why: "old" });
    watch.stayed();
    pass(15_000);
    expect(ended).toBe(1);
  });

  test("is left alone once it was locked", () => {
    watch.stop();
    pass(longestMs);
    expect(told).toEqual([]);
    expect(ended).toBe(0);
  });
});
