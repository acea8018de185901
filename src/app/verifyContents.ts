import { verifyContents as verifyIn } from "../register";
import type { ContentsReport } from "../register";
import type { AppContext } from "./context";
import { signedIn } from "./context";

export type { ContentFinding, ContentsReport } from "../register";

/**
 * Opens every cell that the user holds the key of, and tells which do not hold what they should, and who wrote a client
 * without the right to; nothing of the contents is kept. The log is told of a verification.
 * @throws ParError `not-signed-in`, or when the workbook did not answer
 */
export const verifyContents = (app: AppContext): Promise<ContentsReport> => verifyIn(signedIn(app));
