import { VaultError } from "./errors";

/** Draws that many cryptographically random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const loneSurrogate = /\p{Surrogate}/u;

/** One array of all the parts, in order. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The bytes of hexadecimal constants in our own sources. */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** An unsigned number in that many bytes, big-endian. @throws RangeError when it does not fit */
function unsigned(value: number, length: 1 | 2 | 4 | 8): Uint8Array {
  const limit = length === 8 ? Number.MAX_SAFE_INTEGER : 2 ** (8 * length) - 1;
  if (!Number.isInteger(value) || value < 0 || value > limit) {
    throw new RangeError(`not an unsigned number of ${length} bytes`);
  }
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let at = length - 1; at >= 0; at--) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

/**
 * Writes two bytes, big-endian, into a layout that is being filled. The number must fit: this is the
 * path of every cell, and checks nothing.
 */
export function putU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 8;
  bytes[at + 1] = value & 255;
}

/** Four bytes, as {@link putU16} writes two. */
export function putU32(bytes: Uint8Array, at: number, value: number): void {
  putU16(bytes, at, value >>> 16);
  putU16(bytes, at + 2, value & 0xffff);
}

/** The number that {@link putU16} wrote; bytes beyond the end count as zeros. */
export function getU16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** The number that {@link putU32} wrote; bytes beyond the end count as zeros. */
export function getU32(bytes: Uint8Array, at: number): number {
  return getU16(bytes, at) * 0x1_0000 + getU16(bytes, at + 2);
}

/** One byte. @throws RangeError */
export const u8 = (value: number): Uint8Array => unsigned(value, 1);
/** Two bytes, big-endian. @throws RangeError */
export const u16 = (value: number): Uint8Array => unsigned(value, 2);
/** Four bytes, big-endian. @throws RangeError */
export const u32 = (value: number): Uint8Array => unsigned(value, 4);
/** Eight bytes, big-endian; numbers up to 2^53 - 1. @throws RangeError */
export const u64 = (value: number): Uint8Array => unsigned(value, 8);

/** Text as UTF-8. @throws VaultError `bad-encoding` on a lone surrogate, which UTF-8 cannot hold */
export function utf8(text: string): Uint8Array {
  if (loneSurrogate.test(text)) throw new VaultError("bad-encoding");
  return encoder.encode(text);
}

/** The text of UTF-8 bytes; a byte order mark stays. @throws VaultError `bad-encoding` */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new VaultError("bad-encoding", { cause });
  }
}

/**
 * Equality whose time depends on the lengths only, as far as JavaScript lets us promise that.
 * Arrays of different length are unequal.
 */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}

/** Whether every byte is zero, from `start` on. */
export function isZero(bytes: Uint8Array, start = 0): boolean {
  let any = 0;
  for (let at = start; at < bytes.length; at++) any |= bytes[at] ?? 0;
  return any === 0;
}

/** Zeros from `bytes` up to `length`. @throws RangeError when it is already longer */
export function padded(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length > length) throw new RangeError(`longer than ${length} bytes`);
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return whole;
}
