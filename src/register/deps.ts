import type { Language } from "../domain/language";
import type { Argon2Parameters } from "../vault/argon2";
import type { Vault } from "../vault/session";
import type { Workbook } from "../workbook/port";
import type { LocalMemory } from "./localMemory";
import type { ViewLabels } from "./views/labels";

/** What the register needs from outside. */
export interface RegisterDeps {
  readonly workbook: Workbook;
  readonly memory: LocalMemory;
  /** In process, or in a Worker. */
  readonly vault: Vault;
  /** The cost of new passwords; the format's default when absent. */
  readonly argon2?: Argon2Parameters;
  /** Cryptographically random bytes. */
  readonly random: (count: number) => Uint8Array;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** The words of the visible sheets. */
  readonly labels: (language: Language) => ViewLabels;
}
