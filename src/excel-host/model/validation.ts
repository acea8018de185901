import type { Area } from "./area";

export type ValidationType =
  "WholeNumber" | "Decimal" | "List" | "Date" | "Time" | "TextLength" | "Custom";
export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** A data validation rule on areas of one sheet. Formulas are texts as in the file, without `=`. */
export interface ValidationModel {
  areas: Area[];
  type: ValidationType;
  operator: ValidationOperator;
  /** For `List` either a range reference or `"a,b,c"` in double quotes. */
  formula1: string;
  /** `null` unless the operator takes two. */
  formula2: string | null;
  ignoreBlanks: boolean;
  /** `List` only. */
  inCellDropDown: boolean;
  error: {
    show: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
    message: string;
  };
  prompt: { show: boolean; title: string; message: string };
}
