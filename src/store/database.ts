import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { JournalEntry, LaneMark, SeenRegister } from "../register/localMemory";

/** What this machine keeps. Ids, counters, hashes and sealed cells only: nothing here can be read without a password. */
export interface ParSchema extends DBSchema {
  /** By register and user. */
  lanes: { key: [register: string, user: string]; value: LaneMark };
  /** By register. */
  witness: { key: string; value: SeenRegister };
  journal: {
    key: [register: string, lane: string, append: number];
    value: JournalEntry;
    indexes: { byRegister: string };
  };
  /** Failed sign-ins not yet told, by register. */
  failures: { key: string; value: number };
  /** Choices of the pane: language, last view. */
  preferences: { key: string; value: string };
}

export type ParDatabase = IDBPDatabase<ParSchema>;

/**
 * Opens the local database. `partition` keeps web hosts apart (`Office.context.partitionKey`).
 * @throws DOMException where the browser gives no storage (private window, blocked third-party storage)
 */
export async function openDatabase(partition = ""): Promise<ParDatabase> {
  // Some browsers throw where others reject.
  return openDB<ParSchema>(`${partition}par-register`, 1, {
    upgrade(database) {
      database.createObjectStore("lanes");
      database.createObjectStore("witness");
      const journal = database.createObjectStore("journal");
      journal.createIndex("byRegister", "register");
      database.createObjectStore("failures");
      database.createObjectStore("preferences");
    },
  });
}
