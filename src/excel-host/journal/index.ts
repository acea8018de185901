/** What happens to a workbook, as data: done again elsewhere, or undone. */
export { applyChange } from "./apply";
export type { ApplyOptions } from "./apply";
export { differencesOf } from "./compare";
export { copyData, sameData } from "./data";
export * from "./effects";
export { Journal } from "./journal";
export { shiftedValues } from "./shiftValues";
export type { ShiftOnSheet } from "./shiftValues";
