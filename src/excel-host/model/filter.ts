/** `Excel.FilterOn`. */
export type FilterOn =
  | "Values"
  | "Custom"
  | "TopItems"
  | "TopPercent"
  | "BottomItems"
  | "BottomPercent"
  | "CellColor"
  | "FontColor"
  | "Dynamic"
  | "Icon";

/** A year, month, day … that stands for all its moments, as `Excel.FilterDatetime`. */
export interface FilterDate {
  /** ISO 8601, as far as the specificity reaches: `2024-01`. */
  readonly date: string;
  readonly specificity: "Year" | "Month" | "Day" | "Hour" | "Minute" | "Second";
}

/** What rows a filter on one column shows; the fields of `Excel.FilterCriteria` that its kind uses. */
export interface FilterCriteria {
  readonly filterOn: FilterOn;
  /** Custom: `>5`, `=a*`; top and bottom: the number of items or percents. */
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  /** Texts as cells show them; `""` stands for blank cells. */
  readonly values?: readonly (string | FilterDate)[];
  /** `#RRGGBB`. */
  readonly color?: string;
  /** `Excel.DynamicFilterCriteria`, for instance `AboveAverage`. */
  readonly dynamicCriteria?: string;
}
