import type { TakeLock } from "./localMemory";

/**
 * Web Locks of this origin: a pane that closes or crashes frees its lane by itself. Where the host has no Web Locks
 * nobody gets a lock, so every session takes a lane of its own and two panes never write into one.
 */
export const webLock: TakeLock = async (name) => {
  if (!("locks" in navigator)) return null;
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return;
      }
      return new Promise<void>((release) => {
        resolve(release);
      });
    });
    held.catch(reject);
  });
};
