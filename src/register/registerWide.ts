import { actKind } from "../audit/acts";
import { ParError } from "../domain/errors";
import type { OpenedRecord } from "../domain/records";
import { hasRegisterRight } from "./chain/rights";
import { ofKind } from "./fileAssembly";
import { type RecordChange, registerOwners } from "./model";
import { readOwner } from "./ownerReading";
import { saveChanges } from "./saveChanges";
import { type LiveSession, placeOf } from "./session";

/** The kinds of records that belong to the register and to no client. */
export type WideKind = "organisation" | "delivery" | "rounding" | "tally";

const ownerOf = (kind: WideKind): string =>
  kind === "organisation" ? registerOwners.organisation : registerOwners.deliveries;

/** Records of the register by kind. */
export type WideRecords<Kind extends WideKind> = {
  readonly [K in Kind]: readonly OpenedRecord<K>[];
};

/**
 * Reads records of the register. One round trip an owner: organisation, deliveries. The log tells of it as of an opening
 * without a client.
 * @throws ParError `no-right` for whoever does not hold the keys
 */
export function readRegisterWide<Kind extends WideKind>(
  session: LiveSession,
  kinds: readonly Kind[]
): Promise<WideRecords<Kind>> {
  return session.alone(async () => {
    const owners = [...new Set(kinds.map(ownerOf))];
    const read = new Map<Kind, readonly OpenedRecord<Kind>[]>();
    for (const owner of owners) {
      requireHeld(session, owner);
      const wanted = kinds.filter((kind) => ownerOf(kind) === owner);
      const acts = [session.told(actKind.clientOpened)];
      const { opened } = await readOwner(session, owner, acts, ({ kind }) =>
        wanted.some((one) => one === kind)
      );
      for (const kind of wanted) read.set(kind, ofKind(opened, kind));
    }
    return Object.fromEntries(
      kinds.map((kind) => [kind, read.get(kind) ?? []])
    ) as WideRecords<Kind>;
  });
}

/**
 * Writes records of the register, of one owner at a time.
 * @throws ParError `no-right`, `changed-by-another`, `save-failed`, `outcome-unknown`
 */
export function saveRegisterWide<Kind extends WideKind>(
  session: LiveSession,
  changes: readonly RecordChange<Kind>[]
): Promise<readonly OpenedRecord<Kind>[]> {
  return session.alone(() => writeRegisterWide(session, changes));
}

/** {@link saveRegisterWide} inside of another act. */
export async function writeRegisterWide<Kind extends WideKind>(
  session: LiveSession,
  changes: readonly RecordChange<Kind>[]
): Promise<readonly OpenedRecord<Kind>[]> {
  const saved: OpenedRecord<Kind>[] = [];
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  for (const owner of new Set(changes.map(({ kind }) => ownerOf(kind)))) {
    const own = changes.filter(({ kind }) => ownerOf(kind) === owner) as readonly RecordChange[];
    requireHeld(session, owner);
    requireWideRight(session, owner);
    const ids = new Set<string>(own.flatMap(({ base }) => base?.id ?? []));
    const acts = session.toldOwners.has(owner) ? null : [session.told(actKind.clientOpened)];
    const reading = await readOwner(session, owner, acts, ({ id }) => ids.has(id));
    const { records, conflicts } = await saveChanges(session, owner, "", own, reading);
    if (conflicts.length > 0) throw new ParError("changed-by-another");
    saved.push(
      ...kinds.flatMap((kind) =>
        ofKind(
          records.map((record) => ({ record, damaged: [] })),
          kind
        )
      )
    );
  }
  return saved;
}

function requireHeld(session: LiveSession, owner: string): void {
  if (!session.held.has(placeOf({ owner, unit: "" }))) throw new ParError("no-right");
}

/** Holding the keys lets one read; changing what belongs to the register is another right. */
function requireWideRight({ user }: LiveSession, owner: string): void {
  const needed =
    owner === registerOwners.organisation
      ? (["employees", "codes"] as const)
      : (["parkki", "anonymise"] as const);
  if (!needed.some((right) => hasRegisterRight(user, right))) throw new ParError("no-right");
}
