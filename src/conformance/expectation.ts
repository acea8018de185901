/** What an expectation works with: the genuine client and an empty worksheet of its own. */
export interface Bench {
  readonly excel: typeof Excel;
  readonly office: typeof Office;
  readonly context: Excel.RequestContext;
  /** Empty and in front; deleted when the expectation has run. */
  readonly sheet: Excel.Worksheet;
  /** A name for a table, name or sheet that the workbook does not have yet, made unique by a number. */
  readonly fresh: (name: string) => string;
}

/** One sentence that Microsoft's documentation, or a numbered assumption of ours, says about Excel. */
export interface Expectation {
  /** The sentence. */
  readonly says: string;
  /** Address of the documentation page; `null` where it is silent and only an assumption is checked. */
  readonly page: string | null;
  /** The assumption's number in docs/excel-assumptions.md. */
  readonly assumption?: number;
  /** Requirement set, for instance `ExcelApi 1.9`; where it is missing the expectation does not apply. */
  readonly needs?: string;
  /** @throws Difference when Excel does otherwise */
  check(bench: Bench): Promise<void>;
}

/** Expectations about one group of members. */
export interface Group {
  readonly title: string;
  readonly expectations: readonly Expectation[];
}

/** Excel does otherwise than was expected. */
export class Difference extends Error {
  override readonly name = "Difference";
}

const shown = (value: unknown): string =>
  value === undefined ? "undefined" : JSON.stringify(value);

/**
 * Compares plain data.
 *
 * @param what - names the value in the message, for instance `the address`
 * @throws Difference
 */
export function equal(what: string, actual: unknown, expected: unknown): void {
  if (shown(actual) !== shown(expected)) {
    throw new Difference(`${what}: ${shown(actual)} instead of ${shown(expected)}`);
  }
}

/** @throws Difference unless the condition holds; `what` says what should be */
export function holds(what: string, condition: boolean): void {
  if (!condition) throw new Difference(`not so: ${what}`);
}

/**
 * Queues something, syncs, and expects Excel to refuse it.
 *
 * @param code - of the error, for instance `ItemNotFound`
 * @throws Difference when it is accepted or refused with another code
 */
export async function refused(bench: Bench, code: string, queue: () => unknown): Promise<void> {
  let met = "nothing was refused";
  try {
    await queue();
    await bench.context.sync();
  } catch (error) {
    met = codeOf(error);
  }
  if (met !== code) throw new Difference(`${met} instead of the error ${code}`);
}

/** The code of an Office error, or the message of any other. */
export function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
