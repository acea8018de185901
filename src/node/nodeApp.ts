import type { AppContext } from "../app/context";
import type { AppState } from "../app/state";
import { createStore } from "../app/state";
import { localDateAt } from "../domain/localDate";
import { createMemory, type RegisterDeps } from "../register";
import { viewLabels } from "../text/workbookViews";
import { pooledRandom } from "../vault/random";
import { vaultInProcess } from "../vault/vaultInProcess";
import type { Workbook } from "../workbook/port";

/** What a program may decide differently: the clock, the cost of passwords, where ids come from. */
export type NodeChoices = Partial<
  Pick<RegisterDeps, "argon2" | "now" | "random"> & Pick<AppContext, "today">
>;

/**
 * The use cases on a workbook, in this process. The vault always draws from the machine's own generator, whatever `random`
 * is; nothing is remembered between runs.
 */
export function nodeApp(workbook: Workbook, choices: NodeChoices = {}): AppContext {
  const { today = () => localDateAt(new Date()), ...others } = choices;
  return {
    register: {
      workbook,
      memory: createMemory(),
      vault: vaultInProcess(),
      random: pooledRandom(),
      now: () => Date.now(),
      labels: viewLabels,
      ...others,
    },
    today,
    // A program saves its workbook itself when it is done.
    after: () => () => undefined,
    state: createStore<AppState>({ phase: "starting" }),
  };
}
