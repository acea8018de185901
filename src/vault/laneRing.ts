import { concat, type RandomBytes, u16, u32 } from "./bytes";
import type { CompartmentRing } from "./compartmentRing";
import { VaultError } from "./errors";
import { type KeyedHmac, keyedHmac } from "./hash";
import { idBytes } from "./ids";
import { asKey, type BoxPublic, type BoxSecret, keyLength, type LaneKey } from "./keys";
import { lp } from "./lp";
import { openSealedKey, sealTo } from "./sealedKey";
import { box, nonceLength, unbox } from "./secretbox";
import type { OpenLaneKey, SealedLaneKey } from "./sessionData";

/** The keys of audit lanes that one session holds. */
export class LaneRing {
  private readonly lanes = new Map<string, KeyedHmac>();
  private readonly register: Uint8Array;

  constructor(register: Uint8Array) {
    this.register = register;
  }

  /** Draws a lane's key, holds it, and seals it to `audit` and to its user. */
  create(
    lane: string,
    user: { readonly id: string; readonly boxPublic: BoxPublic },
    audit: { readonly public: BoxPublic; readonly epoch: number },
    random: RandomBytes
  ): SealedLaneKey {
    const key = asKey<LaneKey>(random(keyLength));
    const toAudit = this.info(lane, user.id, "audit", audit.epoch);
    const toUser = this.info(lane, user.id, "user", 0);
    const sealed = {
      toAudit: sealTo(audit.public, key, toAudit, random),
      toUser: sealTo(user.boxPublic, key, toUser, random),
    };
    this.hold(lane, key);
    return sealed;
  }

  /** Opens the key of an own lane. @throws VaultError as opening a sealed key does */
  openOwn(request: OpenLaneKey, secret: BoxSecret): void {
    const info = this.info(request.lane, request.user, "user", 0);
    this.hold(request.lane, asKey<LaneKey>(openSealedKey(secret, request.toUser, info)));
  }

  /** Opens the key of anybody's lane. @throws VaultError `no-key` without that epoch of `audit` */
  openForAudit(request: OpenLaneKey, compartments: CompartmentRing): void {
    const audit = compartments.keys("audit", request.epoch);
    if (audit === null) throw new VaultError("no-key");
    const info = this.info(request.lane, request.user, "audit", request.epoch);
    this.hold(request.lane, asKey<LaneKey>(openSealedKey(audit.box, request.toAudit, info)));
  }

  /** Seals details of a record: nonce ‖ box. @throws VaultError `no-key` */
  seal(lane: string, seq: number, details: Uint8Array, random: RandomBytes): Uint8Array {
    const nonce = random(nonceLength);
    return concat(nonce, box(details, nonce, this.recordKey(lane, seq)));
  }

  /** Opens details of a record. @throws VaultError `no-key`, `does-not-open` */
  open(lane: string, seq: number, sealed: Uint8Array): Uint8Array {
    const key = this.recordKey(lane, seq);
    return unbox(sealed.subarray(nonceLength), sealed.slice(0, nonceLength), key);
  }

  /** Overwrites and forgets everything. */
  wipe(): void {
    for (const key of this.lanes.values()) key.wipe();
    this.lanes.clear();
  }

  private info(lane: string, user: string, to: "audit" | "user", epoch: number): Uint8Array {
    return lp("PAR1.lanekey", this.register, idBytes(lane), idBytes(user), to, u16(epoch));
  }

  private hold(lane: string, key: LaneKey): void {
    this.lanes.get(lane)?.wipe();
    this.lanes.set(lane, keyedHmac(key));
    key.fill(0);
  }

  private recordKey(lane: string, seq: number): Uint8Array {
    const key = this.lanes.get(lane);
    if (key === undefined) throw new VaultError("no-key");
    return key.of(lp("PAR1.record", this.register, idBytes(lane), u32(seq)));
  }
}
