/** Numbers under which office.js asks for the methods of the common API. */
export const METHOD = {
  getSelectedData: 64,
  setSelectedData: 65,
  loadSettings: 75,
  saveSettings: 76,
  getDocumentCopy: 77,
  getDocumentCopyChunk: 80,
  releaseDocumentCopy: 81,
  getFileProperties: 86,
  commandCompleted: 94,
  messageParent: 144,
  messageChild: 145,
} as const;

/** Numbers of the common API's events. */
export const COMMON_EVENT = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  themeChanged: 9,
  /** Everything that a dialog tells its opener; listening to it opens the dialog. */
  dialog: 10,
  dialogParentMessage: 12,
  ribbonCommand: 39,
} as const;

/** Codes with which the common API refuses, as `error.code` of an `AsyncResult`. */
export const STATUS = {
  success: 0,
  coercionTypeNotSupported: 1000,
  dataIsTooLarge: 1008,
  fileTypeNotSupported: 1009,
  cannotWriteToSelection: 2001,
  dataDoesNotMatchSelection: 2002,
  settingsCannotBeSaved: 4001,
  settingsAreStale: 4002,
  operationNotSupported: 5000,
  internalError: 5001,
  tooManyFilesOpen: 11_000,
  invalidSliceSize: 11_002,
  pageNotFound: 12_002,
  pageNotSecure: 12_003,
  domainNotTrusted: 12_004,
  httpsRequired: 12_005,
  dialogClosed: 12_006,
  dialogAlreadyOpen: 12_007,
  personIgnoredDialog: 12_009,
} as const;

/** A refusal of the common API, which knows codes only: the words are the client's. */
export class CommonError extends Error {
  override readonly name = "CommonError";

  constructor(readonly status: number) {
    super(`status ${status}`);
  }
}
