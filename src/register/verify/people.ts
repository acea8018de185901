import type { UserId } from "../../domain/ids";
import { rowPart, sheetNumber, writeHash } from "../../audit/writes";
import type { ChainColumn } from "../chain/columns";
import { checkEnrolment, checkPassword } from "../chain/enrolments";
import { type ChainUser, currentVersion } from "../chain/state";
import { chainRows, storageSheets } from "../layout";
import type { Books } from "./books";
import type { ChainView } from "./chainSheet";
import type { FindingCode, Findings } from "./findings";
import { addressOf } from "./snapshot";

const sheet = storageSheets.chain;

/** What verifying users' own cells needs; `books` is `null` when the lanes are not there. */
export interface PeopleContext {
  readonly chain: ChainView;
  readonly books: Books | null;
  readonly findings: Findings;
}

interface OwnCell {
  readonly text: string;
  readonly place: string;
  readonly part: typeof rowPart.enrolment | typeof rowPart.password;
}

/** Compares a user's cell with the newest write that a lane tells of; cells that no lane tells of pass. */
function compareWithLanes(
  { books, findings }: PeopleContext,
  user: string,
  cell: OwnCell,
  code: FindingCode
): void {
  const known = books?.all.find(sheetNumber.chain, user, cell.part) ?? null;
  if (books === null || known === null) return;
  const hash = writeHash(sheetNumber.chain, user, cell.part, [cell.text]);
  const verdict = books.judge(sheetNumber.chain, user, cell.part, hash, known.rev);
  if (verdict === "pending") findings.add("write-pending", sheet, cell.place, { user });
  if (verdict === "changed") findings.add(code, sheet, cell.place, { user, since: known.time });
}

/** Checks enrolment and password of one user. */
async function verifyPerson(
  context: PeopleContext,
  user: ChainUser,
  column: ChainColumn
): Promise<void> {
  const { findings, chain } = context;
  const more = { user: user.user };
  const enrolment: OwnCell = {
    text: column.enrolment,
    place: addressOf(chainRows.enrolment, column.column),
    part: rowPart.enrolment,
  };
  const password: OwnCell = {
    text: column.password,
    place: addressOf(chainRows.password, column.column),
    part: rowPart.password,
  };
  const { status, keys } = await checkEnrolment(enrolment.text, user, chain.register);
  const needed = user.accepted !== null;
  if (status === "refused") findings.add("enrolment-invalid", sheet, enrolment.place, more);
  if (status === null && needed) findings.add("enrolment-missing", sheet, enrolment.place, more);
  if (status === "granted") compareWithLanes(context, user.user, enrolment, "enrolment-replaced");
  const sign = status === "waiting" ? keys?.sign : currentVersion(user).sign;
  if (user.origin === "recovery" || sign === null || sign === undefined) {
    if (password.text !== "") findings.add("password-invalid", sheet, password.place, more);
  } else if (password.text === "") {
    findings.add("password-missing", sheet, password.place, more);
  } else if (!(await checkPassword(password.text, user.user, chain.register, sign))) {
    findings.add("password-invalid", sheet, password.place, more);
  } else if (status !== "waiting") {
    compareWithLanes(context, user.user, password, "password-replaced");
  }
}

/** Users whose invite lost a fork: what they wrote before that was seen stays theirs, and means nothing. */
function lostInvites({ known, state }: ChainView): ReadonlySet<string> {
  const invited = [...known.values()].flatMap(({ act }) =>
    act?.op === "invite" && state?.users.has(act.body.user) === false ? [act.body.user] : []
  );
  return new Set(invited);
}

/** The columns of users by user; columns without one, and second ones of the same user, are told of. */
function ownColumns({ chain, findings }: PeopleContext): {
  readonly byUser: ReadonlyMap<string, ChainColumn>;
  readonly areAllNamed: boolean;
} {
  const byUser = new Map<string, ChainColumn>();
  let areAllNamed = true;
  const lost = lostInvites(chain);
  for (const column of chain.columns) {
    const { user } = column;
    if (lost.has(user)) continue;
    const isKnown = chain.state?.users.has(user as UserId) ?? false;
    const isPerhaps = !chain.sound && user !== "";
    const foreign = chain.foreign.has(column.column);
    if (byUser.has(user) || foreign || !(isKnown || isPerhaps)) {
      areAllNamed = false;
      findings.add("chain-column", sheet, addressOf(chainRows.user, column.column));
    } else byUser.set(user, column);
  }
  return { byUser, areAllNamed };
}

/** Checks whose the columns of `_ketju` are, and the cells that their users wrote into them. */
export async function verifyPeople(context: PeopleContext): Promise<void> {
  const { chain, findings } = context;
  const { byUser, areAllNamed } = ownColumns(context);
  for (const user of chain.state?.users.values() ?? []) {
    const column = byUser.get(user.user);
    const isNeeded = user.accepted !== null || user.origin === "founder";
    if (column !== undefined) await verifyPerson(context, user, column);
    // The column that is missed may be the one whose user is wrong.
    else if (isNeeded && areAllNamed) {
      findings.add("enrolment-missing", sheet, user.user, { user: user.user });
    }
  }
}
