import type { RegisterId, UserId } from "../domain/ids";
import type { LaneLease, LocalMemory } from "../register/localMemory";
import type { ParDatabase } from "./database";

/** Holds a named lock until told; `null` when another pane of this machine has it. */
export type TakeLock = (name: string) => Promise<(() => void) | null>;

/** The machine's memory of registers, kept in IndexedDB. */
export function storedMemory(database: ParDatabase, takeLock: TakeLock): LocalMemory {
  return {
    lanes: {
      lease: async (register, user) => lease(database, takeLock, register, user),
    },
    witness: {
      recall: async (register) => (await database.get("witness", register)) ?? null,
      remember: async (register, seen) => {
        await database.put("witness", seen, register);
      },
    },
    journal: {
      remember: async (entry) => {
        await database.put("journal", entry, [entry.register, entry.lane, entry.append]);
      },
      forget: async (register, lane, append) => {
        await database.delete("journal", [register, lane, append]);
      },
      pending: (register) => database.getAllFromIndex("journal", "byRegister", register),
      forgetOwners: async (register, owners) => {
        const gone = new Set(owners);
        const transaction = database.transaction("journal", "readwrite");
        for await (const cursor of transaction.store.index("byRegister").iterate(register)) {
          if (gone.has(cursor.value.owner)) await cursor.delete();
        }
        await transaction.done;
      },
    },
    failures: {
      add: async (register) => {
        const transaction = database.transaction("failures", "readwrite");
        const count = (await transaction.store.get(register)) ?? 0;
        await transaction.store.put(count + 1, register);
        await transaction.done;
      },
      count: async (register) => (await database.get("failures", register)) ?? 0,
      clear: async (register) => {
        await database.delete("failures", register);
      },
    },
  };
}

async function lease(
  database: ParDatabase,
  takeLock: TakeLock,
  register: RegisterId,
  user: UserId
): Promise<LaneLease | null> {
  const release = await takeLock(`par-lane/${register}/${user}`);
  if (release === null) return null;
  const mark = await database.get("lanes", [register, user]).catch((error: unknown) => {
    release();
    throw error;
  });
  return {
    mark: mark ?? null,
    remember: async (next) => {
      await database.put("lanes", next, [register, user]);
    },
    release: () => {
      release();
      return Promise.resolve();
    },
  };
}
