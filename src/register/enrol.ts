import { ParError } from "../domain/errors";
import { type UserId, userId } from "../domain/ids";
import type { VaultSession } from "../vault/session";
import { checkEnrolment } from "./chain/enrolments";
import type { ChainUser } from "./chain/state";
import { columnOf, drawChainColumn } from "./chainSheet";
import { cells, chainRows, storageSheets } from "./layout";
import { requireLength } from "./passwordLength";
import { openRegister, type OpenRegister } from "./open";
import { usersNamed } from "./summary";
import { cellText, Trip } from "./trip";
import { fromVault } from "./vaultErrors";

/** What an invited person types. */
export interface EnrolmentSpec {
  readonly name: string;
  readonly code: string;
  readonly password: string;
}

/** The three cells of a column that belong to the user: id, enrolment, password. */
const ownCells = chainRows.password + 1;
/** How often another column is drawn when somebody else took it at the same moment. */
const attempts = 5;

/**
 * Sets an invited person's password: their keys are drawn here and their enrolment is signed with the invite. A main user
 * then lets them in. Two round trips.
 * @throws ParError `wrong-invite`, `invite-expired`, `weak-password`, `read-only`
 */
export async function enrol(opened: OpenRegister, spec: EnrolmentSpec): Promise<void> {
  if (!opened.summary.writable) throw new ParError("read-only");
  requireLength(spec.password, opened.summary.policy);
  const register = await openRegister(opened.deps);
  for (const id of usersNamed(register.chain, spec.name)) {
    const user = register.chain.users.get(id);
    if (user?.pending === null || user === undefined) continue;
    if (register.deps.now() > user.pending.until) throw new ParError("invite-expired");
    await enrolUser(register, user, spec);
    return;
  }
  throw new ParError("wrong-invite");
}

async function enrolUser(
  register: OpenRegister,
  user: ChainUser,
  { code, password }: EnrolmentSpec
): Promise<void> {
  const { deps, meta } = register;
  const vault = await deps.vault.createUser({ register: meta.register, user: user.user });
  try {
    const time = deps.now();
    const enrolment = await fromVault(() => vault.enrol({ inviteCode: code, time }), {
      "bad-code": "wrong-invite",
    });
    const { status } = await checkEnrolment(enrolment, user, meta.register);
    if (status !== "waiting") throw new ParError("wrong-invite");
    const blob = await passwordBlob(register, vault, password, time);
    await writeOwnCells(register, user.user, [enrolment, blob]);
  } finally {
    await vault.lock();
  }
}

function passwordBlob(
  { deps: { argon2 } }: OpenRegister,
  vault: VaultSession,
  password: string,
  time: number
): Promise<string> {
  const parameters = argon2 === undefined ? {} : { parameters: argon2 };
  return fromVault(() => vault.setPassword({ password, secret: null, time, ...parameters }));
}

/** Writes a user's own cells and reads them back; whoever was in a drawn column before gets it back. */
async function writeOwnCells(
  { deps, columns }: OpenRegister,
  user: UserId,
  [enrolment, blob]: readonly [string, string]
): Promise<void> {
  const known = columnOf(columns, user);
  let taken = columns;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { column } = known ?? drawChainColumn(taken, deps.random);
    const area = cells(storageSheets.chain, chainRows.user, column, ownCells, 1);
    const trip = new Trip(deps.workbook);
    const before = trip.read(area);
    trip.write(area, [[user], [enrolment], [blob]]);
    const after = trip.read(area);
    await trip.run();
    const met = userId.parse(cellText(before.value, chainRows.user, column));
    if (met === null || met === user) {
      if (cellText(after.value, chainRows.password, column) !== blob)
        throw new ParError("save-failed");
      return;
    }
    const back = new Trip(deps.workbook);
    const texts = [chainRows.user, chainRows.enrolment, chainRows.password].map((row) => [
      cellText(before.value, row, column),
    ]);
    await back.write(area, texts).run();
    taken = [...taken, { column, user: met, enrolment: "", password: "", records: [] }];
  }
  throw new ParError("save-failed");
}
