import type { CarriedFile } from "./carried";
import type { WorkbookProtection } from "./protection";
import type { Shift } from "./shift";
import { WorksheetModel } from "./worksheet";

/** More tables than anybody makes: ids of one copy of the workbook are apart from those of the next. */
const TABLES_OF_A_REPLICA = 1_000_000;

/** A defined name. */
export interface NameModel {
  /** Unique in its scope without regard to case. */
  name: string;
  /** What it stands for, with `=`: `=Sheet1!$A$1:$B$2`, `=1.24`. */
  formula: string;
  visible: boolean;
  comment: string;
}

/** The texts of the file's properties; dates are `null` when the file has none. */
export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  creationDate: Date | null;
  /** 0 when the file tells none. */
  revisionNumber: number;
}

export type CustomPropertyValue = string | number | boolean | Date;

/** When Excel calculates; the host never does. Immutable: replaced as a whole. */
export interface CalculationModel {
  readonly mode: "Automatic" | "AutomaticExceptTables" | "Manual";
  readonly iterative: boolean;
  readonly maxIteration: number;
  readonly maxChange: number;
}

const DEFAULT_CALCULATION: CalculationModel = Object.freeze<CalculationModel>({
  mode: "Automatic",
  iterative: false,
  maxIteration: 100,
  maxChange: 0.001,
});

/** Is told when cells of a sheet are inserted or deleted; must call `move`, which does it. */
export interface ModelObserver {
  shift(sheet: WorksheetModel, shift: Shift, move: () => void): void;
}

/** A whole workbook, as the file keeps it. */
export class WorkbookModel {
  observer: ModelObserver | null = null;
  /** The file's name. */
  name = "Book1.xlsx";
  /** In the order of their tabs; at least one is visible. */
  worksheets: WorksheetModel[] = [];
  /** The id of the sheet in front; `""` stands for the first visible one. */
  activeWorksheetId = "";
  /** Names whose scope is the workbook. */
  names: NameModel[] = [];
  /** The property bag of the add-in that opened the file: JSON values by key. */
  readonly settings = new Map<string, unknown>();
  /** User-defined document properties. */
  readonly customProperties = new Map<string, CustomPropertyValue>();
  properties: DocumentProperties = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    category: "",
    manager: "",
    company: "",
    lastAuthor: "",
    creationDate: null,
    revisionNumber: 0,
  };
  protection: WorkbookProtection | null = null;
  calculation: CalculationModel = DEFAULT_CALCULATION;
  /** What the file holds that the model does not know, kept for saving; `null` for a new workbook. */
  carried: CarriedFile | null = null;
  /** What the file held that will be lost when it is saved, in English, for developers. */
  warnings: string[] = [];
  /** True when serial number 0 is 1904-01-01 instead of 1899-12-31. */
  date1904 = false;
  /** Which copy of the file this is, among those of co-authors: what it makes has ids of its own. */
  replica = 0;
  private lastSheetNumber = 0;
  private lastTableId = 0;

  /** An id for a new sheet, in the form desktop Excel gives. */
  nextWorksheetId(): string {
    this.lastSheetNumber += 1;
    const number = this.lastSheetNumber.toString(16).toUpperCase().padStart(4, "0");
    return `{00000000-${number}-0000-0000-${String(this.replica).padStart(12, "0")}}`;
  }

  /** An id for a new table, larger than any that this copy of the workbook has made. */
  nextTableId(): number {
    const first = this.replica * TABLES_OF_A_REPLICA;
    const used = this.worksheets
      .flatMap((sheet) => sheet.tables.map((table) => table.id))
      .filter((id) => id < first + TABLES_OF_A_REPLICA);
    this.lastTableId = Math.max(first, this.lastTableId, ...used) + 1;
    return this.lastTableId;
  }

  /** Adds an empty sheet at the end, without checking its name. */
  addWorksheet(name: string): WorksheetModel {
    const sheet = new WorksheetModel(this.nextWorksheetId(), name);
    this.worksheets.push(sheet);
    return sheet;
  }

  /** The sheet in front. */
  activeWorksheet(): WorksheetModel {
    const sheet =
      this.worksheets.find(({ id }) => id === this.activeWorksheetId) ??
      this.worksheets.find(({ visibility }) => visibility === "Visible");
    if (sheet === undefined) throw new Error("a workbook without a visible worksheet");
    return sheet;
  }

  /** A copy that shares nothing changeable. */
  clone(): WorkbookModel {
    const copy = new WorkbookModel();
    copy.name = this.name;
    copy.worksheets = this.worksheets.map((sheet) => sheet.clone());
    copy.activeWorksheetId = this.activeWorksheetId;
    copy.names = structuredClone(this.names);
    for (const [key, value] of this.settings) copy.settings.set(key, structuredClone(value));
    for (const [key, value] of this.customProperties) copy.customProperties.set(key, value);
    copy.properties = { ...this.properties };
    copy.protection = this.protection;
    copy.date1904 = this.date1904;
    copy.lastSheetNumber = this.lastSheetNumber;
    copy.lastTableId = this.lastTableId;
    return copy;
  }

  /** A sheet by name, without regard to case. */
  worksheetNamed(name: string): WorksheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.worksheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }
}

/** What Excel shows for a new file: one empty sheet. */
export function newWorkbook(): WorkbookModel {
  const workbook = new WorkbookModel();
  workbook.activeWorksheetId = workbook.addWorksheet("Sheet1").id;
  return workbook;
}
