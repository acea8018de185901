import { isParError } from "../domain/errors";
import type { OpenedRecord } from "../domain/records";
import { openClient, openDirectory, readRegisterWide } from "../register";
import type { ClientFile, DamagedRecord } from "../register/model";
import type { AppContext } from "./context";
import { signedIn } from "./context";

/** What opening everything that the user may see found. */
export interface ContentsReport {
  readonly clients: number;
  /** Cells that do not open in their place or do not hold what they should. */
  readonly damaged: readonly DamagedRecord[];
}

const wideKinds = ["organisation", "delivery", "rounding", "tally"] as const;

/**
 * Opens every cell that the user holds the key of, and tells which do not hold what they should; nothing of the contents
 * is kept. The log is told of each client as of any other opening.
 * @throws ParError `not-signed-in`, or when the workbook did not answer
 */
export async function verifyContents(app: AppContext): Promise<ContentsReport> {
  const session = signedIn(app);
  const seesNames = session.user.rights.clients.see !== "none";
  const { clients } = await openDirectory(session, seesNames ? "names" : "statistics");
  const damaged: DamagedRecord[] = [];
  for (const listed of clients) {
    const file = seesNames ? await whole(app, listed) : listed;
    damaged.push(...file.damaged);
  }
  for (const kind of wideKinds) {
    const records = await ofKind(app, kind);
    damaged.push(...records.filter(({ stat }) => stat === null).map(damagedWide));
  }
  return { clients: clients.length, damaged };
}

/** The client with texts too; as it was listed when it does not open at all. */
async function whole(app: AppContext, listed: ClientFile): Promise<ClientFile> {
  try {
    return await openClient(signedIn(app), listed.client.id);
  } catch (error) {
    if (isParError(error, "no-right") || isParError(error, "client-not-found")) return listed;
    throw error;
  }
}

/** Records of the register; none when the user does not hold their keys. */
async function ofKind<Kind extends (typeof wideKinds)[number]>(
  app: AppContext,
  kind: Kind
): Promise<readonly OpenedRecord<Kind>[]> {
  try {
    return (await readRegisterWide(signedIn(app), [kind]))[kind];
  } catch (error) {
    if (isParError(error, "no-right")) return [];
    throw error;
  }
}

const damagedWide = ({ id, kind }: OpenedRecord<(typeof wideKinds)[number]>): DamagedRecord => ({
  id,
  kind,
  class: "stat",
  reason: "does-not-open",
});
