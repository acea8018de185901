import type { Clientship, StatOf } from "../domain/records";
import type { RecordKind } from "../domain/fields/catalogue";
import type { OpenedRecord } from "../domain/records";
import type { ClientFile } from "../register/model";

const isOpen = <Kind extends RecordKind>(
  record: OpenedRecord<Kind>
): record is OpenedRecord<Kind> & StatOf<Kind> => record.stat !== null;

/**
 * What statistics, alerts and retention see of an opened client; `null` when the client's own statistics did not
 * open. Periods and situations that did not open are left out and are told by `damaged` of the file.
 */
export function clientshipOf(file: ClientFile): Clientship | null {
  const { client } = file;
  if (!isOpen(client)) return null;
  return {
    client,
    periods: file.periods.filter(isOpen),
    situations: file.situations.filter(isOpen),
  };
}
