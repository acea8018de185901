import type { Band, Bands, WorkbookModel } from "../model";
import { copyData, sameData } from "./data";
import type { BandFormat, Effect, ValuePlace } from "./effects";
import type { Manner } from "./manners";
import { BOOK_MANNERS, identityOf } from "./manners";

/** Compares one property with what is known of it; the property is `undefined` where it is not there. */
interface Property {
  readonly sheet: string;
  readonly part: string;
  readonly manner: Manner;
  readonly live: unknown;
}

/** What is known of the properties of a sheet or a workbook, by their names. */
export type Known = Map<string, unknown>;

/** A property as it is remembered: a copy that changes with nothing. */
export function remembered({ manner, live }: Property): unknown {
  switch (manner) {
    case "bands":
      return (live as Bands<BandFormat>).entries();
    case "things":
      return new Map((live as readonly object[]).map((one) => [identityOf(one), copyData(one)]));
    default:
      return copyData(live);
  }
}

/** What changed in a property since it was remembered. Costs a comparison where nothing did. */
export function differences(property: Property, known: unknown): Effect[] {
  const { sheet, part, live } = property;
  switch (property.manner) {
    case "apart":
      return [];
    case "whole":
      return compared({ sheet, part, key: "", field: "" }, known, live);
    case "record":
      return entriesOf(known, live, (key) => ({ sheet, part, key, field: "" }));
    case "map":
      return entriesOf(known, live, (key) => ({ sheet, part, key, field: "" }));
    case "things":
      return changedThings(property, known as ReadonlyMap<string, object>);
    case "bag":
      return changedBag(property, known as readonly unknown[]);
    case "bands":
      return changedBands(
        sheet,
        part as "rows" | "columns",
        known as readonly Band<BandFormat>[],
        (live as Bands<BandFormat>).entries()
      );
  }
}

/** What changes a workbook into another, apart from the sheets. */
export function differencesOf(from: WorkbookModel, to: WorkbookModel): Effect[] {
  const parts = Object.keys(BOOK_MANNERS) as (keyof typeof BOOK_MANNERS)[];
  return parts.flatMap((part) => {
    const property = { sheet: "", part, manner: BOOK_MANNERS[part] };
    if (property.manner === "apart") return [];
    return differences(
      { ...property, live: to[part] },
      remembered({ ...property, live: from[part] })
    );
  });
}

function compared(place: ValuePlace, before: unknown, after: unknown): Effect[] {
  if (sameData(before, after)) return [];
  return [{ kind: "value", ...place, before, after: copyData(after) }];
}

function entriesOf(known: unknown, live: unknown, place: (key: string) => ValuePlace): Effect[] {
  if (sameData(known, live)) return [];
  const before = asMap(known);
  const after = asMap(live);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => compared(place(key), before.get(key), after.get(key)));
}

const asMap = (value: unknown): ReadonlyMap<string, unknown> =>
  value instanceof Map
    ? (value as ReadonlyMap<string, unknown>)
    : new Map(Object.entries(value as object));

function changedThings(
  { sheet, part, live }: Property,
  known: ReadonlyMap<string, object>
): Effect[] {
  const list = live as readonly object[];
  const isSame =
    list.length === known.size && list.every((one) => sameData(known.get(identityOf(one)), one));
  if (isSame) return [];
  const things = new Map(list.map((one) => [identityOf(one), one]));
  const effects: Effect[] = [];
  for (const [key, before] of known) {
    const after = things.get(key);
    if (after === undefined) {
      effects.push({ kind: "value", sheet, part, key, field: "", before, after });
    } else {
      effects.push(...entriesOf(before, after, (field) => ({ sheet, part, key, field })));
    }
  }
  for (const [key, thing] of things) {
    if (known.has(key)) continue;
    const after = copyData(thing);
    effects.push({ kind: "value", sheet, part, key, field: "", before: undefined, after });
  }
  return effects;
}

function changedBag({ sheet, part, live }: Property, known: readonly unknown[]): Effect[] {
  if (sameData(known, live)) return [];
  const removed = [...known];
  const added: unknown[] = [];
  for (const entry of live as readonly unknown[]) {
    const at = removed.findIndex((one) => sameData(one, entry));
    if (at >= 0) removed.splice(at, 1);
    else added.push(copyData(entry));
  }
  if (removed.length + added.length === 0) return [];
  return [{ kind: "bag", sheet, part, removed, added }];
}

/** The runs whose properties differ. Bands replace their list with every change, so equal lists are one. */
export function changedBands(
  sheet: string,
  part: "rows" | "columns",
  known: readonly Band<BandFormat>[],
  live: readonly Band<BandFormat>[]
): Effect[] {
  if (known === live) return [];
  const edges = new Set<number>();
  for (const { first, last } of [...known, ...live]) edges.add(first).add(last + 1);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).flatMap((first, index): Effect[] => {
    const before = valueAt(known, first);
    const after = valueAt(live, first);
    if (sameData(before, after)) return [];
    const last = (sorted[index + 1] ?? first + 1) - 1;
    return [{ kind: "bands", sheet, part, first, last, before, after }];
  });
}

function valueAt(runs: readonly Band<BandFormat>[], index: number): BandFormat | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (index < run.first) high = middle - 1;
    else if (index > run.last) low = middle + 1;
    else return run.value;
  }
  return undefined;
}
