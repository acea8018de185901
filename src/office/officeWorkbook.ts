import { checkBatch } from "../workbook/batchRules";
import type { Answers, Capabilities, Operation, Selection, Workbook } from "../workbook/port";
import { WorkbookError } from "../workbook/port";
import { base64 } from "./base64";
import { workbookError } from "./errors";
import { PaintedTables } from "./paintedTables";
import { perform } from "./perform";
import { oneAtATime } from "./queue";
import type { SetTimer } from "./timer";
import { orLate } from "./timer";
import { watchWorkbook } from "./watch";

export interface OfficeWorkbookOptions {
  /** The namespaces of the library that is loaded. */
  readonly Excel: typeof Excel;
  readonly Office?: typeof Office;
  readonly setTimer: SetTimer;
  /** How long Excel may keep a batch before its outcome counts as unknown; 60 s. */
  readonly timeout?: number;
}

/** Requests and responses of Excel on the web; the desktop has no documented limit and gets the same. */
const MAX_PAYLOAD = 5 * 1024 * 1024;

/**
 * The port on Office.js. Each `run` is one `context.sync()` on a context of its own: `Excel.run` would keep every
 * range it meets alive and send a second request to let them go. Batches wait for each other, since Excel fails
 * what overlaps on some platforms.
 */
export function officeWorkbook(options: OfficeWorkbookOptions): Workbook {
  const { Excel: excel, Office: office, setTimer, timeout = 60_000 } = options;
  const enqueue = oneAtATime();
  const painted = new PaintedTables();
  let isReadOnly = false;

  /** Queues `work`, in which `queue` gathers actions and `answer` reads after the sync. */
  const sync = <T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> =>
    settle(async () => {
      const context = new excel.RequestContext();
      const answer = queue(context);
      await context.sync();
      return answer();
    });

  const settle = <T>(work: () => Promise<T>): Promise<T> =>
    enqueue(async () => {
      try {
        return await orLate(work(), timeout, setTimer, unanswered);
      } catch (error) {
        painted.forgetAll();
        throw refine(workbookError(error));
      }
    });

  /** Excel denies access to protected cells and to a file that is only looked at in the same words. */
  const refine = (error: WorkbookError): WorkbookError =>
    error.code === "protected" && isReadOnly
      ? new WorkbookError("read-only", error.message, error.operation)
      : error;

  const supports = (version: string): boolean =>
    office?.context.requirements.isSetSupported("ExcelApi", version) ?? true;

  const askCapabilities = (workbook: Excel.Workbook): (() => Capabilities) => {
    const knowsAutoSave = supports("1.9");
    workbook.load(knowsAutoSave ? "readOnly,autoSave" : "readOnly");
    return () => {
      isReadOnly = workbook.readOnly;
      return {
        readOnly: workbook.readOnly,
        autoSave: knowsAutoSave ? workbook.autoSave : null,
        maxPayload: MAX_PAYLOAD,
        platform: String(office?.context.platform ?? "unknown"),
      };
    };
  };

  return {
    async run<const B extends readonly Operation[]>(batch: B): Promise<Answers<B>> {
      checkBatch(batch);
      return sync((context) => {
        const pending = batch.map((operation, index) => {
          context.trace(String(index));
          return operation.op === "capabilities"
            ? askCapabilities(context.workbook)
            : perform(context.workbook, operation, index, painted);
        });
        return () => pending.map((answer) => answer()) as Answers<B>;
      });
    },

    watch: (listener) => watchWorkbook({ excel, settle, supports, listener }),

    selection: () =>
      sync((context) => {
        const cell = context.workbook.getActiveCell();
        cell.load("rowIndex,columnIndex,worksheet/name");
        return () => selectionOf(cell);
      }),

    createWorkbook: (bytes) => settle(() => excel.createWorkbook(base64(bytes))),

    async save() {
      const saved = sync((context) => {
        context.workbook.save("Save");
        return () => undefined;
      });
      await saved.catch((error: unknown) => {
        throw savingDenied(error);
      });
    },

    capabilities: () => sync((context) => askCapabilities(context.workbook)),
  };
}

const selectionOf = (cell: Excel.Range): Selection => ({
  sheet: cell.worksheet.name,
  row: cell.rowIndex,
  column: cell.columnIndex,
});

/** When saving is denied, no cell's protection can be the cause. */
const savingDenied = (error: unknown): unknown =>
  error instanceof WorkbookError && error.code === "protected"
    ? new WorkbookError("read-only", error.message)
    : error;

const unanswered = () => new WorkbookError("unknown-outcome", "Excel never answered");
