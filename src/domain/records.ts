import type { Catalogue, RecordKind } from "./fields/catalogue";
import type { FieldsOf } from "./fields/field";
import type { OwnerId, RecordId, UnitId } from "./ids";
import type { RecordStamps } from "./stamps";

/**
 * One record of storage: its clear columns and its three classes of fields in plain. It exists only in
 * memory. `owner` is whoever's keys seal it: a client's own id, or a register-wide owner; `unit` is
 * `null` for register-wide records; `rev` counts its writes from 1; `number` is a client's running
 * asiakasnumero, `null` for other kinds.
 */
export interface RecordOf<Kind extends RecordKind> {
  readonly id: RecordId;
  readonly kind: Kind;
  readonly owner: OwnerId;
  readonly unit: UnitId | null;
  readonly rev: number;
  readonly number: number | null;
  readonly identity: FieldsOf<Catalogue[Kind], "identity">;
  readonly case: FieldsOf<Catalogue[Kind], "case">;
  readonly stat: FieldsOf<Catalogue[Kind], "stat">;
}

/** A record of which a class is `null` when it was not opened, for want of a right or of a need. */
export type OpenedRecord<Kind extends RecordKind> = Omit<
  RecordOf<Kind>,
  "identity" | "case" | "stat"
> & {
  readonly [Class in "identity" | "case" | "stat"]: RecordOf<Kind>[Class] | null;
} & { readonly stamps: RecordStamps };

/** What statistics, alerts and retention see of a record: no name, no text. */
export type StatOf<Kind extends RecordKind> = Pick<
  RecordOf<Kind>,
  "id" | "unit" | "number" | "stat"
>;

export type ClientRecord = RecordOf<"client">;
export type PeriodRecord = RecordOf<"period">;
export type SituationRecord = RecordOf<"situation">;
export type DeliveryRecord = RecordOf<"delivery">;

export type ClientIdentity = ClientRecord["identity"];
export type ClientCase = ClientRecord["case"];
export type ClientStat = ClientRecord["stat"];
export type PeriodStat = PeriodRecord["stat"];
export type PeriodCase = PeriodRecord["case"];
export type SituationStat = SituationRecord["stat"];
export type DeliveryStat = DeliveryRecord["stat"];

/** A client with their periods and situations as statistics, alerts and retention see them. */
export interface Clientship {
  readonly client: StatOf<"client">;
  readonly periods: readonly StatOf<"period">[];
  readonly situations: readonly StatOf<"situation">[];
}
