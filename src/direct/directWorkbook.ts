import { ClientWindow } from "../excel-host/clientWindow";
import { Counters } from "../excel-host/counters";
import { ExcelError } from "../excel-host/errors";
import type { Occurrence } from "../excel-host/events";
import { EVENT } from "../excel-host/events";
import type { WorkbookModel } from "../excel-host/model";
import { OpenWorkbook } from "../excel-host/openWorkbook";
import { profileOf } from "../excel-host/profile";
import { Session } from "../excel-host/session";
import { checkBatch } from "../workbook/batchRules";
import { meaningOf } from "../workbook/excelErrors";
import type {
  Answer,
  Answers,
  Capabilities,
  Operation,
  Workbook,
  WorkbookChange,
} from "../workbook/port";
import { WorkbookError } from "../workbook/port";
import { perform, type Performed } from "./perform";

export interface DirectOptions {
  /** The file must not be written: everything works but `save`. */
  readonly readOnly?: boolean;
  /** Writes the model away. Without it `save` is `unavailable`. */
  readonly save?: () => Promise<void>;
  /** Takes the bytes of a new workbook. Without it `createWorkbook` is `unavailable`. */
  readonly createWorkbook?: (bytes: Uint8Array) => Promise<void>;
}

/** No wire, no limit but what a program can hold in one piece. */
const MAX_PAYLOAD = 2 ** 30;

/** The port on a workbook in memory, without Office: what it answers and refuses is what Excel would. */
export function directWorkbook(model: WorkbookModel, options: DirectOptions = {}): Workbook {
  const { readOnly = false } = options;
  const book = new OpenWorkbook(model, profileOf({ readOnly }), new Counters());
  const window = new ClientWindow("direct", model);
  const listeners = new Set<(change: WorkbookChange) => void>();
  const capabilities: Capabilities = {
    readOnly,
    // A program that keeps the model in memory has no file to be told of.
    autoSave: options.save === undefined ? null : false,
    maxPayload: MAX_PAYLOAD,
    platform: "file",
  };

  return {
    async run<const B extends readonly Operation[]>(batch: B): Promise<Answers<B>> {
      checkBatch(batch);
      const session = new Session(book, window);
      const names = namesById(model);
      try {
        const answers = batch.map((operation, index) =>
          operation.op === "capabilities" ? capabilities : performed(session, operation, index)
        );
        return await Promise.resolve(answers as unknown as Answers<B>);
      } finally {
        for (const [id, name] of namesById(model)) names.set(id, name);
        const changes = session.occurrences.flatMap((one) => changeOf(one, names) ?? []);
        for (const change of changes) for (const listener of listeners) listener(change);
      }
    },

    watch(listener) {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },

    selection() {
      const sheet = window.activeSheet(model);
      const { top, left } = window.selectionOn(sheet);
      return Promise.resolve({ sheet: sheet.name, row: top, column: left });
    },

    async createWorkbook(bytes) {
      if (options.createWorkbook === undefined) throw unavailable("createWorkbook");
      await options.createWorkbook(bytes);
    },

    async save() {
      if (readOnly) throw new WorkbookError("read-only", "the file is not to be written");
      if (options.save === undefined) throw unavailable("save");
      await options.save();
      book.markSaved();
    },

    capabilities: () => Promise.resolve(capabilities),
  };
}

const unavailable = (what: string) =>
  new WorkbookError("unavailable", `${what} has nowhere to go without Excel`);

function performed(session: Session, operation: Performed, index: number): Answer {
  try {
    return perform(session, operation);
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    throw new WorkbookError(meaningOf(error.code), error.code, index);
  }
}

const namesById = (model: WorkbookModel) =>
  new Map(model.worksheets.map(({ id, name }) => [id, name]));

const KINDS: ReadonlyMap<number, WorkbookChange["kind"]> = new Map([
  [EVENT.changed, "cells"],
  [EVENT.added, "sheetAdded"],
  [EVENT.deleted, "sheetDeleted"],
  [EVENT.selectionChanged, "selection"],
]);

function changeOf(
  { type, payload }: Occurrence,
  names: ReadonlyMap<string, string>
): WorkbookChange | null {
  const kind = KINDS.get(type);
  const { worksheetId, address } = payload;
  const sheet = typeof worksheetId === "string" ? names.get(worksheetId) : undefined;
  if (kind === undefined || sheet === undefined) return null;
  return { kind, sheet, address: typeof address === "string" ? address : "", source: "local" };
}
