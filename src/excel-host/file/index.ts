/** Reading and writing .xlsx files. */
export { FileError } from "./fileError";
export type { FileErrorCode } from "./fileError";
export { openXlsx, readWorkbook } from "./openXlsx";
export { saveXlsx } from "./saveXlsx";
