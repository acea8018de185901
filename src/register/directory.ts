import { actKind } from "../audit/acts";
import type { Act } from "../audit/packing";
import { ParError } from "../domain/errors";
import type { RecordClass } from "../domain/fields/field";
import { clientPlace, mayOpen } from "./chain/rights";
import { clientFile } from "./fileAssembly";
import { addNewRowReads } from "./indexReading";
import { recordColumns, storageSheets } from "./layout";
import type { ClientFile, Directory, DirectoryScope } from "./model";
import { inOneTrip, takeKeyRows } from "./ownerReading";
import { loadOwnerKeys } from "./ownerKeys";
import { type OpenedRow, openRows, type SealedRecord } from "./recordCodec";
import { blockRuns, RowReading, type Run } from "./rowReading";
import type { LiveSession } from "./session";
import { storedRow, type StoredRow } from "./storageIndex";
import { isTooLarge, type Trip } from "./trip";

/** A stretch of rows still to be read. */
interface Portion {
  readonly sheet: "records" | "keys";
  readonly run: Run;
}

/** Bytes of a row in an answer: what is expected of records before any was seen, and the most a key row has. */
const expectedBytes = { names: 850, statistics: 700, keys: 620 } as const;
/** What of the largest answer a portion may take. */
const share = 0.85;

/**
 * Opens the list of clients: names and statistics of those the user may see, or statistics alone. Texts are not read.
 * The log is told once in a session and scope; the number of round trips grows only with the bytes.
 * @throws ParError `no-right`
 */
export function openDirectory(session: LiveSession, scope: DirectoryScope): Promise<Directory> {
  return session.alone(async () => {
    const { see } = session.user.rights.clients;
    if (scope === "names" && see === "none") throw new ParError("no-right");
    const counted = session.index.clients().filter((stored) => isListed(session, stored)).length;
    const acts = session.toldScopes.has(scope)
      ? null
      : [session.told(actKind.directoryOpened, { number: counted })];
    const sealed = await readListed(session, scope, acts);
    session.toldScopes.add(scope);
    return { scope, clients: await openListed(session, scope, sealed) };
  });
}

/** Whether a row belongs to a client whose statistics this user holds the key of. */
function isListed(session: LiveSession, stored: StoredRow): boolean {
  return (
    stored.unit !== "" &&
    session.holds(stored, "stat") &&
    !session.chain.erased.has(stored.owner as never)
  );
}

async function readListed(
  session: LiveSession,
  scope: DirectoryScope,
  acts: readonly Act[] | null
): Promise<readonly SealedRecord[]> {
  const sealed = new Map<string, SealedRecord>();
  let budget = session.maxPayload * share;
  let untold = acts;
  let waiting = portions(session, () => true);
  const asked = new Set<string>();
  while (waiting.length > 0 || untold !== null) {
    const now = portionsWithin(waiting, scope, budget);
    try {
      const read = await inOneTrip(session, untold, (trip) => ({
        rows: (["keys", "records"] as const).flatMap((sheet) =>
          blockRuns(now.flatMap((one) => (one.sheet === sheet ? one.run.row : []))).map((run) =>
            readPortion(trip, scope, sheet, run)
          )
        ),
        newRows: asked.size === 0 ? addNewRowReads(trip, session) : null,
      }));
      untold = null;
      await read.newRows?.takeAll();
      for (const { sheet, run } of now) asked.add(`${sheet} ${run.row}`);
      for (const take of read.rows) await take(session, sealed);
    } catch (error) {
      if (!isTooLarge(error) || budget < minimalBudget) throw error;
      budget /= 2;
      if (await session.lane.settle()) untold = null;
      continue;
    }
    waiting = portions(session, ({ sheet, run }) => !asked.has(`${sheet} ${run.row}`));
  }
  return [...sealed.values()];
}

/** Below this, halving does not help: one row alone is too large. */
const minimalBudget = 60_000;

/** The blocks of 64 rows that hold listed clients and their keys, each a portion; keys first. */
function portions(session: LiveSession, wanted: (portion: Portion) => boolean): readonly Portion[] {
  const { index } = session;
  const listed = index.records.all().filter((stored) => isListed(session, stored));
  const owners = new Set(listed.map(({ owner }) => owner));
  const keys = index.keys.all().filter(({ owner }) => owners.has(owner));
  const blocks = (sheet: Portion["sheet"], rows: readonly { readonly row: number }[]) =>
    [...new Set(rows.map(({ row }) => blockRuns([row])[0]?.row ?? 0))]
      .sort((a, b) => a - b)
      .map((row): Portion => ({ sheet, run: { row, rows: 64 } }));
  return [...blocks("keys", keys), ...blocks("records", listed)].filter(wanted);
}

/** As many portions as an answer takes, neighbours kept apart: a portion is what is remembered as read. */
function portionsWithin(
  waiting: readonly Portion[],
  scope: DirectoryScope,
  budget: number
): readonly Portion[] {
  const taken: Portion[] = [];
  let left = budget;
  for (const portion of waiting) {
    const bytes = portion.run.rows * expectedBytes[portion.sheet === "keys" ? "keys" : scope];
    if (taken.length > 0 && bytes > left) break;
    left -= bytes;
    taken.push(portion);
  }
  return taken;
}

type Taking = (session: LiveSession, sealed: Map<string, SealedRecord>) => Promise<void>;

function readPortion(trip: Trip, scope: DirectoryScope, sheet: Portion["sheet"], run: Run): Taking {
  if (sheet === "keys") {
    const reading = new RowReading(trip, storageSheets.keys, [run]);
    return async ({ vault, index, signPublicsOf }) => {
      await loadOwnerKeys(vault, takeKeyRows(index, reading), signPublicsOf);
    };
  }
  const last = scope === "names" ? recordColumns.identity : recordColumns.rev;
  const clear = new RowReading(trip, storageSheets.records, [run], [recordColumns.id, last]);
  const stat = new RowReading(
    trip,
    storageSheets.records,
    [run],
    [recordColumns.stat, recordColumns.number]
  );
  return (session, sealed) => {
    for (const row of clear.rows()) {
      const text = (column: number): string =>
        (column >= recordColumns.stat ? stat : clear).text(row, column);
      const stored = storedRow(row, text);
      if (stored === null) session.index.freeRecord(row);
      else {
        session.index.putRecord(stored);
        const identity = scope === "names" ? { identity: text(recordColumns.identity) } : {};
        if (isListed(session, stored)) {
          sealed.set(String(row), {
            stored,
            cells: { ...identity, stat: text(recordColumns.stat) },
          });
        }
      }
    }
    return Promise.resolve();
  };
}

/** Statistics are opened of all, to learn who is responsible; names only of those the user may see. */
async function openListed(
  session: LiveSession,
  scope: DirectoryScope,
  sealed: readonly SealedRecord[]
): Promise<readonly ClientFile[]> {
  const { index, vault, holds } = session;
  const present = sealed.filter(({ stored }) => index.find(stored.id)?.row === stored.row);
  const stats = present.map(({ stored, cells }) => ({ stored, cells: only(cells, "stat") }));
  const opened = await openRows(vault, stats, holds);
  const files = filesOf(session, opened);
  if (scope === "statistics") return files;
  const seen = new Map(
    files
      .filter(({ client }) => mayOpen(session.user, clientPlace(client)))
      .map((file) => [file.client.id as string, file])
  );
  const names = present.filter(({ stored }) => stored.kind === "client" && seen.has(stored.id));
  const identities = await openRows(
    vault,
    names.map(({ stored, cells }) => ({ stored, cells: only(cells, "identity") })),
    holds
  );
  return identities.flatMap(({ record, damaged }) => {
    const file = seen.get(record.id);
    if (file === undefined) return [];
    const { identity } = record as typeof file.client;
    return [
      { ...file, client: { ...file.client, identity }, damaged: [...file.damaged, ...damaged] },
    ];
  });
}

function only(cells: SealedRecord["cells"], name: RecordClass): SealedRecord["cells"] {
  const text = cells[name];
  return text === undefined ? {} : { [name]: text };
}

function filesOf(session: LiveSession, opened: readonly OpenedRow[]): readonly ClientFile[] {
  const byOwner = new Map<string, OpenedRow[]>();
  for (const row of opened) {
    const rows = byOwner.get(row.record.owner);
    if (rows === undefined) byOwner.set(row.record.owner, [row]);
    else rows.push(row);
  }
  return [...byOwner].flatMap(
    ([owner, rows]) => clientFile(rows, session.index.find(owner)?.number ?? null) ?? []
  );
}
