// Opened records, cards and forms for the tests of the pane's logic.
import type { ClientCard } from "../../src/app/clientCard";
import { entryOf } from "../../src/app/directory";
import type { JsonObject } from "../../src/domain/json";
import type { RecordId } from "../../src/domain/ids";
import { recordId, unitId } from "../../src/domain/ids";
import { localDate } from "../../src/domain/localDate";
import type {
  ClientCase,
  ClientIdentity,
  ClientStat,
  OpenedRecord,
  PeriodStat,
  SituationStat,
} from "../../src/domain/records";
import type { RecordStamps } from "../../src/domain/stamps";

export const today = localDate("2026-05-04");
export const day = localDate;
export const unit = unitId.fromBytes(new Uint8Array(10).fill(9));

/** The id number `n`. */
export const idOf = (n: number): RecordId => recordId.fromBytes(new Uint8Array(10).fill(n));

type Kind = "client" | "period" | "situation";

interface Classes {
  readonly identity?: JsonObject | null;
  readonly case?: JsonObject | null;
  readonly stat?: JsonObject | null;
}

/** An opened record with these classes; those not given are empty, those given as `null` did not open. */
export function opened<K extends Kind>(kind: K, n: number, classes: Classes = {}): OpenedRecord<K> {
  const stamps: RecordStamps = { first: null, last: null };
  const record = { id: idOf(n), kind, owner: idOf(1), unit, rev: 1, number: null, stamps };
  // Contents are written by hand in the tests; decoding them is tested where it is done.
  return { ...record, identity: {}, case: {}, stat: {}, ...classes } as OpenedRecord<K>;
}

interface Contents {
  readonly identity?: ClientIdentity;
  readonly case?: ClientCase;
  readonly stat?: ClientStat;
  readonly periods?: readonly PeriodStat[];
  readonly situations?: readonly SituationStat[];
}

/** The policy of a small town. */
export const policy = {
  dueDates: {},
  idleMinutes: 10,
  location: "local",
  minPassword: 15,
  published: {},
  retentionMonths: 48,
  sealStatistics: true,
  unreachedMonths: 6,
} as const;

/** The card of a client whose own id is 1, whose periods are 11, 12 … and whose situations are 21, 22 … */
export function cardOf(contents: Contents = {}): ClientCard {
  const { identity = {}, periods = [], situations = [] } = contents;
  const stat = { service: "outreach", ...contents.stat };
  const file: ClientCard["file"] = {
    number: 7,
    client: opened("client", 1, { identity, case: contents.case ?? {}, stat }),
    periods: periods.map((each, at) => opened("period", 11 + at, { stat: each })),
    situations: situations.map((each, at) => opened("situation", 21 + at, { stat: each })),
    damaged: [],
  };
  const entry = entryOf(file, policy, today);
  if (entry === null) throw new Error("the client's statistics must open");
  return { file, entry, changeable: true, sharesNumber: false };
}
