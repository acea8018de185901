import type { SetTimer } from "./timer";
import { orLate } from "./timer";

/** Whether the add-in can begin, and if not, why. */
export type Readiness =
  | { readonly kind: "ready"; readonly office: typeof Office }
  /** office.js was not loaded: no network, or a filter blocks it. */
  | { readonly kind: "no-library" }
  /** office.js was loaded but never began, as when one of its further files is blocked. */
  | { readonly kind: "never-ready" }
  /** A plain browser page. */
  | { readonly kind: "outside-office" }
  | { readonly kind: "other-host" }
  /** An Excel without these APIs. */
  | { readonly kind: "too-old"; readonly missing: readonly string[] };

/** How long office.js may take. */
export const READY_WITHIN = 10_000;

/** What we need; everything newer is asked for where it is used. */
const REQUIRED = { ExcelApi: "1.14", SharedRuntime: "1.1", RibbonApi: "1.1" };

/**
 * Waits for office.js, at most ten seconds: when one of its files is blocked, `Office.onReady` never settles.
 *
 * @param office - the global `Office`, `undefined` when the script did not load
 */
export async function whenReady(
  office: typeof Office | undefined,
  setTimer: SetTimer
): Promise<Readiness> {
  if (office === undefined) return { kind: "no-library" };
  const late = new Error("office.js was not ready in time");
  try {
    await orLate(Promise.resolve(office.onReady()), READY_WITHIN, setTimer, () => late);
  } catch (error) {
    if (error === late) return { kind: "never-ready" };
    throw error;
  }
  // The host is asked for here and not in onReady's answer, which some versions guess.
  const host = office.context.host as Office.HostType | null | undefined;
  if (host === null || host === undefined) return { kind: "outside-office" };
  if (host !== office.HostType.Excel) return { kind: "other-host" };
  const missing = Object.entries(REQUIRED)
    .filter(([set, version]) => !office.context.requirements.isSetSupported(set, version))
    .map(([set, version]) => `${set} ${version}`);
  return missing.length > 0 ? { kind: "too-old", missing } : { kind: "ready", office };
}

/** The global `Office`, or `undefined` when office.js did not load. */
export const loadedOffice = (): typeof Office | undefined =>
  typeof Office === "undefined" ? undefined : Office;

/** The global `Excel`, or `undefined` when this is not Excel. */
export const loadedExcel = (): typeof Excel | undefined =>
  typeof Excel === "undefined" ? undefined : Excel;
