import type { BytesValue } from "../page/controlMessages";
import { CommonError, STATUS } from "./numbers";

/** `Office.FileType.Compressed` on the wire; text is 0 and PDF is 6. */
const COMPRESSED = 5;
/** So many copies may an add-in have open: the reference page of `File.closeAsync` says two. */
const MAX_COPIES = 2;

/** The copies of the file that an add-in reads in slices (`Document.getFileAsync`). */
export class FileCopies {
  private readonly copies = new Map<number, Uint8Array>();
  private lastHandle = 0;

  /**
   * @param save - the workbook as it is now
   * @param isOffered - whether this Excel gives out whole files
   */
  constructor(
    private readonly save: () => Promise<Uint8Array>,
    private readonly isOffered: boolean
  ) {}

  /** Opens a copy. @returns its handle and its size in bytes */
  async open(fileType: unknown): Promise<readonly [number, number]> {
    if (fileType !== COMPRESSED || !this.isOffered) {
      throw new CommonError(STATUS.fileTypeNotSupported);
    }
    if (this.copies.size >= MAX_COPIES) throw new CommonError(STATUS.tooManyFilesOpen);
    this.lastHandle += 1;
    const handle = this.lastHandle;
    // Taken before the file is written, so that a third copy is refused meanwhile.
    this.copies.set(handle, new Uint8Array());
    const bytes = await this.save();
    this.copies.set(handle, bytes);
    return [handle, bytes.length];
  }

  /** Some bytes of a copy, and how many. */
  slice(handle: unknown, offset: unknown, size: unknown): readonly [BytesValue, number] {
    if (typeof offset !== "number" || typeof size !== "number") {
      throw new CommonError(STATUS.invalidSliceSize);
    }
    const bytes = this.copyOf(handle).subarray(offset, offset + size);
    return [{ base64: base64Of(bytes) }, bytes.length];
  }

  close(handle: unknown): void {
    this.copyOf(handle);
    this.copies.delete(handle as number);
  }

  private copyOf(handle: unknown): Uint8Array {
    const copy = this.copies.get(handle as number);
    if (copy === undefined) throw new CommonError(STATUS.internalError);
    return copy;
  }
}

/** In pieces, because a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
