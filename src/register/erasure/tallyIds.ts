import { type RecordId, type RegisterId, recordId } from "../../domain/ids";
import { u32 } from "../../vault/bytes";
import { hash } from "../../vault/hash";
import { lp } from "../../vault/lp";

const idBytes = 10;

/** Ids of the tally records that belong to the erase record with this number in the chain. */
export function tallyIds(register: RegisterId, seq: number, count: number): readonly RecordId[] {
  return Array.from({ length: count }, (_, at) =>
    recordId.fromBytes(hash(lp("PAR1.tally", register, u32(seq), u32(at))).slice(0, idBytes))
  );
}
