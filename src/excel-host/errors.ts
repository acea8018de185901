/** Codes and words in which Excel refuses; see "Error handling with the application-specific JavaScript APIs". */
const REFUSALS = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotAvailable: [400, "The requested API is not available."],
  ApiNotFound: [404, "The API you are trying to use could not be found."],
  FormulaLengthExceedsLimit: [400, "The formula is longer than Excel's limit of 8192 characters."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InsertDeleteConflict: [409, "The insert or delete operation attempted resulted in a conflict."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidRibbonDefinition: [400, "The ribbon definition is invalid."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  NonBlankCellOffSheet: [
    400,
    "The request to insert new cells can't be completed because it would push non-empty cells off the end of the worksheet.",
  ],
  RangeExceedsLimit: [
    400,
    "The cell count in the range has exceeded the maximum supported number.",
  ],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [400, "The response payload size has exceeded the limit."],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
} as const satisfies Record<string, readonly [number, string]>;

export type ExcelErrorCode = keyof typeof REFUSALS;

/** A refusal of the host, as the client sees it. Anything else that is thrown is a defect of the host. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";
  /** As `OfficeExtension.Error.httpStatusCode`. */
  readonly status: number;

  /**
   * @param detail - added to Excel's words; for `ApiNotAvailable` the name of the member
   */
  constructor(
    readonly code: ExcelErrorCode,
    detail = ""
  ) {
    const [status, words] = REFUSALS[code];
    super(detail === "" ? words : `${words} (${detail})`);
    this.status = status;
  }
}

/**
 * Any error as a refusal. What is none is a defect of the host: the client hears `GeneralException`, as it
 * would from Excel, and the message says that it is ours, so that no test can take it for Excel's.
 */
export function refusalOf(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError("GeneralException", `${HOST_DEFECT}: ${String(error)}`);
}

/** Stands in the message of errors that no Excel would make. */
export const HOST_DEFECT = "defect of the host";

export const isExcelErrorCode = (code: string): code is ExcelErrorCode =>
  Object.hasOwn(REFUSALS, code);
