import type { WorkbookChange } from "../workbook/port";

interface Watching {
  readonly excel: typeof Excel;
  /** Runs work in the queue of batches, with its time-out and its errors. */
  readonly settle: <T>(work: () => Promise<T>) => Promise<T>;
  readonly supports: (version: string) => boolean;
  readonly listener: (change: WorkbookChange) => void;
}

interface SheetEvent {
  readonly worksheetId: string;
  readonly source?: string;
  readonly address?: string;
}

/**
 * Turns worksheet events into changes. Changes made by this add-in itself are told too: callers know what they
 * wrote and compare. Events name sheets by id only, so the names are read at the start and again when a sheet
 * appears or is renamed; a sheet that is gone before its name was read is not told of.
 *
 * @returns ends the watching
 */
export async function watchWorkbook({ excel, settle, supports, listener }: Watching) {
  const names = new Map<string, string>();
  const context = new excel.RequestContext();
  const sheets = context.workbook.worksheets;

  /** Several events that meet one new sheet read the names once. */
  let reading: Promise<void> | null = null;
  const readNames = () =>
    (reading ??= settle(async () => {
      const fresh = new excel.RequestContext();
      const all = fresh.workbook.worksheets;
      all.load("items/id,items/name");
      reading = null;
      await fresh.sync();
      for (const { id, name } of all.items) names.set(id, name);
    }));

  const tell = (kind: WorkbookChange["kind"], event: SheetEvent, sheet: string | undefined) => {
    if (sheet === undefined) return;
    const source = event.source === "Remote" ? "remote" : "local";
    listener({ kind, sheet, address: event.address ?? "", source });
  };
  const on = (kind: "cells" | "sheetAdded" | "selection") => async (event: SheetEvent) => {
    if (!names.has(event.worksheetId)) await readNames();
    tell(kind, event, names.get(event.worksheetId));
  };

  const handlers = [
    sheets.onChanged.add(on("cells")),
    sheets.onSelectionChanged.add(on("selection")),
    sheets.onAdded.add(on("sheetAdded")),
    sheets.onDeleted.add((event) => {
      tell("sheetDeleted", event, names.get(event.worksheetId));
      names.delete(event.worksheetId);
      return Promise.resolve();
    }),
    ...(supports("1.17") ? [sheets.onNameChanged.add(readNames)] : []),
  ];
  sheets.load("items/id,items/name");
  await settle(() => context.sync());
  for (const { id, name } of sheets.items) names.set(id, name);

  return async () => {
    for (const handler of handlers) handler.remove();
    await settle(() => context.sync());
  };
}
