import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { FileError } from "./fileError";

/** How much a file may unpack to, in bytes. A register of 10,000 clients stays below a tenth of this. */
export interface ZipLimits {
  readonly part: number;
  readonly total: number;
  /** Parts larger than `ratioFrom` may be at most this many times their compressed size. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MIB = 1024 * 1024;

/** Deflate cannot exceed 1032:1, and real sheets stay below 60:1; bombs live near the ceiling. */
export const ZIP_LIMITS: ZipLimits = {
  part: 256 * MIB,
  total: 512 * MIB,
  ratio: 200,
  ratioFrom: 8 * MIB,
};

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a ZIP file (APPNOTE 6.3), found through its central directory and unpacked one at a
 * time when asked for. Declared sizes are checked before anything is unpacked, and a part that does not
 * unpack to its declared size and checksum is damaged.
 */
export class ZipArchive {
  private readonly view: DataView;
  private readonly entries: ReadonlyMap<string, Entry>;

  /** @throws FileError `notAWorkbook`, `damaged`, `tooLarge` or `unsupported` */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ZipLimits = ZIP_LIMITS
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.readDirectory(this.findDirectory());
  }

  /** The names of all parts, as the file spells them. */
  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The unpacked bytes of a part, or `null` when there is no such part. */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    const packed = this.packedBytes(name, entry);
    const unpacked = entry.method === STORED ? packed : inflate(name, packed, entry.unpacked);
    if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc) {
      throw new FileError("damaged", `part ${name} does not match its checksum`);
    }
    return unpacked;
  }

  private packedBytes(name: string, entry: Entry): Uint8Array {
    if (entry.offset + 30 > this.bytes.length || this.u32(entry.offset) !== LOCAL_ENTRY) {
      throw new FileError("damaged", `part ${name} is not where the directory says`);
    }
    const start = entry.offset + 30 + this.u16(entry.offset + 26) + this.u16(entry.offset + 28);
    if (start + entry.packed > this.bytes.length) {
      throw new FileError("damaged", `part ${name} is cut short`);
    }
    return this.bytes.subarray(start, start + entry.packed);
  }

  private findDirectory(): number {
    const { length } = this.bytes;
    const looksLikeZip = length >= 4 && this.u32(0) === LOCAL_ENTRY;
    if (!looksLikeZip) throw new FileError("notAWorkbook", "not a ZIP file");
    for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at -= 1) {
      if (this.u32(at) === END_OF_DIRECTORY) return at;
    }
    throw new FileError("damaged", "the end of the ZIP file is missing");
  }

  private readDirectory(end: number): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    const names = new TextDecoder();
    const count = this.u16(end + 10);
    let at = this.u32(end + 16);
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > end || this.u32(at) !== DIRECTORY_ENTRY) {
        throw new FileError("damaged", "the ZIP directory is broken");
      }
      const nameLength = this.u16(at + 28);
      const name = names.decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      const entry: Entry = {
        method: this.u16(at + 10),
        crc: this.u32(at + 16),
        packed: this.u32(at + 20),
        unpacked: this.u32(at + 24),
        offset: this.u32(at + 42),
      };
      if ((this.u16(at + 8) & ENCRYPTED) !== 0) throw new FileError("encrypted", `part ${name}`);
      total += entry.unpacked;
      this.check(name, entry, total);
      entries.set(name.replaceAll("\\", "/").replace(/^\//, ""), entry);
      at += 46 + nameLength + this.u16(at + 30) + this.u16(at + 32);
    }
    return entries;
  }

  private check(name: string, entry: Entry, total: number): void {
    if (entry.packed === 0xffffffff || entry.unpacked === 0xffffffff) {
      throw new FileError("unsupported", `part ${name} is ZIP64`);
    }
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      throw new FileError("unsupported", `part ${name} has compression method ${entry.method}`);
    }
    const { part, ratio, ratioFrom } = this.limits;
    const inflated = entry.unpacked > ratioFrom && entry.unpacked > entry.packed * ratio;
    if (entry.unpacked > part || total > this.limits.total || inflated) {
      throw new FileError("tooLarge", `part ${name} would unpack to ${entry.unpacked} bytes`);
    }
  }

  private u16(at: number): number {
    return this.view.getUint16(at, true);
  }

  private u32(at: number): number {
    return this.view.getUint32(at, true);
  }
}

/** Never writes more than `size` bytes, whatever the data claims. */
function inflate(name: string, packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (cause) {
    throw new FileError("damaged", `part ${name} does not unpack`, { cause });
  }
}
