import type { RecordKind } from "../domain/fields/catalogue";
import type { OpenedRecord } from "../domain/records";
import type { ClientFile } from "./model";
import type { OpenedRow } from "./recordCodec";

function isOfKind<Kind extends RecordKind>(
  record: OpenedRecord<RecordKind>,
  kind: Kind
): record is OpenedRecord<Kind> {
  return record.kind === kind;
}

/** The records of one kind. */
export function ofKind<Kind extends RecordKind>(
  rows: readonly OpenedRow[],
  kind: Kind
): readonly OpenedRecord<Kind>[] {
  return rows.flatMap(({ record }) => (isOfKind(record, kind) ? [record] : []));
}

/** A client of the rows of one owner; `null` when there is no client row among them. */
export function clientFile(rows: readonly OpenedRow[], number: number | null): ClientFile | null {
  const [client] = ofKind(rows, "client");
  if (client === undefined) return null;
  return {
    number: number ?? 0,
    client,
    periods: ofKind(rows, "period"),
    situations: ofKind(rows, "situation"),
    damaged: rows.flatMap(({ damaged }) => damaged),
  };
}
