/** Values of an axis with its marks. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly marks: readonly number[];
}

/** Values that are nearer to each other are one. */
const LEAST_SPAN = 1e-9;

/** A step of 1, 2 or 5 times a power of ten that makes about so many parts. */
function roundStep(span: number, parts: number): number {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}

/** What somebody chose for an axis; `null` leaves it to the values. */
interface Wanted {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** A scale with round marks around values and zero, or between chosen ends. */
export function scaleOf(values: readonly number[], { minimum, maximum }: Wanted, parts = 5): Scale {
  const low = minimum ?? Math.min(0, ...values);
  const end = maximum ?? Math.max(0, ...values);
  const high = end - low > LEAST_SPAN ? end : low + 1;
  const step = roundStep(high - low, parts);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const marks = Array.from({ length: last - first + 1 }, (_, at) => {
    // Steps are counted, not added, so that 0.1 three times is 0.3.
    const mark = (first + at) * step;
    return Number(mark.toPrecision(12));
  });
  return { least: first * step, most: last * step, marks };
}
