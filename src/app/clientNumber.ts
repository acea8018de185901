import { renumberClient } from "../register";
import { cardOf } from "./clientCard";
import type { ClientCard } from "./clientCard";
import type { AppContext } from "./context";
import { signedIn } from "./context";
import { saveAfterWriting } from "./savedFile";

/**
 * Gives a client whose asiakasnumero somebody else has too a number of their own.
 * @throws ParError `no-right`, `client-not-found`, `save-failed`, `outcome-unknown`
 */
export async function giveNewNumber(app: AppContext, card: ClientCard): Promise<ClientCard> {
  const file = await renumberClient(signedIn(app), card.file.client.id);
  await saveAfterWriting(app);
  return cardOf(app, file);
}
