import { canonicalJsonBytes, isJsonMembers, parseCanonicalJsonBytes } from "./canonicalJson";
import {
  type CellContent,
  type CellPosition,
  laneHint,
  maxValueLength,
  openCell,
  parseCell,
  sealCell,
  type ValueType,
  valueTypes,
} from "./cell";
import type { RandomBytes } from "./bytes";
import { VaultError } from "./errors";
import { idBytes } from "./ids";
import type { OwnerRing } from "./ownerRing";
import { nonceLength } from "./secretbox";
import type {
  CellPlace,
  CellStamp,
  Opened,
  OpenedBytes,
  OpenRequest,
  SealBytesRequest,
  SealRequest,
} from "./sessionData";

const nothing = new Uint8Array(0);

/** Seals and opens PC1 cells with the owner keys of one session. */
export class CellSealing {
  private readonly register: Uint8Array;
  private readonly owners: OwnerRing;
  private readonly random: RandomBytes;

  constructor(register: Uint8Array, owners: OwnerRing, random: RandomBytes) {
    this.register = register;
    this.owners = owners;
    this.random = random;
  }

  /** @throws VaultError `no-key`, `too-long`, `bad-json` */
  seal(request: SealRequest): string {
    const { place, value } = request;
    if (value === null) return this.write(place, request, valueTypes.empty, nothing);
    const bytes = canonicalJsonBytes(value);
    try {
      return this.write(place, request, valueTypes.json, bytes);
    } finally {
      bytes.fill(0);
    }
  }

  /** @throws VaultError `no-key`, `too-long` */
  sealBytes(request: SealBytesRequest): string {
    return this.write(request.place, request, valueTypes.bytes, request.bytes);
  }

  /** @throws VaultError `no-key`, `does-not-open`, `bad-content`, `bad-json`, or of the cell's outside */
  open(request: OpenRequest): Opened {
    const { content, stamp } = this.read(request);
    if (content.type === valueTypes.empty) return { ...stamp, value: null };
    if (content.type !== valueTypes.json) throw new VaultError("bad-content");
    const value = parseCanonicalJsonBytes(content.value);
    if (!isJsonMembers(value)) throw new VaultError("bad-content");
    return { ...stamp, value };
  }

  /** @throws VaultError `no-key`, `does-not-open`, `bad-content`, or of the cell's outside */
  openBytes(request: OpenRequest): OpenedBytes {
    const { content, stamp } = this.read(request);
    if (content.type !== valueTypes.bytes) throw new VaultError("bad-content");
    return { ...stamp, bytes: content.value };
  }

  private write(place: CellPlace, stamp: CellStamp, type: ValueType, value: Uint8Array): string {
    if (value.length > maxValueLength) throw new VaultError("too-long");
    const key = this.owners.sealing(place.owner, place.class);
    if (key === null) throw new VaultError("no-key");
    const header = { class: place.class, epoch: key.epoch, generation: key.generation };
    const { rev, seq } = stamp;
    const content: CellContent = { type, rev, lane: laneHint(stamp.lane), seq, value };
    return sealCell(key.mac, this.position(place), header, content, this.random(nonceLength));
  }

  private read({ place, text }: OpenRequest): {
    readonly content: CellContent;
    readonly stamp: Omit<Opened, "value">;
  } {
    const cell = parseCell(text, place.class);
    const { epoch, generation } = cell.header;
    const keys = this.owners.opening(place.owner, place.class, generation);
    const position = this.position(place);
    // An error costs more than opening a cell, so it is made only where it is needed.
    let refusal: VaultError | null = null;
    for (const key of keys) {
      try {
        const content = openCell(key, position, cell);
        const { rev, lane, seq } = content;
        return { content, stamp: { rev, laneHint: lane, seq, epoch, generation } };
      } catch (error) {
        if (!(error instanceof VaultError)) throw error;
        refusal = error;
      }
    }
    throw refusal ?? new VaultError("no-key");
  }

  private position(place: CellPlace): CellPosition {
    const record = idBytes(place.record);
    const { register } = this;
    return place.table === "records"
      ? { register, table: "records", record, column: place.class, chunk: 0, last: true }
      : {
          register,
          table: "attachments",
          record,
          column: "blob",
          chunk: place.chunk,
          last: place.last,
        };
  }
}
