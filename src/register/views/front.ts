import type { Operation } from "../../workbook/port";
import { cells, viewSheets } from "../layout";
import type { FrontLabels } from "./labels";

const width = 80;

/** Paints Etusivu: what the workbook is and that it opens with the add-in. No personal data. */
export function paintFront(labels: FrontLabels): readonly Operation[] {
  const sheet = viewSheets.front;
  const { title, paragraphs } = labels;
  return [
    { op: "columnWidths", sheet, widths: [width] },
    { op: "paint", area: cells(sheet, 0, 0, 1, 1), values: [[title]], style: "title" },
    ...paragraphs.map((text, at): Operation => {
      const area = cells(sheet, at + 2, 0, 1, 1);
      return { op: "paint", area, values: [[text]], style: "text" };
    }),
  ];
}
