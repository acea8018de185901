import type { CellEditing } from "./cellEditing";
import type { StateName } from "./fault";
import type { OpenWorkbook } from "./openWorkbook";
import type { StorageFault } from "./page/storageFaults";

/** States that can be begun and ended by name, as switches of a workbench or for one batch of a test. */
export class States {
  private readonly active = new Set<StateName>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly book: OpenWorkbook,
    private readonly cellEditing: CellEditing
  ) {}

  isOn(state: StateName): boolean {
    return state === "cell-edit" ? this.cellEditing.isActive : this.active.has(state);
  }

  /** What is wrong with the storage of the pages that add-ins run in; see `strikeStorage`. */
  get storage(): StorageFault | null {
    if (this.active.has("storage-gone")) return "gone";
    return this.active.has("storage-full") ? "full" : null;
  }

  begin(state: StateName): void {
    this.active.add(state);
    if (state === "cell-edit") this.cellEditing.begin();
    this.apply();
  }

  end(state: StateName): void {
    this.active.delete(state);
    if (state === "cell-edit") this.cellEditing.end();
    this.apply();
  }

  /** Calls back whenever a state begins or ends. Returns the way out. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private apply(): void {
    const { book, active } = this;
    book.readOnly = book.profile.readOnly || active.has("read-only");
    const autoSave = book.profile.autoSave && !active.has("autosave-off");
    const isSwitched = autoSave !== book.autoSave;
    book.autoSave = autoSave;
    // What was saved by itself stays saved, and what was not is when AutoSave comes on.
    if (isSwitched && !book.readOnly) book.markSaved();
    for (const listener of this.listeners) listener();
  }
}
