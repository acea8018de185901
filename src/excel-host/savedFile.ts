import { saveXlsx } from "./file";
import type { WorkbookModel } from "./model";

/** The file of a workbook on the disk, which is not what the screen shows: what was not saved is not in it. */
export class SavedFile {
  private kept: WorkbookModel | null = null;

  /** @param opened - the file that the workbook was opened from, or `null` for a new workbook */
  constructor(private readonly opened: Uint8Array | null) {}

  /** The workbook as it is now has become the file. */
  keep(model: WorkbookModel): void {
    this.kept = model.clone();
  }

  /** The bytes of the file; `null` when there has never been one. */
  async bytes(): Promise<Uint8Array | null> {
    return this.kept === null ? this.opened : saveXlsx(this.kept);
  }
}
