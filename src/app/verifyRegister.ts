import { ParError } from "../domain/errors";
import { readSnapshot, verifyStorage } from "../register";
import type { StorageFinding } from "../register";
import type { Workbook } from "../workbook/port";

export type { StorageFinding } from "../register";

/**
 * Checks the whole storage without any key: signatures, chains, and the hash of every cell against the log.
 * Damaged parts do not hide the rest.
 * @throws ParError `not-a-register` when the workbook has no storage at all, or when it did not answer
 */
export async function verifyRegister(workbook: Workbook): Promise<readonly StorageFinding[]> {
  const snapshot = await readSnapshot(workbook);
  if (Object.keys(snapshot).length === 0) throw new ParError("not-a-register");
  return verifyStorage(snapshot);
}
