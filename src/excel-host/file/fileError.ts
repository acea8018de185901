/** Why a file was refused. */
export type FileErrorCode =
  /** The bytes are no .xlsx file at all. */
  | "notAWorkbook"
  /** It began as an .xlsx file, but is cut short, altered or contradicts itself. */
  | "damaged"
  /** It would unpack to more than this program is willing to hold. */
  | "tooLarge"
  /** It is sealed with a password to open. */
  | "encrypted"
  /** It is a workbook of a kind that is not read here (.xls, .xlsb, ZIP64). */
  | "unsupported";

/** A file that cannot be opened. The message is for developers and never quotes cell contents. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    readonly code: FileErrorCode,
    message: string,
    options?: ErrorOptions,
    /** Sheet and cell or row, as `Sheet!A1` or `Sheet!1:1`; `null` where the trouble has no place. */
    readonly place: string | null = null
  ) {
    super(message, options);
  }
}
