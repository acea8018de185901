import type { RecordId } from "../../../src/domain/ids";
import { actKind } from "../../../src/audit/acts";
import { noDetails } from "../../../src/audit/details";
import type { OutboxRow } from "../../../src/audit/outbox";
import type { Act } from "../../../src/audit/packing";
import { erasure, sheetNumber } from "../../../src/audit/writes";
import type { BodyOf } from "../../../src/register/chain/body";
import { laneRows, storageSheets } from "../../../src/register/layout";
import { toBase64url } from "../../../src/vault/base64url";
import { SmallPeople, type Writer } from "./smallPeople";

/** A record to put into `_tiedot`; a class that is absent keeps its cell. */
export interface RecordSpec {
  readonly id: string;
  readonly kind: string;
  readonly owner: string;
  readonly unit: string;
  readonly rev: number;
  readonly number?: string;
  readonly identity?: string;
  readonly case?: string;
  readonly stat?: string;
}

/** A register in memory: rows of storage on top of people, chain and lanes. */
export class SmallRegister extends SmallPeople {
  /** The row of an id in a sheet, or the next free one. */
  rowOf(sheet: string, id: string, second = ""): number {
    const rows = this.sheets[sheet]!;
    const found = rows.findIndex(
      (cells, row) => row > 0 && cells[0] === id && (second === "" || cells[1] === second)
    );
    return found < 0 ? rows.length : found;
  }

  put(row: OutboxRow): void {
    const sheet = [storageSheets.records, storageSheets.keys, storageSheets.attachments][
      row.sheet - 1
    ]!;
    const [id = "", second = ""] = row.cells;
    const at = this.rowOf(sheet, id!, row.sheet === sheetNumber.keys ? second! : "");
    for (const [column, text] of row.cells.entries()) {
      if (text !== null) this.set(sheet, at, column, text);
    }
  }

  /** A made-up sealed cell: nobody opens it here. */
  cell(length = 80): string {
    return `PC1.${toBase64url(this.random(length))}`;
  }

  recordRow(spec: RecordSpec): OutboxRow {
    const { id, kind, owner, unit, rev, number = "" } = spec;
    const classes = [spec.identity, spec.case, spec.stat].map((text) => text ?? null);
    return {
      sheet: sheetNumber.records,
      cells: [id, kind, owner, unit, String(rev), ...classes, number],
    };
  }

  act(rows: readonly OutboxRow[], kind: number = actKind.changed): Act {
    return { kind, rows, writes: [], details: noDetails };
  }

  /** Writes rows into storage and tells of them. */
  async save(
    writer: Writer,
    rows: readonly OutboxRow[],
    kind: number = actKind.changed
  ): Promise<void> {
    await this.tell(writer, this.act(rows, kind));
    for (const row of rows) this.put(row);
  }

  /** A new client with keys and a period. */
  async addClient(
    writer: Writer,
    unit: string,
    number: number
  ): Promise<{ readonly client: string; readonly period: string }> {
    const client = this.id();
    const period = this.id();
    const [made] = await writer.session.createOwnerKeys([{ owner: client, place: unit, n: 1 }]);
    if (made?.ok !== true) throw new Error("no owner keys");
    const full = { identity: this.cell(), case: this.cell(), stat: this.cell() };
    const rows: OutboxRow[] = [
      { sheet: sheetNumber.keys, cells: [...made.row] },
      this.recordRow({
        id: client,
        kind: "client",
        owner: client,
        unit,
        rev: 1,
        number: String(number),
        ...full,
      }),
      this.recordRow({
        id: period,
        kind: "period",
        owner: client,
        unit,
        rev: 1,
        ...full,
        case: this.cell(200),
      }),
    ];
    await this.save(writer, rows, actKind.created);
    return { client, period };
  }

  blankRow(sheet: string, row: number): void {
    this.sheets[sheet]![row] = [];
  }

  /** Erases a client as the product does: chain, log, rows, outboxes. */
  async erase(by: Writer, client: string, records: readonly string[]): Promise<void> {
    await this.chain(by, [
      { op: "erase", body: { owners: [client as RecordId], reason: "expired" } },
    ]);
    await this.tell(by, {
      kind: actKind.erased,
      rows: [],
      writes: [
        ...records.map((id) => erasure(sheetNumber.records, id)),
        erasure(sheetNumber.keys, client),
      ],
      details: { ...noDetails, number: records.length },
    });
    for (const id of records)
      this.blankRow(storageSheets.records, this.rowOf(storageSheets.records, id));
    for (const [row, cells] of this.sheets[storageSheets.keys]!.entries()) {
      if (cells[0] === client) this.blankRow(storageSheets.keys, row);
    }
    for (const { lane } of this.writers) {
      if (lane === null) continue;
      for (
        let row: number = laneRows.firstAppend;
        row < this.sheets[storageSheets.lanes]!.length;
        row++
      ) {
        const outbox = this.get(storageSheets.lanes, row, lane.column + 1);
        if (outbox.includes(client)) this.set(storageSheets.lanes, row, lane.column + 1, "");
      }
    }
  }

  laneHeads(user: string): BodyOf<"deactivate">["lanes"] {
    return this.writers.flatMap(({ lane, keys }) =>
      lane === null || keys.user !== user
        ? []
        : [{ lane: lane.state.lane, count: lane.state.appends, head: toBase64url(lane.state.head) }]
    );
  }
}
