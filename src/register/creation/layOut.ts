import { actKind } from "../../audit/acts";
import { rowPart, sheetNumber, writeOf } from "../../audit/writes";
import { ParError } from "../../domain/errors";
import { byClass, newRecord } from "../changes";
import { columnOf } from "../chainSheet";
import { cells, chainRows, storageSheets, viewSheets } from "../layout";
import { metaArea, metaRows, readMeta } from "../meta";
import { registerOwners } from "../model";
import { sealRows } from "../recordCodec";
import { actsOf, addRow, occupy, type OwnerWrite, place } from "../rowWriting";
import { firstKeysOf } from "../sealAndWrite";
import type { LiveSession } from "../session";
import { Trip } from "../trip";
import { freshViews } from "../views/fresh";
import type { Foundation, RegisterSpec } from "./foundation";
import type { Ground } from "./ground";

/**
 * Writes the whole register in one round trip: sheets, lane, chain, keys of the register-wide owners, the organisation's
 * record, views and at last `_meta`, by which a register is known.
 * @throws ParError when it broke off: the workbook is then no register
 */
export async function layOut(
  session: LiveSession,
  foundation: Foundation,
  spec: RegisterSpec,
  ground: Ground
): Promise<void> {
  const { deps, lane, meta, summary } = session;
  const writes = [
    await organisation(session, spec),
    { owner: registerOwners.deliveries, keys: await wideKeys(session, "deliveries"), records: [] },
  ];
  const placed = writes.flatMap((write) => {
    const rows = place(session, write);
    for (const row of rows) occupy(session.index, row);
    return rows;
  });
  const { head } = foundation.chain.state;
  const passwordCell = [foundation.password];
  const plan = await lane.plan({
    acts: [
      {
        ...session.told(actKind.users, { number: head.seq }),
        writes: [writeOf(sheetNumber.chain, foundation.founder, rowPart.password, 1, passwordCell)],
      },
      session.told(actKind.signIn),
      ...writes.flatMap((write) => actsOf(session, write)),
    ],
    others: [],
    outboxFrom: 1,
    chainHead: head.hash,
    time: deps.now(),
  });
  const trip = new Trip(deps.workbook).add(...ground.prepare);
  lane.claim(trip);
  addFoundersColumn(trip, session);
  lane.begin(trip, plan);
  for (const row of placed) addRow(trip, row);
  lane.end(trip, plan);
  const labels = deps.labels(meta.language);
  trip.add(...[...freshViews(summary, labels).values()].flat(), ...ground.tidy, {
    op: "activate",
    sheet: viewSheets.front,
  });
  trip.write(metaArea, metaRows(meta));
  const back = trip.read(metaArea);
  try {
    await lane.run(trip, plan);
  } catch (error) {
    await requireLaidOut(session, error);
    return;
  }
  if (readMeta(back.value)?.register !== meta.register) throw new ParError("sync-failed");
}

/** Whether an answer that never came was to a batch that was carried out to its end. @throws the reason otherwise */
async function requireLaidOut({ deps, meta, lane }: LiveSession, reason: unknown): Promise<void> {
  const trip = new Trip(deps.workbook);
  const found = trip.read(metaArea);
  await trip.run();
  if (readMeta(found.value)?.register !== meta.register) throw reason;
  await lane.trust();
}

async function organisation(session: LiveSession, spec: RegisterSpec): Promise<OwnerWrite> {
  const owner = registerOwners.organisation;
  const keys = await wideKeys(session, "organisation");
  const { random } = session.deps;
  const write = newRecord(
    "organisation",
    { owner, unit: "", stamp: session.stamp(), random },
    byClass("organisation", spec.organisation)
  );
  const { lane } = session;
  const stamp = { lane: lane.lane, seq: lane.state.seq + 1 };
  const [sealed = []] = await sealRows(session.vault, [write], stamp);
  const { stored, fields } = write;
  return { owner, keys, records: [{ stored, row: null, fields, cells: sealed }] };
}

const wideKeys = (session: LiveSession, owner: keyof typeof registerOwners) =>
  firstKeysOf(session, registerOwners[owner], "");

function addFoundersColumn(trip: Trip, session: LiveSession): void {
  const column = columnOf(session.columns, session.user.id);
  if (column === null) throw new ParError("internal");
  const texts = [column.user, column.enrolment, column.password, ...column.records];
  trip.write(
    cells(storageSheets.chain, chainRows.user, column.column, texts.length, 1),
    texts.map((text) => [text])
  );
}
