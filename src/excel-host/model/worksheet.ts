import type { Area } from "./area";
import { cellArea } from "./area";
import { Bands } from "./bands";
import type { Carried } from "./carried";
import type { Cell, CellValue } from "./cell";
import { CellGrid } from "./cellGrid";
import type { ChartModel } from "./chart";
import type { HyperlinkModel } from "./hyperlink";
import type { PageBreaks, PageLayoutModel } from "./pageLayout";
import { DEFAULT_PAGE_LAYOUT } from "./pageLayout";
import type { SheetProtection } from "./protection";
import type { CellStyle } from "./style";
import { DEFAULT_STYLE } from "./style";
import type { AutoFilterModel, TableModel } from "./table";
import type { ValidationModel } from "./validation";
import type { NameModel } from "./book";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What is set for whole columns; an absent property is the sheet's default. */
export interface ColumnFormat {
  /** In characters of the default font, as the file has it. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
  /** Depth of grouping, 1 to 7; absent for none. */
  readonly level?: number;
}

/** What is set for whole rows. */
export interface RowFormat {
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
  /** Depth of grouping, 1 to 7; absent for none. */
  readonly level?: number;
}

/** Excel's standard column width, in characters. */
export const DEFAULT_COLUMN_WIDTH = 8.43;
/** Excel's standard row height, in points. */
export const DEFAULT_ROW_HEIGHT = 15;

/** One worksheet. */
export class WorksheetModel {
  visibility: Visibility = "Visible";
  /** `#RRGGBB`, or `""` for none. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly cells: CellGrid;
  readonly columns: Bands<ColumnFormat>;
  readonly rows: Bands<RowFormat>;
  standardWidth = DEFAULT_COLUMN_WIDTH;
  protection: SheetProtection | null = null;
  tables: TableModel[] = [];
  validations: ValidationModel[] = [];
  charts: ChartModel[] = [];
  autoFilter: AutoFilterModel | null = null;
  /** Frozen rows at the top and columns at the left; both 0 when nothing is frozen. */
  frozen = { rows: 0, columns: 0 };
  /** Names whose scope is this sheet. */
  names: NameModel[] = [];
  mergedAreas: Area[] = [];
  hyperlinks: HyperlinkModel[] = [];
  pageLayout: PageLayoutModel = DEFAULT_PAGE_LAYOUT;
  pageBreaks: PageBreaks = { rows: [], columns: [] };
  /** False when the sheet is left out of recalculation. */
  enableCalculation = true;
  /** Texts that add-ins keep with the sheet, by key. */
  customProperties: { key: string; value: string }[] = [];
  /** What the file holds of the sheet that the model does not know. */
  carried: Carried | null = null;
  /** The selection the file remembers. */
  selection: Area = cellArea(0, 0);

  /**
   * @param id - unique in the workbook and never reused, in Excel's form `{00000000-0001-0000-0000-000000000000}`
   * @param name - up to 31 characters
   */
  constructor(
    readonly id: string,
    public name: string,
    parts?: { cells: CellGrid; columns: Bands<ColumnFormat>; rows: Bands<RowFormat> }
  ) {
    this.cells = parts?.cells ?? new CellGrid();
    this.columns = parts?.columns ?? new Bands<ColumnFormat>();
    this.rows = parts?.rows ?? new Bands<RowFormat>();
  }

  /** The style a cell shows: its own, else its row's, else its column's. */
  styleAt(row: number, column: number): CellStyle {
    return this.cells.get(row, column)?.style ?? this.styleAround(row, column);
  }

  /** The style that a cell without its own shows: its row's, else its column's. */
  styleAround(row: number, column: number): CellStyle {
    return this.rows.at(row)?.style ?? this.columns.at(column)?.style ?? DEFAULT_STYLE;
  }

  valueAt(row: number, column: number): CellValue {
    return this.cells.get(row, column)?.value ?? null;
  }

  /** Puts a value without any conversion: for files and tests, not for what a user or an add-in types. */
  putValue(row: number, column: number, value: CellValue, style?: CellStyle): void {
    const cell: Cell = { value, formula: null, style: style ?? this.styleAt(row, column) };
    this.cells.set(row, column, cell);
  }

  /** A copy that shares nothing changeable. */
  clone(id = this.id, name = this.name): WorksheetModel {
    const copy = new WorksheetModel(id, name, {
      cells: this.cells.clone(),
      columns: this.columns.clone(),
      rows: this.rows.clone(),
    });
    copy.visibility = this.visibility;
    copy.tabColor = this.tabColor;
    copy.showGridlines = this.showGridlines;
    copy.showHeadings = this.showHeadings;
    copy.standardWidth = this.standardWidth;
    copy.protection = this.protection;
    copy.tables = structuredClone(this.tables);
    copy.validations = structuredClone(this.validations);
    copy.charts = structuredClone(this.charts);
    copy.autoFilter = structuredClone(this.autoFilter);
    copy.frozen = { ...this.frozen };
    copy.names = structuredClone(this.names);
    copy.mergedAreas = [...this.mergedAreas];
    copy.hyperlinks = structuredClone(this.hyperlinks);
    copy.pageLayout = this.pageLayout;
    copy.pageBreaks = this.pageBreaks;
    copy.enableCalculation = this.enableCalculation;
    copy.customProperties = structuredClone(this.customProperties);
    copy.carried = this.carried;
    copy.selection = this.selection;
    return copy;
  }
}
