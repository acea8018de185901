import type { ExcelHost } from "../../../excel-host";
import { saveToDisk } from "./files";

/**
 * Brings what the add-in has Excel save to the disk, as a save by hand would. A workbook that has no file stays
 * unsaved, so that the title says so and the page asks before it is closed.
 */
export class FileKeeper {
  private saves: number;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: ExcelHost,
    private readonly hasPath: boolean,
    private readonly failed: () => void
  ) {
    this.saves = host.book.saves;
  }

  /** To be called after every change: looks whether the add-in has saved meanwhile. */
  follow(): void {
    const { book } = this.host;
    if (book.saves === this.saves) return;
    this.saves = book.saves;
    if (!this.hasPath) book.isDirty = true;
    else
      void this.write().catch(() => {
        book.isDirty = true;
        this.failed();
      });
  }

  /** Writes the workbook as it is now, after what is being written. @throws Error when the disk refuses */
  write(): Promise<void> {
    const next = this.last.then(async () => saveToDisk(await this.host.save()));
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Saves as a person does. @throws Error when the disk refuses */
  async saveByHand(): Promise<void> {
    await this.write();
    this.host.book.markSaved();
    this.saves = this.host.book.saves;
  }
}
