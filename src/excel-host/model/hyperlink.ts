import type { Area } from "./area";

/** A link on cells: out of the workbook (`address`), into it (`location`), or both. The text is the cell's. */
export interface HyperlinkModel {
  area: Area;
  /** URL, mail address or file; `""` for a place in this workbook. */
  address: string;
  /** For instance `Sheet1!A1` or a defined name; `""` for none. */
  location: string;
  screenTip: string;
}
