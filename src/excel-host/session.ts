import type { ClientWindow } from "./clientWindow";
import type { Cause, Occurrence } from "./events";
import { WORKBOOK_TARGET } from "./events";
import { ExcelError } from "./errors";
import type { Area, WorkbookModel, WorksheetModel } from "./model";
import type { OpenWorkbook, RangeTarget } from "./openWorkbook";

/** One batch of a client, or one action of the person at its window, while it is executed. */
export class Session {
  /** What happened, told to the clients after the batch was answered. */
  readonly occurrences: Occurrence[] = [];
  private readonly live = new Set<RangeTarget>();

  constructor(
    readonly book: OpenWorkbook,
    readonly window: ClientWindow,
    readonly cause: Cause = "addin"
  ) {}

  get model(): WorkbookModel {
    return this.book.model;
  }

  /** A range object of this batch; it follows cells that are inserted or deleted while the batch runs. */
  range(sheet: WorksheetModel, area: Area): RangeTarget {
    const target: RangeTarget = { sheet, area };
    this.live.add(target);
    return target;
  }

  /** Every range that must follow moved cells: this batch's and those that clients keep. */
  *rangesOn(sheet: WorksheetModel): Generator<RangeTarget> {
    const areas = [...this.book.areaReferences.values()].flatMap(({ ranges }) => ranges);
    const all = new Set([...this.live, ...this.book.references.values(), ...areas]);
    for (const target of all) if (target.sheet === sheet) yield target;
  }

  happened(occurrence: Occurrence): void {
    this.occurrences.push(occurrence);
  }

  /** Something about a sheet happened; listeners of the sheet and of the collection are told. */
  happenedOn(sheet: WorksheetModel, type: number, payload: Record<string, unknown> = {}): void {
    this.happened({
      type,
      targets: [sheet.id, WORKBOOK_TARGET],
      payload: { worksheetId: sheet.id, ...payload },
    });
  }

  /** @throws ExcelError `InvalidReference` when the cells or their sheet were deleted */
  areaOf(target: RangeTarget): Area {
    if (target.area === null || !this.model.worksheets.includes(target.sheet)) {
      throw new ExcelError("InvalidReference");
    }
    return target.area;
  }
}
