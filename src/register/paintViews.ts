import { isParError, ParError } from "../domain/errors";
import type { Block, Extent, Operation } from "../workbook/port";
import { allViewSheets, cells, viewSheets } from "./layout";
import type { Finding } from "./model";
import type { LiveSession } from "./session";
import type { Trip } from "./trip";
import { freshViews } from "./views/fresh";
import { addViews, missingViews } from "./views/missing";
import { differingPeople } from "./views/people";

/**
 * Views are people's to delete, rename, hide and protect, and nothing of the register depends on them. So they are painted
 * in round trips of their own, after what they show was written: a view that cannot be painted is told of and spoils
 * nothing else.
 */

/** Views as people have left them. */
export interface FoundViews {
  /** The names of all sheets in the order of their tabs. */
  readonly names: readonly string[];
  /** Käyttäjät and Roolit; `null` where there is nothing or far more than was painted. */
  readonly people: ReadonlyMap<string, Block | null>;
}

/** More columns than the tables of users and roles have. */
const widest = 8;

/** Asks for what sign-in needs to know of the views; what comes back answers once the trip has run. */
export function lookAtViews(trip: Trip, users: number): () => FoundViews {
  const sheets = trip.sheets();
  // A cell typed at the far end makes a used range larger than can be read.
  const rows = users + 2;
  const people = [viewSheets.users, viewSheets.roles].map((sheet) => ({
    sheet,
    block: trip.read(cells(sheet, 0, 0, rows, widest)),
    used: trip.extent({ sheet, used: true }),
  }));
  const isWithin = (extent: Extent | null): boolean =>
    extent !== null && extent.row + extent.rows <= rows && extent.column + extent.columns <= widest;
  return () => ({
    names: sheets.value.map(({ name }) => name),
    people: new Map(
      people.map(({ sheet, block, used }) => [sheet, isWithin(used.value) ? block.value : null])
    ),
  });
}

/**
 * Paints views of which some may be missing: those are made again first, in their usual places. One round trip.
 * @param names the sheets of the workbook
 * @throws ParError `view-not-painted`
 */
export async function paintViews(
  session: LiveSession,
  views: readonly string[],
  names: readonly string[],
  operations: readonly Operation[]
): Promise<void> {
  const missing = missingViews(views, names);
  try {
    await session
      .trip()
      .add(...addViews(missing, names), ...operations)
      .run();
  } catch (error) {
    throw notPainted(views, error);
  }
  tell(
    session,
    views,
    missing.map((sheet) => ({ code: "view-missing", params: { sheet } }))
  );
}

/** What to tell of views whose reading or painting failed. */
export const notPainted = (views: readonly string[], cause: unknown): unknown =>
  cause instanceof ParError
    ? new ParError("view-not-painted", { sheet: views.join(", ") }, { cause })
    : cause;

/** The same where something else was done that must not fail with it: the summary tells of it then. */
export async function paintIfPossible(
  session: LiveSession,
  views: readonly string[],
  names: readonly string[],
  operations: readonly Operation[]
): Promise<boolean> {
  try {
    await paintViews(session, views, names, operations);
    return true;
  } catch (error) {
    if (!isParError(error, "view-not-painted")) throw error;
    tell(session, views, [{ code: "view-not-painted", params: error.params }]);
    return false;
  }
}

/** Puts the views right that are missing or show other users than the chain does. No round trip where all are as they were. */
export async function restoreViews(
  session: LiveSession,
  { names, people }: FoundViews
): Promise<void> {
  const labels = session.deps.labels(session.meta.language);
  const fresh = freshViews(session.summary, labels);
  const paint = (views: readonly string[]) =>
    paintIfPossible(
      session,
      views,
      names,
      views.flatMap((view) => fresh.get(view) ?? [])
    );
  const missing = missingViews(allViewSheets, names);
  const differing = differingPeople(session.summary, labels, people).filter(
    (sheet) => !missing.includes(sheet)
  );
  if (differing.length > 0 && (await paint(differing))) {
    const told = differing.map((sheet): Finding => ({ code: "view-differs", params: { sheet } }));
    tell(session, differing, told);
  }
  if (missing.length > 0) await paint(missing);
}

/** Puts findings into the summary; what was told of views that could not be painted holds no more. */
function tell(session: LiveSession, views: readonly string[], told: readonly Finding[]): void {
  const { summary } = session;
  const sheet = views.join(", ");
  const isOld = ({ code, params }: Finding): boolean =>
    (code === "view-not-painted" && params["sheet"] === sheet) ||
    told.some((one) => one.code === code && one.params["sheet"] === params["sheet"]);
  const kept = summary.findings.filter((finding) => !isOld(finding));
  if (told.length === 0 && kept.length === summary.findings.length) return;
  session.summary = { ...summary, findings: [...kept, ...told] };
}
