import { actKind } from "../audit/acts";
import type { Act } from "../audit/packing";
import { ParError } from "../domain/errors";
import { userId } from "../domain/ids";
import { sameBytes } from "../vault/bytes";
import type { CompartmentName } from "../vault/compartments";
import type { Grant, NewEpoch } from "../vault/session";
import { type WrittenRecords, writeRecords } from "./chain/author";
import type { ChainAct, ChainGrant } from "./chain/body";
import type { ChainColumn } from "./chain/columns";
import { compartmentsOf } from "./chain/rights";
import { type ChainState, currentVersion } from "./chain/state";
import { addChainRecords, columnOf, drawChainColumn, userCell, withRecords } from "./chainSheet";
import { viewSheets } from "./layout";
import { headArea, headHint } from "./meta";
import type { LiveSession } from "./session";
import { paintIfPossible } from "./paintViews";
import { unitSummaries, userSummaries } from "./summary";
import type { Trip } from "./trip";
import { fromVault } from "./vaultErrors";
import { paintPeople } from "./views/people";

/** Records of the chain that a main user has signed and that are not in the workbook yet. */
export interface ChainWriting {
  readonly written: WrittenRecords;
  /** The author's column before the records. */
  readonly column: ChainColumn;
}

/** Signs what the rules allow on top of the chain as it now is. @throws ParError `no-right`, `last-main-user` */
export async function signActs(
  session: LiveSession,
  acts: readonly ChainAct[]
): Promise<ChainWriting> {
  const { user, vault, deps, columns } = session;
  if (user.role !== "main") throw new ParError("no-right");
  const written = await fromVault(() =>
    writeRecords(session.chain, acts, { user: user.id, time: deps.now(), session: vault })
  );
  const column = columnOf(columns, user.id) ?? {
    ...drawChainColumn(columns, deps.random),
    user: user.id,
  };
  return { written, column };
}

/** Adds signed records and the hint that tells of them. */
export function addChainWriting(trip: Trip, { written, column }: ChainWriting): void {
  trip.write(userCell(column.column), [[column.user]]);
  addChainRecords(trip, column, written.records);
  const { seq, hash } = written.state.head;
  trip.write(headArea, [[headHint(seq, hash)]]);
}

/** The columns once the records stand in them. */
export function columnsAfter(
  columns: readonly ChainColumn[],
  { written, column }: ChainWriting
): readonly ChainColumn[] {
  const after = withRecords(column, written.records);
  return [...columns.filter((one) => one.column !== column.column), after];
}

/** Goes on with the chain that was written. @throws ParError `changed-by-another` when another main user was faster */
export async function takeWriting(
  session: LiveSession,
  before: ChainState,
  writing: ChainWriting
): Promise<void> {
  const { state } = writing.written;
  if (session.chain === before) {
    await session.takeChain(state, columnsAfter(session.columns, writing));
  } else if (!sameBytes(session.chain.head.hash, state.head.hash)) {
    throw new ParError("changed-by-another");
  }
}

/**
 * One act on users, units or policy: a round trip that looks whether the chain has changed, one that writes the
 * records and the log, and one that paints the sheets of users and roles.
 * @param acts composed on the chain as it is after that look
 */
export async function actOnChain(
  session: LiveSession,
  compose: () => Promise<readonly ChainAct[]>,
  more: readonly Act[] = []
): Promise<void> {
  if (session.user.role !== "main") throw new ParError("no-right");
  await session.refreshChain();
  const writing = await signActs(session, await compose());
  const before = session.chain;
  const { state } = writing.written;
  const labels = session.deps.labels(session.meta.language);
  const people = {
    units: unitSummaries(state),
    users: userSummaries(state, columnsAfter(session.columns, writing)),
  };
  const told = [session.told(actKind.users, { number: state.head.seq }), ...more];
  const sheets = await session.act(told, (trip) => {
    addChainWriting(trip, writing);
    return trip.sheets();
  });
  const names = sheets.value.map(({ name }) => name);
  await paintIfPossible(
    session,
    [viewSheets.users, viewSheets.roles],
    names,
    paintPeople(people, labels)
  );
  await takeWriting(session, before, writing);
}

/** Everybody who is to hold a compartment by their role, with the key to seal it to. */
export function holdersOf(
  { users, units }: ChainState,
  name: CompartmentName,
  without: string | null = null
): NewEpoch["holders"] {
  const all = [...units.keys()];
  return [...users.values()].flatMap((user) => {
    const version = currentVersion(user);
    const { status, box } = version;
    if (status !== "active" || box === null || user.user === without) return [];
    return compartmentsOf(version, all).includes(name) ? [{ user: user.user, box }] : [];
  });
}

/** The act that begins a new epoch of compartments, held by whoever is to hold them in `chain`. */
export async function epochAct(
  { vault }: LiveSession,
  chain: ChainState,
  names: readonly CompartmentName[],
  without: string | null = null
): Promise<readonly ChainAct[]> {
  if (names.length === 0) return [];
  const { compartments, grants } = await vault.newEpochs(
    names.map((c) => ({
      c,
      e: (chain.compartments.get(c)?.length ?? 0) + 1,
      holders: holdersOf(chain, c, without),
    }))
  );
  return [{ op: "epoch", body: { compartments, grants: chainGrants(grants) } }];
}

/** Grants as chain records name them. */
export const chainGrants = (grants: readonly Grant[]): readonly ChainGrant[] =>
  grants.map((grant) => ({ ...grant, u: userId.require(grant.u) }));
