import { createMemory } from "../register/memory";
import type { LocalMemory } from "../register/localMemory";
import { openDatabase } from "./database";
import { lastingMemory } from "./lastingMemory";
import type { TakeLock } from "./localMemory";
import { storedMemory } from "./localMemory";

export interface PageMemoryOptions {
  /** Keeps web hosts apart (`Office.context.partitionKey`). */
  readonly partition: string;
  readonly takeLock: TakeLock;
  /** Called when the browser keeps nothing, or stops doing so. */
  readonly onLoss: () => void;
  /** Resolves when nobody should wait for the browser any longer: some never answer. */
  readonly late: Promise<unknown>;
}

/** What this machine remembers of registers, or, where the browser keeps nothing, what this pane does. */
export async function pageMemory(options: PageMemoryOptions): Promise<LocalMemory> {
  const { partition, takeLock, onLoss, late } = options;
  // Whatever the browser's reason is, the register works without it, and the user is told.
  const database = await Promise.race([
    openDatabase(partition).catch(() => null),
    late.then(() => null),
  ]);
  if (database !== null) return lastingMemory(storedMemory(database, takeLock), onLoss);
  onLoss();
  return createMemory();
}
