import type { SyntheticClient } from "../../src/cli/demo/people";
import { recordId } from "../../src/domain/ids";
import type { UnitId } from "../../src/domain/ids";
import type { LiveSession } from "../../src/register";
import { newRecord } from "../../src/register/changes";
import { storageSheets, wholeRows } from "../../src/register/layout";
import { sealRows } from "../../src/register/recordCodec";

/** Clients at once: a few megabytes of cells. */
const chunk = 500;

/**
 * Puts clients straight into the storage sheets: sealed with the register's own codecs under keys of their own, and without
 * the log, which reading reads only from its end. A register to be measured, not one that verification passes.
 */
export async function seedClients(
  session: LiveSession,
  people: readonly SyntheticClient[]
): Promise<void> {
  let number = session.index.nextNumber(0);
  let recordRow = session.index.records.last + 1;
  let keyRow = session.index.keys.last + 1;
  for (let first = 0; first < people.length; first += chunk) {
    const clients = people.slice(first, first + chunk).map((person) => ({
      person,
      id: recordId.create(session.deps.random),
      unit: unitOf(session, person),
      number: number++,
    }));
    const keys = await session.vault.createOwnerKeys(
      clients.map(({ id, unit }) => ({ owner: id, place: unit, n: 1 }))
    );
    const writes = clients.flatMap(({ person, id, unit, number: given }) => {
      const place = { owner: id, unit, stamp: session.stamp(), random: session.deps.random };
      const { identity, case: texts, stat } = person;
      return [
        newRecord("client", place, { identity, case: texts, stat }, { id, number: given }),
        ...person.periods.map((period) => newRecord("period", place, period)),
        ...person.situations.map((situation) => newRecord("situation", place, situation)),
      ];
    });
    const stamp = { lane: session.lane.lane, seq: 1 };
    const records = (await sealRows(session.vault, writes, stamp)).map((cells) =>
      cells.map((text) => text ?? "")
    );
    const keyRows = keys.map((outcome) => {
      if (!outcome.ok) throw new Error("the founder holds every key");
      return [...outcome.row];
    });
    await session.deps.workbook.run([
      {
        op: "write",
        area: wholeRows(storageSheets.records, recordRow, records.length),
        values: records,
      },
      { op: "write", area: wholeRows(storageSheets.keys, keyRow, keyRows.length), values: keyRows },
    ]);
    await session.vault.forgetOwners(clients.map(({ id }) => id));
    recordRow += records.length;
    keyRow += keyRows.length;
  }
}

function unitOf({ summary }: LiveSession, { service }: SyntheticClient): UnitId {
  const unit = summary.units.find((each) => each.service === service);
  if (unit === undefined) throw new Error("the service has no unit");
  return unit.id;
}
