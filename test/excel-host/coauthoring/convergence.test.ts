import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Person } from "../../../src/excel-host";
import { Coauthoring, newWorkbook, PROFILES } from "../../../src/excel-host";
import { Network } from "../../../src/excel-host/coauthoring/network";
import { seededRandom } from "../../../src/excel-host/seededRandom";
import { Session } from "../../../src/excel-host/session";
import type { Act } from "../../support/acts";
import { anyAct, furnish, perform } from "../../support/acts";
import { stateOf } from "../../support/workbookState";

type Event =
  | { readonly what: "batch"; readonly who: number; readonly acts: readonly Act[] }
  | { readonly what: "deliver"; readonly count: number }
  | { readonly what: "disconnect" | "reconnect" | "discard" | "rollBack"; readonly who: number };

const PEOPLE = 3;
const who = fc.nat(PEOPLE - 1);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant("batch" as const),
      who,
      acts: fc.array(anyAct, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant("deliver" as const),
      count: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom("disconnect", "reconnect", "discard", "rollBack"),
      who,
    }),
  }
);

function happen(file: Coauthoring, people: readonly Person[], one: Event): void {
  if (one.what === "deliver") {
    for (let count = 0; count < one.count; count += 1) file.step();
    return;
  }
  const person = people[one.who]!;
  switch (one.what) {
    case "batch": {
      const { host } = person;
      const session = new Session(host.book, host.connect().window);
      host.book.edits.recorded(session, () => {
        for (const act of one.acts) perform(session, act);
      });
      return;
    }
    case "disconnect": {
      person.disconnect();
      return;
    }
    case "reconnect": {
      person.reconnect();
      return;
    }
    case "discard": {
      person.discardOfflineChanges();
      return;
    }
    case "rollBack": {
      file.rollBack(Math.floor(file.cloud.version / 2), person.name);
      return;
    }
  }
}

describe("replicas of one workbook", () => {
  test("are identical once everything has arrived, whatever happened and in whatever order", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), fc.nat(1000), (events, seed) => {
        const network = new Network(seededRandom(seed), { shortest: 1, longest: 50 });
        const file = new Coauthoring(furnish(newWorkbook()), network, PROFILES.web);
        const people = ["a", "b", "c"].map((name) => file.join(name));
        for (const one of events) happen(file, people, one);
        for (const person of people) person.reconnect();
        file.drain();
        for (const { host, replica } of people) {
          expect(replica.unconfirmed).toBe(0);
          expect(stateOf(host.model)).toEqual(stateOf(file.cloud.model));
        }
      }),
      { numRuns: 300 }
    );
  });
});
