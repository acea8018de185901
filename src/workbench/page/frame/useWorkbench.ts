import { createContext, useContext, useSyncExternalStore } from "react";
import type { Changes } from "../state/changes";
import type { Workbench } from "../state/workbench";
import type { Words } from "../words";

export const WorkbenchContext = createContext<Workbench | null>(null);

/** The workbench; what uses it is drawn again after each of its changes. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error("used outside of a workbench");
  useChanges(workbench.changes);
  return workbench;
}

/** Draws again after each change. */
export function useChanges(changes: Changes): void {
  useSyncExternalStore(changes.subscribe, changes.version);
}

export const useWords = (): Words => useWorkbench().words;
