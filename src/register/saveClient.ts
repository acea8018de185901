import { actKind } from "../audit/acts";
import { ParError } from "../domain/errors";
import type { RecordKind } from "../domain/fields/catalogue";
import type { RecordId } from "../domain/ids";
import type { OpenedRecord } from "../domain/records";
import { clientPlace, mayChange } from "./chain/rights";
import { clientFile, ofKind } from "./fileAssembly";
import type { ClientFile, RecordChange, SaveResult } from "./model";
import { readOwner } from "./ownerReading";
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
    const told = session.toldOwners.has(id)
      ? null
      : [session.told(actKind.clientOpened, { client: id })];
    const reading = await readOwner(session, id, told);
    const number = session.index.find(id)?.number ?? null;
    const current = clientFile(reading.opened, number);
    if (current === null || session.chain.erased.has(id)) throw new ParError("client-not-found");
    requireChangeable(session, current);
    const unit = current.client.unit ?? "";
    const saved = await saveChanges(session, id, unit, changes, reading);
    const file = withRecords(current, saved.records);
    const { merged, conflicts } = saved;
    return conflicts.length > 0
      ? { outcome: "conflict", conflicts, current: file }
      : { outcome: "saved", file, merged };
  });
}

/** Refuses whoever's rights do not let them change the client as it now is. @throws ParError `no-right` */
function requireChangeable(session: LiveSession, { client }: ClientFile): void {
  if (!mayChange(session.user, clientPlace(client))) throw new ParError("no-right");
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
