import type { Language } from "../domain/language";
import type { Workbook } from "../workbook/port";
import type { LocalMemory } from "./localMemory";
import type { ViewLabels } from "./views/labels";

/** What the register needs from outside. */
export interface RegisterDeps {
  readonly workbook: Workbook;
  readonly memory: LocalMemory;
  /** Cryptographically random bytes. */
  readonly random: (count: number) => Uint8Array;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** The words of the visible sheets. */
  readonly labels: (language: Language) => ViewLabels;
}
