import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { subtract } from "../../src/excel-host/edit/subtract";
import type { Area, Shift } from "../../src/excel-host/model";
import {
  Bands,
  CellGrid,
  cellsOf,
  containsCell,
  DEFAULT_STYLE,
  shiftArea,
  shiftCount,
  styleWith,
} from "../../src/excel-host/model";

const LIMIT = 30;
const index = fc.integer({ min: 0, max: LIMIT - 1 });
const span = fc.tuple(index, index).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const smallArea: fc.Arbitrary<Area> = fc
  .tuple(span, span)
  .map(([[top, bottom], [left, right]]) => ({ top, left, bottom, right }));

type BandAct =
  | { kind: "set"; first: number; last: number; value: number | undefined }
  | { kind: "insert" | "remove"; at: number; count: number };

const bandAct: fc.Arbitrary<BandAct> = fc.oneof(
  fc
    .record({
      kind: fc.constant("set" as const),
      span,
      value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    })
    .map(({ kind, span: [first, last], value }) => ({ kind, first, last, value })),
  fc.record({
    kind: fc.constantFrom("insert" as const, "remove" as const),
    at: index,
    count: fc.integer({ min: 1, max: 5 }),
  })
);

describe("Bands", () => {
  test("are an array in less room", () => {
    fc.assert(
      fc.property(fc.array(bandAct, { maxLength: 20 }), (acts) => {
        const bands = new Bands<number>();
        let plain: (number | undefined)[] = Array.from({ length: LIMIT });
        for (const act of acts) {
          if (act.kind === "set") {
            bands.update(act.first, act.last, () => act.value);
            plain = plain.map((v, i) => (i >= act.first && i <= act.last ? act.value : v));
          } else if (act.kind === "insert") {
            bands.insert(act.at, act.count, LIMIT);
            const inherited = act.at > 0 ? plain[act.at - 1] : undefined;
            plain.splice(act.at, 0, ...Array.from({ length: act.count }, () => inherited));
            plain.length = LIMIT;
          } else {
            bands.remove(act.at, act.count);
            plain.splice(act.at, act.count);
            while (plain.length < LIMIT) plain.push(undefined);
          }
        }
        expect(Array.from({ length: LIMIT }, (_, i) => bands.at(i))).toEqual(plain);
      })
    );
  });

  test("are changed one by one in one pass as they are one after the other", () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 2 })), {
      minLength: LIMIT,
      maxLength: LIMIT,
    });
    fc.assert(
      fc.property(values, values, index, index, (before, after, a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const slow = new Bands<number>();
        before.forEach((value, at) => slow.update(at, at, () => value ?? undefined));
        const fast = slow.clone();
        for (let at = first; at <= last; at += 1) {
          slow.update(at, at, (value) => after[at] ?? value);
        }
        fast.updateEach(first, last, (value, at) => after[at] ?? value);
        expect(fast.entries()).toEqual(slow.entries());
      })
    );
  });
});

describe("CellGrid", () => {
  test("knows its used area without looking at all cells", () => {
    const change = fc.tuple(index, index, fc.constantFrom("value", "format", "gone"));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const grid = new CellGrid();
        const plain = new Map<string, { row: number; column: number; kind: string }>();
        for (const [row, column, kind] of changes) {
          if (kind === "gone") grid.set(row, column, undefined);
          else {
            const value = kind === "value" ? 1 : null;
            grid.set(row, column, { value, formula: null, style: DEFAULT_STYLE });
          }
          plain.set(`${row},${column}`, { row, column, kind });
          for (const valuesOnly of [true, false]) {
            const cells = [...plain.values()].filter(
              (cell) => cell.kind === "value" || (!valuesOnly && cell.kind === "format")
            );
            const rows = cells.map((cell) => cell.row);
            const columns = cells.map((cell) => cell.column);
            expect(grid.usedArea(valuesOnly)).toEqual(
              cells.length === 0
                ? null
                : {
                    top: Math.min(...rows),
                    left: Math.min(...columns),
                    bottom: Math.max(...rows),
                    right: Math.max(...columns),
                  }
            );
          }
        }
        expect([...grid.entries()]).toHaveLength(grid.size);
      })
    );
  });
});

describe("styles", () => {
  test("that are equal are the same object", () => {
    const bold = styleWith(DEFAULT_STYLE, { bold: true });
    expect(styleWith(styleWith(bold, { wrap: true }), { wrap: false })).toBe(bold);
    expect(styleWith(bold, { bold: false })).toBe(DEFAULT_STYLE);
  });
});

describe("areas", () => {
  test("what is left of an area is all of it but the hole, once", () => {
    fc.assert(
      fc.property(smallArea, smallArea, (area, hole) => {
        const pieces = subtract(area, hole);
        for (let row = 0; row < LIMIT; row += 1) {
          for (let column = 0; column < LIMIT; column += 1) {
            const wanted = containsCell(area, row, column) && !containsCell(hole, row, column);
            const count = pieces.filter((piece) => containsCell(piece, row, column)).length;
            expect(count).toBe(wanted ? 1 : 0);
          }
        }
      }),
      { numRuns: 30 }
    );
  });

  test("deleting what was inserted brings every area back", () => {
    const axis = fc.constantFrom("rows" as const, "columns" as const);
    fc.assert(
      fc.property(smallArea, smallArea, axis, (area, at, along) => {
        const insert: Shift = { kind: "insert", axis: along, at };
        const moved = shiftArea(area, insert);
        expect(moved).not.toBeNull();
        expect(moved === null ? null : shiftArea(moved, { ...insert, kind: "delete" })).toEqual(
          area
        );
      })
    );
  });

  test("deleting shrinks an area by what it lost, or takes all of it", () => {
    fc.assert(
      fc.property(smallArea, span, (area, [top, bottom]) => {
        const at = { ...area, top, bottom };
        const shift: Shift = { kind: "delete", axis: "rows", at };
        const after = shiftArea(area, shift);
        const lost = Math.max(0, Math.min(area.bottom, bottom) - Math.max(area.top, top) + 1);
        const width = area.right - area.left + 1;
        expect(after === null ? 0 : cellsOf(after)).toBe(cellsOf(area) - lost * width);
        expect(shiftCount(shift)).toBe(bottom - top + 1);
      })
    );
  });
});
