import { parseAddress } from "../../../excel-host/address";
import type { Area, WorkbookModel, WorksheetModel } from "../../../excel-host/model";
import type { BookWindow } from "../state/bookWindow";

/** Cells of a sheet. */
export interface Target {
  readonly sheet: WorksheetModel;
  readonly area: Area;
}

/** Names and tables that stand for cells, in the order of the alphabet. */
export function namedAreas(model: WorkbookModel): readonly (Target & { readonly name: string })[] {
  const names = [...model.names, ...model.worksheets.flatMap((sheet) => sheet.names)]
    .filter(({ visible }) => visible)
    .flatMap(({ name, formula }) => {
      const target = addressTarget(model, formula.replace(/^=/, ""));
      return target === null ? [] : [{ name, ...target }];
    });
  const tables = model.worksheets.flatMap((sheet) =>
    sheet.tables.map(({ name, area, showHeaders, showTotals }) => ({
      name,
      sheet,
      area: {
        ...area,
        top: area.top + (showHeaders ? 1 : 0),
        bottom: area.bottom - (showTotals ? 1 : 0),
      },
    }))
  );
  return [...names, ...tables].sort((a, b) => a.name.localeCompare(b.name));
}

/** Where a text of the name box leads: an address, with or without its sheet, a name or a table. */
export function resolve(window: BookWindow, text: string): Target | null {
  const wanted = text.trim();
  const address = addressTarget(window.model, wanted, window.sheet);
  if (address !== null) return address;
  const name = wanted.toLowerCase();
  return namedAreas(window.model).find((one) => one.name.toLowerCase() === name) ?? null;
}

function addressTarget(model: WorkbookModel, text: string, here?: WorksheetModel): Target | null {
  const address = parseAddress(text);
  if (address === null) return null;
  const sheet = address.sheet === null ? here : model.worksheetNamed(address.sheet);
  return sheet === undefined ? null : { sheet, area: address.area };
}
