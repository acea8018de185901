/** Every code list of the register by its key; the lists themselves are beside this file. */
export const codeListKeys = [
  "service",
  "gender",
  "ageGroup",
  "duration",
  "motherTongue",
  "municipality",
  "education",
  "mainActivity",
  "livelihood",
  "housing",
  "arrival",
  "informedHow",
  "stillNeeded",
  "outreachMeasure",
  "workshopMeasure",
  "measureForm",
  "method",
  "measureStatus",
  "placement",
  "endReason",
  "absenceReason",
  "organisationForm",
  "employeeTask",
] as const;

/** The key of a code list. */
export type CodeListKey = (typeof codeListKeys)[number];
