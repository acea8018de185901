import type { Area } from "../model";
import { MAX_COLUMNS, MAX_ROWS } from "../model";
import { columnIndex } from "./columns";

/** Where an address points: a sheet's name (without quotes; `null` when none is given) and cells. */
export interface Address {
  readonly sheet: string | null;
  readonly area: Area;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * Reads `A1`, `$B$2:D9` (corners in any order), `A:C`, `1:5`, each with or without `Sheet1!` or
 * `'It''s mine'!`. `null` for anything else, and for cells off the sheet.
 */
export function parseAddress(text: string): Address | null {
  const { sheet, cells } = splitSheet(text.trim());
  if (cells === null) return null;
  const corners = cells.split(":");
  const first = parseCorner(corners[0] ?? "");
  const second = corners.length === 1 ? first : parseCorner(corners[1] ?? "");
  if (first === null || second === null || corners.length > 2) return null;
  const sameKind =
    (first.row === null) === (second.row === null) &&
    (first.column === null) === (second.column === null);
  const isSingle = corners.length === 1;
  if (!sameKind || (isSingle && (first.row === null || first.column === null))) return null;
  const [top, bottom] = span(first.row, second.row, MAX_ROWS);
  const [left, right] = span(first.column, second.column, MAX_COLUMNS);
  return { sheet, area: { top, left, bottom, right } };
}

/** Reads several addresses separated by commas, for instance `A1:B2,D4`; `null` when one is wrong. */
export function parseAddresses(text: string): Address[] | null {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g);
  if (parts?.join(",") !== text) return null;
  const addresses: Address[] = [];
  for (const part of parts) {
    const address = parseAddress(part);
    if (address === null) return null;
    addresses.push(address);
  }
  return addresses;
}

function splitSheet(text: string): { sheet: string | null; cells: string | null } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheet: null, cells: text };
  const name = text.slice(0, bang);
  const cells = text.slice(bang + 1);
  if (name.startsWith("'")) {
    const quoted = /^'((?:[^']|'')+)'$/.exec(name);
    return { sheet: quoted?.[1]?.replaceAll("''", "'") ?? null, cells: quoted ? cells : null };
  }
  return name === "" || /['!:\\/?*[\]]/.test(name)
    ? { sheet: null, cells: null }
    : { sheet: name, cells };
}

function parseCorner(text: string): Corner | null {
  const match = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9][0-9]{0,6}))?$/.exec(text.trim());
  if (match === null || text.trim() === "") return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((match[1] !== undefined && column === null) || (row !== null && row >= MAX_ROWS)) return null;
  return { row, column };
}

function span(a: number | null, b: number | null, limit: number): [number, number] {
  return a === null || b === null ? [0, limit - 1] : [Math.min(a, b), Math.max(a, b)];
}
