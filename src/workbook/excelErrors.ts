import type { WorkbookErrorCode } from "./port";

/** Excel's error codes by what they mean to us ("Error handling with the application-specific JavaScript APIs"). */
const MEANING: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "edit-mode",
  ItemNotFound: "not-found",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  InvalidArgument: "refused",
  InvalidOperation: "refused",
  InvalidReference: "refused",
  InvalidSelection: "refused",
  ItemAlreadyExists: "refused",
  InsertDeleteConflict: "refused",
  NonBlankCellOffSheet: "refused",
  UnsupportedOperation: "refused",
  FormulaLengthExceedsLimit: "refused",
  ConnectionFailure: "unknown-outcome",
  RequestAborted: "unknown-outcome",
};

/** What one of Excel's codes means; those that nothing can be done about are `unavailable`. */
export const meaningOf = (excelCode: string): WorkbookErrorCode =>
  MEANING[excelCode] ?? "unavailable";
