import { ExcelError } from "../errors";
import type { ObjectType } from "./object";
import { targetOf } from "./object";

/** The arguments of a call: plain JSON values, or objects that the client referred to. */
export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  /** As it came; `undefined` and `null` both mean not given. */
  raw(index: number): unknown {
    return this.values[index];
  }

  isGiven(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  /** @throws ExcelError `InvalidArgument` unless it is a text */
  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw new ExcelError("InvalidArgument");
    return value;
  }

  textOr(index: number, otherwise: string): string {
    return this.isGiven(index) ? this.text(index) : otherwise;
  }

  /** @throws ExcelError `InvalidArgument` unless it is a whole number */
  integer(index: number): number {
    const value = this.values[index];
    if (!Number.isSafeInteger(value)) throw new ExcelError("InvalidArgument");
    return value as number;
  }

  integerOr(index: number, otherwise: number): number {
    return this.isGiven(index) ? this.integer(index) : otherwise;
  }

  /** @throws ExcelError `InvalidArgument` unless it is a boolean or left out */
  flag(index: number, otherwise = false): boolean {
    const value = this.values[index];
    if (!this.isGiven(index)) return otherwise;
    if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
    return value;
  }

  /** One of some words, in Excel's spelling; compared without regard to case. */
  word<T extends string>(index: number, words: readonly T[], otherwise?: T): T {
    if (!this.isGiven(index) && otherwise !== undefined) return otherwise;
    const value = this.text(index).toLowerCase();
    const found = words.find((word) => word.toLowerCase() === value);
    if (found === undefined) throw new ExcelError("InvalidArgument");
    return found;
  }

  /** The data of an object of a type, or `null` when something else was given. */
  object<T>(index: number, type: ObjectType<T>): T | null {
    return targetOf(type, this.values[index]);
  }

  /** A plain JSON object. */
  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.values[index];
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new ExcelError("InvalidArgument");
    }
    return value as Record<string, unknown>;
  }
}
