import type { OwnerId } from "../../domain/ids";
import { sameBytes } from "../../vault/bytes";
import { type Append, outboxHash } from "../../audit/append";
import { rowPart, sheetNumber, type SheetNumber, type Write } from "../../audit/writes";
import { storageSheets } from "../layout";
import { authorisedAppends, isDecided, mayWrite } from "./authority";
import type { ChainView } from "./chainSheet";
import type { Findings } from "./findings";
import { lanePlace, type LaneView, ownerAt } from "./lanesSheet";
import { Ledger } from "./ledger";

/** What the lanes say of what stands in a part of a row. */
export type Verdict =
  | "good"
  /** Explained by an append that is itself damaged and told of. */
  | "excused"
  /** The write before the newest, which a crash kept from the row and the outbox still has. */
  | "pending"
  /** Newer than everything known, and a lane is damaged. */
  | "unproven"
  | "erased"
  | "unknown"
  | "changed";

/** One write with where it was told. */
interface Told {
  readonly write: Write;
  readonly time: number;
  readonly user: string;
  readonly place: string;
  readonly trust: "settled" | "pending" | "damaged";
}

function isPending({ report, outboxes }: LaneView, append: Append, index: number): boolean {
  if (report.tip === null || index <= report.tip.appends || append.outboxHash === null)
    return false;
  return sameBytes(outboxHash(outboxes[index - 1] ?? ""), append.outboxHash);
}

/** Writes that their author had no right to count only where somebody else tells the same. */
function* toldBy(
  lane: LaneView,
  chain: ChainView,
  counted: number,
  refused: Told[]
): Generator<Told> {
  const { appends, header, proven } = lane.report;
  const user = header?.user ?? "";
  for (const [at, append] of appends.entries()) {
    const index = at + 1;
    const isDamaged = index > proven;
    if (append === null || (!isDamaged && index > counted)) continue;
    const version = ownerAt(chain, user, append.trailer.chainHead);
    const trust = isDamaged ? "damaged" : isPending(lane, append, index) ? "pending" : "settled";
    const place = lanePlace(lane.column, { part: "append", index });
    for (const { writes, time } of append.records) {
      for (const write of writes) {
        const told: Told = { write, time, user, place, trust };
        if (mayWrite(chain, user, version, write)) yield told;
        else refused.push(told);
      }
    }
  }
}

/** Everything that the lanes tell of rows, judged by who told it. */
export class Books {
  /** Every write that counts. */
  readonly all = new Ledger();
  /** Without writes that a crash may have kept from their rows. */
  readonly settled: Ledger;
  /** With those of damaged appends too. */
  readonly loose: Ledger;

  private constructor(
    told: readonly Told[],
    readonly hasGaps: boolean
  ) {
    const hasPending = told.some(({ trust }) => trust === "pending");
    const hasDamaged = told.some(({ trust }) => trust === "damaged");
    this.settled = hasPending ? new Ledger() : this.all;
    this.loose = hasDamaged ? new Ledger() : this.all;
    for (const { write, time, user, trust } of told) {
      if (trust !== "damaged") this.all.add(write, time, user);
      if (hasPending && trust === "settled") this.settled.add(write, time, user);
      if (hasDamaged) this.loose.add(write, time, user);
    }
  }

  /** `hasGaps`: whether something that a lane told may be lost. */
  static open(
    lanes: readonly LaneView[],
    chain: ChainView,
    hasGaps: boolean,
    findings: Findings
  ): Books {
    const refused: Told[] = [];
    const told = lanes.flatMap((lane) => [
      ...toldBy(lane, chain, authorisedAppends(lane, chain, findings), refused),
    ]);
    const owners = new Set(
      told.flatMap(({ write }) => (write.sheet === sheetNumber.keys ? [write.row] : []))
    );
    const counting = told.filter((one) => {
      // The record of a client is erased as its owner is; other rows do not tell their owner.
      const { write } = one;
      const sheet = owners.has(write.row) ? sheetNumber.keys : write.sheet;
      if (isDecided(chain, { ...write, sheet })) return true;
      findings.add("erasure-unauthorised", storageSheets.lanes, one.place, one);
      return false;
    });
    const books = new Books(counting, hasGaps);
    for (const one of refused) {
      const { sheet, row, part, rev, hash } = one.write;
      const slot = sheet === sheetNumber.records || sheet === sheetNumber.chain ? part : rev;
      if (part === rowPart.erased || !books.all.accepts(sheet, row, slot, hash)) {
        findings.add("write-unauthorised", storageSheets.lanes, one.place, one);
      }
    }
    return books;
  }

  /** Judges what stands in a part of a row. `rev` is the revision that the row itself claims. */
  judge(sheet: SheetNumber, row: string, slot: number, hash: Uint8Array, rev: number): Verdict {
    const { all, settled, loose } = this;
    if (all.isErased(sheet, row)) return "erased";
    if (all.accepts(sheet, row, slot, hash)) return "good";
    if (loose.isErased(sheet, row) || loose.accepts(sheet, row, slot, hash)) return "excused";
    if (settled !== all && settled.accepts(sheet, row, slot, hash)) return "pending";
    const known = all.find(sheet, row, slot);
    if (this.hasGaps && (known === null || rev > known.rev)) return "unproven";
    return known === null && loose.find(sheet, row, slot) === null ? "unknown" : "changed";
  }

  /** Judges that a row is not there. */
  judgeMissing(
    sheet: SheetNumber,
    row: string,
    slot: number,
    chain: ChainView
  ): "excused" | "pending" | "unproven" | "missing" {
    const isErased =
      chain.state?.erased.has(row as OwnerId) === true && sheet !== sheetNumber.attachments;
    if (isErased || this.loose.isErased(sheet, row)) return "excused";
    if (this.settled.find(sheet, row, slot) === null) return "pending";
    // What erased it may be what is lost.
    return this.hasGaps ? "unproven" : "missing";
  }
}
