import { describe, expect, test } from "@jest/globals";
import type { UnitId, UserId } from "../../../src/domain/ids";
import {
  compartmentsOf,
  effectiveRights,
  hasRegisterRight,
  type Holder,
  mayAddTo,
  mayChange,
  mayOpen,
  mayWriteRows,
  noRights,
} from "../../../src/register/chain/rights";
import { userRoles } from "../../../src/register/model";

const me = "aaaaaaaaaaaaaaaa" as UserId;
const other = "bbbbbbbbbbbbbbbb" as UserId;
const unit = "cccccccccccccccc" as UnitId;
const elsewhere = "dddddddddddddddd" as UnitId;
const holder = (role: Holder["role"], rights = noRights): Holder => ({
  id: me,
  role,
  units: [unit],
  rights,
});
const place = (at: UnitId, ...responsible: UserId[]) => ({ unit: at, responsible });

describe("rights", () => {
  test("without a role there are none", () => {
    expect(mayOpen(holder(null), place(unit, me))).toBe(false);
    expect(compartmentsOf(holder(null), [unit])).toEqual([]);
    expect(mayWriteRows(holder(null))).toBe(false);
  });

  test("a worker opens and changes clients of the own units, a viewer only opens them", () => {
    expect(mayChange(holder("worker"), place(unit, other))).toBe(true);
    expect(mayOpen(holder("worker"), place(elsewhere, other))).toBe(false);
    expect(mayOpen(holder("viewer"), place(unit, other))).toBe(true);
    expect(mayChange(holder("viewer"), place(unit, me))).toBe(false);
    expect(mayWriteRows(holder("viewer"))).toBe(false);
  });

  test("statistician and data protection officer open no client", () => {
    for (const role of ["statistician", "dpo"] as const) {
      expect(mayOpen(holder(role), place(unit, me))).toBe(false);
    }
  });

  test("own rights only add; whoever changes may also open", () => {
    const wide = { clients: { see: "none", change: "all" }, register: ["log"] } as const;
    expect(mayOpen(holder("viewer", wide), place(elsewhere, other))).toBe(true);
    expect(hasRegisterRight(holder("worker", wide), "log")).toBe(true);
    for (const role of userRoles) {
      expect(effectiveRights(holder(role, noRights))).toEqual(effectiveRights(holder(role)));
      for (const right of effectiveRights(holder(role)).register) {
        expect(hasRegisterRight(holder(role, wide), right)).toBe(true);
      }
    }
  });

  test("own clients are those one is responsible for", () => {
    const own = { clients: { see: "own", change: "own" }, register: [] } as const;
    expect(mayChange(holder("statistician", own), place(elsewhere, me))).toBe(true);
    expect(mayChange(holder("statistician", own), place(unit, other))).toBe(false);
  });

  test("clients are added to the own units by whoever may change any client", () => {
    const own = { clients: { see: "none", change: "own" }, register: [] } as const;
    expect(mayAddTo(holder("viewer"), unit)).toBe(false);
    expect(mayAddTo(holder("worker"), elsewhere)).toBe(false);
    expect(mayAddTo(holder("worker"), unit)).toBe(true);
    expect(mayAddTo(holder("viewer", own), unit)).toBe(true);
    expect(mayAddTo(holder("main"), elsewhere)).toBe(true);
  });

  test("a client whose row tells no unit is reached by main users and by whoever is responsible", () => {
    const nowhere = { unit: null, responsible: [other] };
    expect(mayOpen(holder("worker"), nowhere)).toBe(false);
    expect(mayOpen({ ...holder("worker"), id: other }, nowhere)).toBe(true);
    expect(mayOpen(holder("main"), nowhere)).toBe(true);
  });

  test("keys follow roles", () => {
    const units = [unit, elsewhere];
    const mine = [`${unit}/case`, `${unit}/identity`, `${unit}/stat`];
    expect(compartmentsOf(holder("worker"), units)).toEqual(mine);
    expect(compartmentsOf(holder("lead"), units)).toEqual([...mine, "org"].sort());
    expect(compartmentsOf(holder("dpo"), units)).toEqual(["audit"]);
    expect(compartmentsOf(holder("statistician"), units)).toEqual(
      [`${unit}/stat`, `${elsewhere}/stat`, "org", "sdc"].sort()
    );
    expect(compartmentsOf(holder("main"), units)).toHaveLength(9);
  });
});
