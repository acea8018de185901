import { actKind } from "../audit/acts";
import { ParError } from "../domain/errors";
import type { RecordKind } from "../domain/fields/catalogue";
import type { RecordId } from "../domain/ids";
import type { OpenedRecord } from "../domain/records";
import { clientPlace, mayChange } from "./chain/rights";
import { clientFile, ofKind } from "./fileAssembly";
import type { ClientFile, RecordChange, SaveResult } from "./model";
import { type OwnerReading, readOwner } from "./ownerReading";
import { saveChanges } from "./saveChanges";
import type { LiveSession } from "./session";

/**
 * Saves changes to a client. The first round trip reads what stands there, and what others have changed since the client
 * was opened is merged field by field; the second one writes. Of fields that two people changed differently nothing is
 * written: the result tells them.
 * @throws ParError `client-not-found`, `record-not-found`, `no-right`, `save-failed`, `outcome-unknown`
 */
export function saveClient(
  session: LiveSession,
  id: RecordId,
  changes: readonly RecordChange<"client" | "period" | "situation">[]
): Promise<SaveResult> {
  return session.alone(async () => {
    const { reading, current } = await readForChange(session, id);
    const unit = current.client.unit ?? "";
    const saved = await saveChanges(session, id, unit, changes, reading);
    const file = withRecords(current, saved.records);
    const { merged, conflicts } = saved;
    return conflicts.length > 0
      ? { outcome: "conflict", conflicts, current: file }
      : { outcome: "saved", file, merged };
  });
}

/**
 * Reads what stands there of a client whom the user may change as they now are; the log is told unless it was told before.
 * @throws ParError `client-not-found`, `no-right`
 */
export async function readForChange(
  session: LiveSession,
  id: RecordId
): Promise<{ readonly reading: OwnerReading; readonly current: ClientFile }> {
  const told = session.toldOwners.has(id)
    ? null
    : [session.told(actKind.clientOpened, { client: id })];
  const reading = await readOwner(session, id, told);
  const current = clientFile(reading.opened, session.index.find(id)?.number ?? null);
  if (current === null || session.chain.erased.has(id)) throw new ParError("client-not-found");
  if (!mayChange(session.user, clientPlace(current.client))) throw new ParError("no-right");
  return { reading, current };
}

/** A file with records as they were just written in place of, or beside, those it had. */
export function withRecords(
  file: ClientFile,
  records: readonly OpenedRecord<RecordKind>[]
): ClientFile {
  const rows = records.map((record) => ({ record, damaged: [] }));
  const written = new Set<string>(records.map(({ id }) => id));
  const kept = <R extends { readonly id: RecordId }>(some: readonly R[]): readonly R[] =>
    some.filter(({ id }) => !written.has(id));
  return {
    number: file.number,
    client: ofKind(rows, "client")[0] ?? file.client,
    periods: [...kept(file.periods), ...ofKind(rows, "period")],
    situations: [...kept(file.situations), ...ofKind(rows, "situation")],
    damaged: file.damaged.filter(({ id }) => !written.has(id)),
  };
}
