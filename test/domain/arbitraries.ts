import fc from "fast-check";
import type { LocalDate } from "../../src/domain/localDate";
import { addDays, localDate } from "../../src/domain/localDate";

const origin = localDate("2000-01-01");

/** Any day between 1900 and 2100. */
export const anyDate = fc.integer({ min: -36_000, max: 36_000 }).map((n) => addDays(origin, n));

/** A day of 2020–2026. */
export const recentDate = fc
  .integer({ min: 0, max: 2500 })
  .map((days): LocalDate => addDays(localDate("2020-01-01"), days));
