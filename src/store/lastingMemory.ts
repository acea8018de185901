import { createMemory } from "../register/memory";
import type { LaneLease, LocalMemory } from "../register/localMemory";

/**
 * A memory that goes on when the browser stops keeping things (no room left, storage taken away): what it does not take
 * any more is remembered as long as the pane is open.
 *
 * @param onLoss - called whenever the browser refused, so that the user can be told
 */
export function lastingMemory(stored: LocalMemory, onLoss: () => void): LocalMemory {
  const fleeting = createMemory();

  const orElse = async <T>(kept: Promise<T>, instead: () => T | Promise<T>): Promise<T> => {
    try {
      return await kept;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      onLoss();
      return instead();
    }
  };
  const nothing = (): void => undefined;

  const lasting = (lease: LaneLease): LaneLease => ({
    mark: lease.mark,
    remember: (mark) => orElse(lease.remember(mark), nothing),
    release: () => lease.release(),
  });

  const { lanes, witness, journal, failures } = stored;
  return {
    lanes: {
      lease: async (register, user) => {
        const lease = await orElse(lanes.lease(register, user), () =>
          fleeting.lanes.lease(register, user)
        );
        return lease === null ? null : lasting(lease);
      },
    },
    witness: {
      recall: async (register) =>
        (await fleeting.witness.recall(register)) ??
        (await orElse(witness.recall(register), () => null)),
      remember: (register, seen) =>
        orElse(witness.remember(register, seen), () => fleeting.witness.remember(register, seen)),
    },
    journal: {
      remember: (entry) => orElse(journal.remember(entry), () => fleeting.journal.remember(entry)),
      forget: async (register, lane, append) => {
        await fleeting.journal.forget(register, lane, append);
        await orElse(journal.forget(register, lane, append), nothing);
      },
      pending: async (register) => [
        ...(await orElse(journal.pending(register), () => [])),
        ...(await fleeting.journal.pending(register)),
      ],
      forgetOwners: async (register, owners) => {
        await fleeting.journal.forgetOwners(register, owners);
        await orElse(journal.forgetOwners(register, owners), nothing);
      },
    },
    failures: {
      add: (register) => orElse(failures.add(register), () => fleeting.failures.add(register)),
      count: async (register) =>
        (await orElse(failures.count(register), () => 0)) +
        (await fleeting.failures.count(register)),
      clear: async (register) => {
        await fleeting.failures.clear(register);
        await orElse(failures.clear(register), nothing);
      },
    },
  };
}
