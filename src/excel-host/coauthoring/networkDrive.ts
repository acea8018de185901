import { openXlsx } from "../file";
import { ExcelHost } from "../host";
import type { WorkbookModel } from "../model";
import { newWorkbook } from "../model";
import type { Profile } from "../profile";
import { profileOf } from "../profile";

export interface NetworkDriveOptions {
  /** An .xlsx file; without one the workbook is new, with one empty sheet. */
  readonly file?: Uint8Array;
  readonly name?: string;
  readonly profile?: Partial<Profile>;
}

/**
 * A workbook on a network drive: whoever opens it first may save it, the others read what was saved last
 * when they opened it. Nothing that one of them does is seen by another before it is saved and opened anew.
 */
export class NetworkDrive {
  private writer: DriveWindow | null = null;

  constructor(
    private saved: WorkbookModel,
    private readonly profile: Profile
  ) {}

  /** Who has the file open for writing; `null` when the next may. */
  get holder(): string | null {
    const { writer } = this;
    // An add-in may have closed the workbook (`workbook.close`).
    const hasClosed = writer !== null && writer.host.book.isClosed && !writer.hasCrashed;
    return writer === null || hasClosed ? null : writer.name;
  }

  /** The file as it was saved last. */
  get file(): WorkbookModel {
    return this.saved.clone();
  }

  /** Somebody opens the file: for writing when nobody holds it, else for reading only. */
  open(name: string): DriveWindow {
    const heldBy = this.holder;
    const host = new ExcelHost(this.file, { ...this.profile, readOnly: heldBy !== null });
    const window = new DriveWindow(name, host, heldBy, this);
    if (heldBy === null) {
      this.writer = window;
      host.book.onSave(() => {
        if (this.writer === window) this.saved = host.model.clone();
      });
    }
    return window;
  }

  /** A window lets go of the file. */
  release(window: DriveWindow): void {
    if (this.writer === window) this.writer = null;
  }

  /** The server notices that a window that held the file is gone; until then the file stays held. */
  expire(): void {
    if (this.writer?.hasCrashed === true) this.writer = null;
  }
}

/** One Excel that has the file open. */
export class DriveWindow {
  private crashed = false;

  constructor(
    readonly name: string,
    readonly host: ExcelHost,
    /** Who held the file when it was opened here; `null` when it may be saved here. */
    readonly heldBy: string | null,
    private readonly drive: NetworkDrive
  ) {}

  get mode(): "write" | "read" {
    return this.heldBy === null ? "write" : "read";
  }

  /** True once a reader may open the file for writing ("File now available"). */
  get isAvailable(): boolean {
    return this.mode === "read" && this.drive.holder === null;
  }

  get hasCrashed(): boolean {
    return this.crashed;
  }

  /** Closes the file and lets the next have it. What was not saved is lost. */
  close(): void {
    this.host.close();
    this.drive.release(this);
  }

  /** Excel is gone without closing: unsaved changes are lost, and the file stays held for a while. */
  crash(): void {
    this.crashed = true;
    this.host.close();
  }

  /** Closes this window and opens the file anew: for writing if nobody holds it now. */
  reopen(): DriveWindow {
    this.close();
    return this.drive.open(this.name);
  }
}

/**
 * Puts a workbook on a network drive.
 *
 * @throws whatever `openXlsx` throws for a file that is none
 */
export async function createNetworkDrive(options: NetworkDriveOptions = {}): Promise<NetworkDrive> {
  const { file, name, profile } = options;
  const model = file === undefined ? newWorkbook() : await openXlsx(file);
  if (name !== undefined) model.name = name;
  return new NetworkDrive(model, profileOf(profile));
}
