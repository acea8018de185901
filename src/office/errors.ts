import { meaningOf } from "../workbook/excelErrors";
import { WorkbookError } from "../workbook/port";

interface RichError {
  readonly code: string;
  /** Our marks (see `officeWorkbook`) up to the operation that failed; empty when Excel ran nothing. */
  readonly traceMessages?: readonly string[];
}

/** Errors of the library may come from another realm, so their class says nothing. */
const isRichError = (error: unknown): error is RichError =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";

/**
 * The port's error for what a sync threw. Excel's own message is left out: it is in the language of the screen,
 * and some quote what was written.
 */
export function workbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (!isRichError(error)) return new WorkbookError("unavailable", "Excel did not take the batch");
  const mark = error.traceMessages?.at(-1);
  const operation = mark === undefined ? undefined : Number(mark);
  return new WorkbookError(meaningOf(error.code), error.code, operation);
}
