import type { RecordId } from "../domain/ids";
import { recordIdentityCode } from "../register";
import type { AppContext } from "./context";
import { signedIn } from "./context";

/**
 * Asks whether the identity code of an opened client may be shown: the log is told first, and when it cannot be told
 * the code stays hidden. One round trip. @throws ParError `no-right`, `sync-failed`, `outcome-unknown`
 */
export async function showIdentityCode(app: AppContext, client: RecordId): Promise<void> {
  await recordIdentityCode(signedIn(app), client);
}
