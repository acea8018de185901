/** Values of an axis with its marks. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly marks: readonly number[];
}

/** A step of 1, 2 or 5 times a power of ten that makes about so many parts. */
function roundStep(span: number, parts: number): number {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}

/** A scale with zero and round marks around values. */
export function scaleOf(values: readonly number[], parts = 5): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = roundStep(high - low || 1, parts);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const marks = Array.from({ length: last - first + 1 }, (_, at) => {
    // Steps are counted, not added, so that 0.1 three times is 0.3.
    const mark = (first + at) * step;
    return Number(mark.toPrecision(12));
  });
  return { least: first * step, most: last * step, marks };
}
