import { VaultError } from "./errors";

/**
 * Reads a fixed layout from front to back. Every method throws VaultError `wrong-length` when the
 * bytes end too early; {@link end} throws it when some are left.
 */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** How many bytes were read. */
  get offset(): number {
    return this.at;
  }

  /** How many bytes are left. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  /** A copy of the next `length` bytes. */
  take(length: number): Uint8Array {
    if (length > this.left) throw new VaultError("wrong-length");
    const part = this.bytes.slice(this.at, this.at + length);
    this.at += length;
    return part;
  }

  u8(): number {
    return this.unsigned(1);
  }

  u16(): number {
    return this.unsigned(2);
  }

  u32(): number {
    return this.unsigned(4);
  }

  /** Eight bytes. @throws VaultError `bad-encoding` above 2^53 - 1 */
  u64(): number {
    const value = this.unsigned(8);
    if (!Number.isSafeInteger(value)) throw new VaultError("bad-encoding");
    return value;
  }

  /** Refuses trailing bytes. */
  end(): void {
    if (this.left !== 0) throw new VaultError("wrong-length");
  }

  private unsigned(length: number): number {
    if (length > this.left) throw new VaultError("wrong-length");
    let value = 0;
    for (const end = this.at + length; this.at < end; this.at++) {
      value = value * 256 + (this.bytes[this.at] ?? 0);
    }
    return value;
  }
}
