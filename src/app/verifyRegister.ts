import { ParError } from "../domain/errors";
import { readSnapshot, readSurroundings, verifyStorage } from "../register";
import type { RegisterDeps, StorageFinding } from "../register";
import type { Workbook } from "../workbook/port";

export type { StorageFinding } from "../register";

/**
 * Checks the whole storage without any key: signatures, chains, and the hash of every cell against the log; with the
 * words of the views also that they show what the chain says, and what else is hidden in the file. Damaged parts do not
 * hide the rest.
 * @throws ParError `not-a-register` when the workbook has no storage at all, or when it did not answer
 */
export async function verifyRegister(
  workbook: Workbook,
  labels: RegisterDeps["labels"] | null = null
): Promise<readonly StorageFinding[]> {
  const snapshot = await readSnapshot(workbook);
  if (Object.keys(snapshot).length === 0) throw new ParError("not-a-register");
  const surroundings = labels === null ? null : await readSurroundings(workbook, labels);
  return verifyStorage(snapshot, null, surroundings);
}
