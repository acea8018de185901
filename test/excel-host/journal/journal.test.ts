import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ExcelHost, newWorkbook, PROFILES } from "../../../src/excel-host";
import { applyChange, inverseOf } from "../../../src/excel-host/journal";
import type { Change } from "../../../src/excel-host/journal";
import { Session } from "../../../src/excel-host/session";
import type { Act } from "../../support/acts";
import { anyAct, furnish, perform } from "../../support/acts";
import { stateOf } from "../../support/workbookState";

function opened() {
  const host = new ExcelHost(furnish(newWorkbook()), PROFILES.desktop);
  const { window } = host.connect();
  const changes: Change[] = [];
  host.book.edits.listen(({ change }) => changes.push(change));
  const act = (acts: readonly Act[]) => {
    const session = new Session(host.book, window);
    host.book.edits.recorded(session, () => {
      for (const one of acts) perform(session, one);
    });
  };
  return { model: host.model, act, changes };
}

const batches = fc.array(fc.array(anyAct, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

describe("a journal of what batches do", () => {
  test("done again on a copy of the workbook, it makes the same workbook", () => {
    fc.assert(
      fc.property(batches, (all) => {
        const { model, act, changes } = opened();
        const copy = model.clone();
        for (const acts of all) act(acts);
        const impossible = changes.flatMap((change) => applyChange(copy, change));
        expect(stateOf(copy)).toEqual(stateOf(model));
        expect(impossible).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });

  test("its opposite restores the workbook, step by step", () => {
    fc.assert(
      fc.property(batches, (all) => {
        const { model, act, changes } = opened();
        const states = all.map((acts) => {
          const before = stateOf(model.clone());
          const known = changes.length;
          act(acts);
          return { before, change: changes.slice(known) };
        });
        for (const { before, change } of states.reverse()) {
          for (const one of change) applyChange(model, inverseOf(one));
          expect(stateOf(model)).toEqual(before);
        }
      }),
      { numRuns: 300 }
    );
  });
});
