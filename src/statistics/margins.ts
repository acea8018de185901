/** The value of a dimension that was summed over. */
export const all = "kaikki";

/** The dimensions that a table crosses a variable with, by their column in the sheet `data`. */
export const dimensions = ["kunta", "sukupuoli", "ikaryhma"] as const;
export type Dimension = (typeof dimensions)[number];

/** Where somebody is counted. A dimension that is `kaikki` already counts in its totals only. */
export interface Address extends Readonly<Record<Dimension, string>> {
  readonly muuttuja: string;
  readonly koodi: string;
}

/** The dimensions that one published table keeps; the others are summed over. */
export type Margin = readonly Dimension[];

/**
 * How much of the figures leaves: `full` every margin, `one-way` and `total` the less of a small
 * register (security reference §3.4, item 6).
 */
export type Scope = "full" | "one-way" | "total";

/** Every margin of a table by municipality, gender and age group (security reference §3.4, item 1). */
const everyMargin: readonly Margin[] = [
  [],
  ["ikaryhma"],
  ["sukupuoli"],
  ["sukupuoli", "ikaryhma"],
  ["kunta"],
  ["kunta", "ikaryhma"],
  ["kunta", "sukupuoli"],
  ["kunta", "sukupuoli", "ikaryhma"],
];

const totalOnly: readonly Margin[] = [[]];

/** How a variable is published: crossed with the dimensions, or as one number. */
export type Shape = "clients" | "codes" | "number";

/**
 * The published margins of a variable: the one list of what leaves. A variable with codes is a
 * one-way table already, so a small register publishes it uncrossed.
 */
const margins: Readonly<Record<Scope, Readonly<Record<Shape, readonly Margin[]>>>> = {
  full: { clients: everyMargin, codes: everyMargin, number: totalOnly },
  "one-way": {
    clients: everyMargin.filter((margin) => margin.length <= 1),
    codes: totalOnly,
    number: totalOnly,
  },
  total: { clients: totalOnly, codes: [], number: [] },
};

/** What of a shape is published in a scope. */
export function publishedMargins(scope: Scope, shape: Shape): readonly Margin[] {
  return margins[scope][shape];
}

/** Below this many clients only one-way tables leave. */
export const oneWayBelow = 20;
/** Below this many clients only the rounded total leaves. */
export const totalBelow = 10;

/** The scope for this many clients in the data period (security reference §3.4, item 6). */
export function scopeFor(clients: number): Scope {
  if (clients < totalBelow) return "total";
  return clients < oneWayBelow ? "one-way" : "full";
}

/** The address of a margin: the dimensions it keeps, `kaikki` elsewhere; `null` when somebody counts in totals only. */
export function summedOver(address: Address, margin: Margin): Address | null {
  if (margin.some((dimension) => address[dimension] === all)) return null;
  const kept = (dimension: Dimension): string =>
    margin.includes(dimension) ? address[dimension] : all;
  return {
    ...address,
    kunta: kept("kunta"),
    sukupuoli: kept("sukupuoli"),
    ikaryhma: kept("ikaryhma"),
  };
}

/** An address as one text: what counts are kept by, in memory and in a tally. */
export function addressKey({ muuttuja, koodi, kunta, sukupuoli, ikaryhma }: Address): string {
  return [muuttuja, koodi, kunta, sukupuoli, ikaryhma].join("/");
}

/** Reads what {@link addressKey} wrote; `null` when it is anything else. */
export function parseAddressKey(key: string): Address | null {
  const [muuttuja, koodi, kunta, sukupuoli, ikaryhma, ...rest] = key.split("/");
  const missing = rest.length > 0 || ikaryhma === undefined || key.split("/").includes("");
  if (missing || !muuttuja || !koodi || !kunta || !sukupuoli) return null;
  return { muuttuja, koodi, kunta, sukupuoli, ikaryhma };
}
