/** Kinds of audit records (workbook format 1 §7.2). Numbers are never reused; unknown ones are kept. */
export const actKind = {
  signIn: 1,
  signOut: 2,
  signInFailed: 3,
  directoryOpened: 4,
  clientOpened: 5,
  created: 6,
  changed: 7,
  erased: 8,
  delivery: 9,
  exported: 10,
  users: 11,
  verification: 12,
  outboxApplied: 13,
  identityCodeShown: 14,
} as const;

/** A known kind of audit record. */
export type ActKind = (typeof actKind)[keyof typeof actKind];

/** Which right an act was done by. */
export const actRight = { none: 0, own: 1, unit: 2, all: 3, main: 4 } as const;

/** A number of {@link actRight}. */
export type ActRight = (typeof actRight)[keyof typeof actRight];

/** How an act ended. */
export const actOutcome = { done: 0, refused: 1 } as const;

/** A number of {@link actOutcome}. */
export type ActOutcome = (typeof actOutcome)[keyof typeof actOutcome];

/** Longest text of a cell in Excel ("Excel specifications and limits"). */
export const cellLimit = 32_767;
