import type { RegisterId, UserId } from "../domain/ids";
import type { JournalEntry, LaneMark, LocalMemory, SeenRegister } from "./localMemory";

/** A {@link LocalMemory} that lasts as long as the program: for Node, and where the browser keeps nothing for us. */
export function createMemory(): LocalMemory {
  const marks = new Map<string, LaneMark>();
  const leased = new Set<string>();
  const seen = new Map<RegisterId, SeenRegister>();
  const failures = new Map<RegisterId, number>();
  let entries: readonly JournalEntry[] = [];
  const done = Promise.resolve();
  return {
    lanes: {
      lease: (register: RegisterId, user: UserId) => {
        const name = `${register}/${user}`;
        if (leased.has(name)) return Promise.resolve(null);
        leased.add(name);
        return Promise.resolve({
          mark: marks.get(name) ?? null,
          remember: (mark: LaneMark) => {
            marks.set(name, mark);
            return done;
          },
          release: () => {
            leased.delete(name);
            return done;
          },
        });
      },
    },
    witness: {
      recall: (register) => Promise.resolve(seen.get(register) ?? null),
      remember: (register, state) => {
        seen.set(register, state);
        return done;
      },
    },
    journal: {
      remember: (entry) => {
        entries = [...entries, entry];
        return done;
      },
      forget: (register, lane, append) => {
        entries = entries.filter(
          (entry) => entry.register !== register || entry.lane !== lane || entry.append !== append
        );
        return done;
      },
      pending: (register) =>
        Promise.resolve(entries.filter((entry) => entry.register === register)),
      forgetOwners: (register, owners) => {
        entries = entries.filter(
          (entry) => entry.register !== register || !owners.includes(entry.owner)
        );
        return done;
      },
    },
    failures: {
      add: (register) => {
        failures.set(register, (failures.get(register) ?? 0) + 1);
        return done;
      },
      count: (register) => Promise.resolve(failures.get(register) ?? 0),
      clear: (register) => {
        failures.delete(register);
        return done;
      },
    },
  };
}
