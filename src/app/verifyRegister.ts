import { readSnapshot, verifyStorage } from "../register";
import type { StorageFinding } from "../register";
import type { Workbook } from "../workbook/port";

/**
 * Checks the whole storage without any key: signatures, chains, and the hash of every cell against the log.
 * Damaged parts do not hide the rest. @throws ParError when the workbook did not answer
 */
export async function verifyRegister(workbook: Workbook): Promise<readonly StorageFinding[]> {
  return verifyStorage(await readSnapshot(workbook));
}
