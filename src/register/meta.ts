import { ParError } from "../domain/errors";
import { isLanguage, type Language } from "../domain/language";
import { type RegisterId, registerId } from "../domain/ids";
import { fromBase64url, toBase64url } from "../vault/base64url";
import { h8 } from "../vault/hash";
import type { Area, Block } from "../workbook/port";
import { cells, storageSheets } from "./layout";
import { cellText } from "./trip";

/** The rows of `_meta`, in their order (docs/workbook-format.md §2). */
const names = ["format", "register", "language", "founder", "created", "head"] as const;

export const formatNumber = 1;

/** What `_meta` says. All of it but `head` repeats the genesis record, which is what counts. */
export interface Meta {
  readonly register: RegisterId;
  readonly language: Language;
  /** Ed25519, base64url. */
  readonly founder: string;
  /** ISO 8601 UTC. */
  readonly created: string;
  /** `seq.hash` of the newest chain record: a hint. */
  readonly head: string;
}

/** The text of the `head` row. */
export function headHint(seq: number, hash: Uint8Array): string {
  return `${seq}.${toBase64url(h8(hash))}`;
}

const width = 2;

export const metaArea: Area = cells(storageSheets.meta, 0, 0, names.length, width);

export const headRow = names.indexOf("head");

/** The one cell that tells a session that the chain has changed. */
export const headArea: Area = cells(storageSheets.meta, headRow, 1, 1, 1);

export function metaRows(meta: Meta): readonly (readonly [string, string])[] {
  const values: Readonly<Record<(typeof names)[number], string>> = {
    format: String(formatNumber),
    ...meta,
  };
  return names.map((name) => [name, values[name]]);
}

/** `null` when `_meta` is empty: a register that was begun and never finished. @throws ParError `newer-format`, `damaged-register` */
export function readMeta(block: Block | null): Meta | null {
  const rows = names.map((_, row) => [cellText(block, row, 0), cellText(block, row, 1)] as const);
  if (rows.every(([name, value]) => name === "" && value === "")) return null;
  const value = (name: (typeof names)[number]): string => {
    const [label, text] = rows[names.indexOf(name)] ?? ["", ""];
    if (label !== name) throw damaged();
    return text;
  };
  const format = value("format");
  if (/^[1-9][0-9]{0,3}$/u.test(format) && Number(format) > formatNumber) {
    throw new ParError("newer-format", { format });
  }
  const language = value("language");
  const register = registerId.parse(value("register"));
  if (format !== String(formatNumber) || register === null || !isLanguage(language))
    throw damaged();
  const founder = value("founder");
  if (!isKeyText(founder)) throw damaged();
  return { register, language, founder, created: value("created"), head: value("head") };
}

function isKeyText(text: string): boolean {
  try {
    return fromBase64url(text).length === 32;
  } catch {
    return false;
  }
}

function damaged(): ParError {
  return new ParError("damaged-register", { part: storageSheets.meta });
}
