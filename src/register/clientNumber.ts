import { ParError } from "../domain/errors";
import type { PlannedWrite } from "./changes";
import { sealAndWrite } from "./sealAndWrite";
import type { LiveSession } from "./session";
import type { StorageIndex, StoredRow } from "./storageIndex";

/** How often a client gets another number because a colleague took it at the same moment. */
const attempts = 5;

/**
 * Whether another client has the number too. Two people who work far apart may draw the same one before either sees the
 * other's client.
 */
export function sharesNumber(
  { index }: Pick<LiveSession, "index">,
  { id, number }: Pick<StoredRow, "id" | "number">
): boolean {
  return number !== null && index.clients().some((row) => row.number === number && row.id !== id);
}

/** The numbers that more than one client has, each once, in their order. */
export function sharedNumbers(index: StorageIndex): readonly number[] {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { number } of index.clients()) {
    if (number === null) continue;
    (seen.has(number) ? shared : seen).add(number);
  }
  return [...shared].sort((a, b) => a - b);
}

/**
 * Gives a client the next number, again where a colleague takes that one at the same moment; nothing is written where the
 * number is the client's alone.
 * @returns the write by which the client stands now
 * @throws ParError as `sealAndWrite`
 */
export async function giveOwnNumber(
  session: LiveSession,
  client: PlannedWrite
): Promise<PlannedWrite> {
  let last = client;
  for (let attempt = 1; sharesNumber(session, last.stored) && attempt <= attempts; attempt++) {
    last = renumbered(session, last);
    await sealAndWrite(session, last.stored.id, [last]);
  }
  return last;
}

/** The number is a clear cell: nothing is sealed again. */
function renumbered({ index, chain }: LiveSession, client: PlannedWrite): PlannedWrite {
  const row = index.find(client.stored.id)?.row ?? null;
  if (row === null) throw new ParError("internal");
  const number = index.nextNumber(chain.erased.size);
  const rev = client.stored.rev + 1;
  return {
    ...client,
    stored: { ...client.stored, rev, number },
    values: {},
    isNew: false,
    row,
    fields: [],
    record: { ...client.record, rev },
  };
}
