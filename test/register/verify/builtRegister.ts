import { actKind } from "../../../src/audit/acts";
import { rowPart, sheetNumber, writeOf } from "../../../src/audit/writes";
import type { UnitId, UserId } from "../../../src/domain/ids";
import { chainRows, storageSheets } from "../../../src/register/layout";
import { unitCompartments } from "../../../src/vault/compartments";
import type { Writer } from "./smallPeople";
import { SmallRegister } from "./smallRegister";

/** The people and things of {@link buildRegister}. */
export interface Built {
  readonly register: SmallRegister;
  readonly founder: Writer;
  readonly worker: Writer;
  readonly leaver: Writer;
  readonly unit: string;
  readonly clients: readonly { readonly client: string; readonly period: string }[];
}

/**
 * A small register with everything the format has: four users (one gone, one waiting), two clients, one erased,
 * changed rows, an attachment, blanked and standing outboxes.
 */
export async function buildRegister(seed = 1): Promise<Built> {
  const register = new SmallRegister(seed);
  const founder = await register.writer();
  const recovery = await register.writer();
  await register.found(founder, recovery);
  const unit = register.id();
  await register.chain(founder, [
    { op: "unit", body: { unit: unit as UnitId, service: "outreach", name: "Etsivä" } },
  ]);
  const all = [...unitCompartments(unit), "org", "sdc", "audit"];
  await register.epochs(founder, all, [founder, recovery]);
  await register.openLane(founder);
  const worker = await register.writer();
  await register.enrol(worker, await register.invite(founder, worker, "Veikko Työntekijä"));
  await register.letIn(founder, worker, "worker", [unit]);
  await register.openLane(worker);
  const leaver = await register.writer();
  await register.enrol(leaver, await register.invite(founder, leaver, "Lea Lähtijä"));
  await register.letIn(founder, leaver, "worker", [unit]);
  await register.openLane(leaver);
  const organisation = register.recordRow({
    id: register.id(),
    kind: "organisation",
    owner: "organisation",
    unit: "",
    rev: 1,
    identity: register.cell(),
    case: register.cell(),
    stat: register.cell(),
  });
  await register.save(founder, [organisation], actKind.created);
  const first = await register.addClient(worker, unit, 1);
  const second = await register.addClient(leaver, unit, 2);
  const third = await register.addClient(worker, unit, 3);
  await register.save(leaver, [
    register.recordRow({
      id: first.period,
      kind: "period",
      owner: first.client,
      unit,
      rev: 2,
      case: register.cell(),
    }),
  ]);
  const attachment = register.id();
  await register.save(worker, [
    {
      sheet: sheetNumber.attachments,
      cells: [attachment, first.client, "0", "1", register.cell()],
    },
  ]);
  await register.erase(founder, third.client, [third.client, third.period]);
  await register.chain(founder, [
    {
      op: "deactivate",
      body: { user: leaver.keys.user as UserId, lanes: register.laneHeads(leaver.keys.user) },
    },
  ]);
  await register.tell(founder, register.act([], actKind.users));
  // The worker's next session: the first outbox has arrived, and the password changes.
  const password = await register.setPassword(worker);
  register.set(storageSheets.chain, chainRows.password, worker.column, password);
  const changed = writeOf(sheetNumber.chain, worker.keys.user, rowPart.password, 2, [password]);
  await register.tell(worker, { ...register.act([], actKind.users), writes: [changed] }, 2);
  const waiting = await register.writer();
  await register.enrol(waiting, await register.invite(founder, waiting, "Oona Odottava"));
  await register.tell(founder, register.act([], actKind.verification));
  await register.tell(worker, register.act([], actKind.signOut));
  return { register, founder, worker, leaver, unit, clients: [first, second] };
}

/** A copy to be changed by one test. Building takes seconds, most of them for hashing passwords. */
export function copyRegister(built: Built): Built {
  const register = new SmallRegister(0);
  Object.assign(register, built.register, { sheets: structuredClone(built.register.sheets) });
  const copies = built.register.writers.map((writer) => ({
    ...writer,
    lane: writer.lane === null ? null : { ...writer.lane },
  }));
  register.writers = copies;
  const copyOf = (writer: Writer): Writer => copies[built.register.writers.indexOf(writer)]!;
  const { founder, worker, leaver } = built;
  return {
    ...built,
    register,
    founder: copyOf(founder),
    worker: copyOf(worker),
    leaver: copyOf(leaver),
  };
}
