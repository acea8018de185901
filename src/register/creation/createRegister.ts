import { ParError } from "../../domain/errors";
import type { Capabilities } from "../../workbook/port";
import { drawChainColumn, withRecords } from "../chainSheet";
import type { RegisterDeps } from "../deps";
import { drawLaneColumn } from "../lanes/laneSheet";
import { LaneWriter } from "../lanes/laneWriter";
import { drawUpLane, type NewLane } from "../lanes/newLane";
import { seenRegister } from "../open";
import { requireLength } from "../passwordLength";
import { LiveSession, loadCompartments } from "../session";
import { StorageIndex } from "../storageIndex";
import { summaryOf } from "../summary";
import { answerOf } from "../trip";
import { type Foundation, layFoundation, type RegisterSpec } from "./foundation";
import { inspectGround } from "./ground";
import { layOut } from "./layOut";

/** A new register with its founder signed in. */
export interface CreatedRegister {
  readonly session: LiveSession;
  readonly recoveryCode: string;
}

/**
 * Turns the workbook into a register and signs its founder in: three round trips at most. `_meta` is written last, so a
 * workbook in which this broke off is no register yet and can be begun again.
 * @throws ParError `already-a-register`, `damaged-register`, `weak-password`, `read-only`, `sync-failed`
 */
export async function createRegister(
  deps: RegisterDeps,
  spec: RegisterSpec
): Promise<CreatedRegister> {
  const capabilities = await answerOf(deps.workbook.capabilities());
  if (capabilities.readOnly) throw new ParError("read-only");
  requireLength(spec.founder.password, spec.policy);
  const ground = await inspectGround(deps.workbook);
  const foundation = await layFoundation(deps, spec);
  const session = await foundersSession(deps, foundation, capabilities);
  try {
    await layOut(session, foundation, spec, ground);
  } catch (error) {
    await session.end();
    throw error;
  }
  const { register } = foundation.meta;
  await deps.memory.witness.remember(register, seenRegister(foundation.chain.state, []));
  return { session, recoveryCode: foundation.recoveryCode };
}

async function foundersSession(
  deps: RegisterDeps,
  foundation: Foundation,
  { maxPayload, autoSave }: Capabilities
): Promise<LiveSession> {
  const { meta, founder, vault, password } = foundation;
  const { records, state: chain } = foundation.chain;
  const user = chain.users.get(founder);
  if (user === undefined) throw new ParError("internal");
  const held = await loadCompartments(vault, chain, user);
  const own = { ...drawChainColumn([], deps.random), user: founder, password };
  const columns = [withRecords(own, records)];
  const newLane = await foundersLane(deps, foundation);
  const lane = new LaneWriter(
    {
      workbook: deps.workbook,
      vault,
      journal: deps.memory.journal,
      random: deps.random,
      register: meta.register,
      user: founder,
      lease: await deps.memory.lanes.lease(meta.register, founder),
    },
    newLane.place
  );
  lane.opened(newLane.tipText);
  const savesItself = autoSave !== false;
  const known = { known: true, writable: true, savesItself, findings: [] };
  return new LiveSession({
    deps,
    meta,
    vault,
    chain,
    columns,
    summary: summaryOf({ meta, state: chain, columns, ...known }),
    user,
    held,
    index: new StorageIndex(),
    lane,
    laneColumns: 0,
    maxPayload,
  });
}

function foundersLane(
  { random, now }: RegisterDeps,
  { founder, vault, chain: { state } }: Foundation
): Promise<NewLane> {
  const audit = state.compartments.get("audit")?.at(-1);
  if (audit === undefined) throw new ParError("internal");
  return drawUpLane(vault, random, {
    user: founder,
    column: drawLaneColumn(null, random),
    time: now(),
    chainHead: state.head.hash,
    audit: { epoch: audit.e, pub: audit.pub },
  });
}
