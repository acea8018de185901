import { actKind } from "../audit/acts";
import { ParError } from "../domain/errors";
import { columnOf } from "./chainSheet";
import type { LiveSession } from "./session";
import { fromVault } from "./vaultErrors";

/** Tells the log and wipes the keys; the keys are wiped even when the workbook does not answer. @throws ParError */
export function signOut(session: LiveSession): Promise<void> {
  return session.alone(async () => {
    try {
      await session.act([session.told(actKind.signOut)], () => undefined);
    } finally {
      await session.end();
    }
  });
}

/** Asks the signed-in user's password again, before an act that cannot be undone. @throws ParError `wrong-credentials` */
export function confirmPassword(session: LiveSession, password: string): Promise<void> {
  return session.alone(async () => {
    const blob = columnOf(session.columns, session.user.id)?.password ?? "";
    const attempt = { password, secret: null, blob };
    const isRight = blob !== "" && (await fromVault(() => session.vault.confirmPassword(attempt)));
    if (!isRight) throw new ParError("wrong-credentials");
  });
}
