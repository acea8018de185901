import type { ReactElement } from "react";
import { cellsOf, isSingleCell } from "../../../excel-host/model";
import type { BookWindow } from "../state/bookWindow";
import { useWorkbench } from "./useWorkbench";

/** Larger selections are not summed at every move. */
const MOST_CELLS = 200_000;

/** Count, average and sum of what is selected, and what the add-in has cost so far. */
export function SelectionSums({ window }: { readonly window: BookWindow }): ReactElement {
  const { words, host, locale } = useWorkbench();
  const { syncs, requestBytes, responseBytes } = host.counters.read();
  const kilobytes = Math.round((requestBytes + responseBytes) / 1024);
  const size = `${kilobytes.toLocaleString(locale)} kB`;
  const number = (value: number): string =>
    value.toLocaleString(locale, { maximumFractionDigits: 2 });
  const sums = sumsOf(window);
  return (
    <span className="sums">
      {sums !== null && (
        <span>
          {sums.numbers > 0 && `${words.sheets.average} ${number(sums.sum / sums.numbers)} · `}
          {`${words.sheets.count} ${number(sums.count)}`}
          {sums.numbers > 0 && ` · ${words.sheets.sum} ${number(sums.sum)}`}
        </span>
      )}
      <span className="meter">{words.panel.meter(syncs.toLocaleString(locale), size)}</span>
    </span>
  );
}

function sumsOf({
  sheet,
  selection,
}: BookWindow): { count: number; numbers: number; sum: number } | null {
  const isLarge = cellsOf(selection) > MOST_CELLS && sheet.cells.size > MOST_CELLS;
  if (isSingleCell(selection) || isLarge) return null;
  const sums = { count: 0, numbers: 0, sum: 0 };
  for (const { cell } of sheet.cells.within(selection)) {
    if (cell.value === null) continue;
    sums.count += 1;
    if (typeof cell.value !== "number") continue;
    sums.numbers += 1;
    sums.sum += cell.value;
  }
  return sums.count > 0 ? sums : null;
}
