import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ComparedClass } from "../support/members/compare";
import { compareMembers } from "../support/members/compare";
import { claimedThoughMissing, isExcepted } from "../support/members/exceptions";
import { isClaimed, membersPage } from "../support/members/membersPage";

let classes: readonly ComparedClass[] = [];
beforeAll(async () => {
  classes = await compareMembers();
});

const stateOf = (name: string, member: string) =>
  classes.find((one) => one.name === name)?.members.find((one) => one.name === member)?.state;

describe("what of Microsoft's types the host has", () => {
  // Of each kind one that will hardly change: else the comparison itself is broken.
  test.each([
    ["Worksheet", "name", "built"],
    ["Worksheet", "tables", "built"],
    ["Worksheet", "getRange", "built"],
    ["Worksheet", "onChanged", "built"],
    ["WorksheetCollection", "getItem", "built"],
    ["Workbook", "onSelectionChanged", "built"],
    ["RangeView", "values", "partly"],
    ["PivotTable", "refresh", "missing"],
    ["Worksheet", "onCalculated", "missing"],
  ])("%s.%s is %s", (name, member, state) => {
    expect(stateOf(name, member)).toBe(state);
  });

  test("what the types do not tag with a set is the client's own", () => {
    expect(stateOf("Range", "load")).toBeUndefined();
    expect(stateOf("Range", "track")).toBeUndefined();
  });

  test("docs/excel-members.md is what `npm run members` writes", () => {
    expect(membersPage(classes)).toBe(readFileSync("docs/excel-members.md", "utf8"));
  });
});

describe("requirement sets that are claimed", () => {
  test("every member that is missing of them is explained", () => {
    const exceptions = claimedThoughMissing();
    const unexplained = classes.flatMap(({ name, members }) =>
      members
        .filter((member) => member.state !== "built" && isClaimed(member))
        .map((member) => `${name}.${member.name}`)
        .filter((member) => !exceptions.some((exception) => isExcepted(member, exception)))
    );
    expect(unexplained).toEqual([]);
  });

  test("an explanation names a class or a member, not everything", () => {
    const patterns = claimedThoughMissing().flatMap((exception) => exception.patterns);
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) {
      for (const member of ["Range.values", "Worksheet.getRange", "Table.rows", "Workbook.save"]) {
        expect(isExcepted(member, { patterns: [pattern], reason: "" })).toBe(false);
      }
    }
  });
});
