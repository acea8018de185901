import { ExcelError } from "../../errors";
import type { Area } from "../../model";
import { cellsOf, rowsOf, columnsOf, MAX_COLUMNS, MAX_ROWS } from "../../model";
import type { RangeTarget } from "../../openWorkbook";
import type { Session } from "../../session";
import { gridOf } from "../../values";
import { record } from "../accept";
import { Args } from "../args";
import type { HostObject, ObjectType } from "../object";
import { memberNamed } from "../object";
import { rangeOf } from ".";

type Fields = Readonly<Record<string, unknown>>;
type Methods = NonNullable<ObjectType<RangeTarget>["methods"]>;

/** Most cells that are described at once. */
const LIMIT = 100_000;

/** `Excel.CellBorderCollection` names lines without the words of `Excel.BorderIndex`. */
const BORDERS: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** An object inside another one: a child, or a line of a collection of borders. */
function inner(object: HostObject, name: string, session: Session): HostObject {
  const border = BORDERS[name];
  if (object.type.item !== undefined && border !== undefined) {
    return object.type.item(object.target, new Args([border]), session);
  }
  const member = memberNamed(object.type.children, name);
  const child = member === null ? null : object.type.children?.[member]?.(object.target, session);
  if (child === null || child === undefined) {
    throw new ExcelError("ApiNotAvailable", `${object.type.name}.${name}`);
  }
  return child;
}

/** What `options` ask for, in their shape: `{ address: true, format: { fill: { color: true } } }`. */
function read(object: HostObject, options: Fields, session: Session): Fields {
  // Lines are asked for all at once.
  if (object.type.item !== undefined) {
    return Object.fromEntries(
      Object.keys(BORDERS).map((side) => [
        side,
        read(inner(object, side, session), options, session),
      ])
    );
  }
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    const scalar = memberNamed(object.type.scalars, name);
    if (wanted === false || wanted === undefined || wanted === null) continue;
    if (scalar !== null) {
      answer[name] = object.type.scalars[scalar]?.get(object.target, session);
    } else answer[name] = read(inner(object, name, session), record(wanted), session);
  }
  return answer;
}

function write(object: HostObject, values: Fields, session: Session): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const member = memberNamed(object.type.scalars, name);
    const scalar = member === null ? undefined : object.type.scalars[member];
    if (scalar === undefined) write(inner(object, name, session), record(value), session);
    else if (scalar.set === undefined) throw new ExcelError("InvalidArgument");
    else scalar.set(object.target, value, session);
  }
}

type Split = (area: Area) => Area[];

const cellsIn: Split = (area) =>
  rowsIn(area).flatMap((row) =>
    Array.from({ length: columnsOf(area) }, (_, index) => ({
      ...row,
      left: area.left + index,
      right: area.left + index,
    }))
  );
const rowsIn: Split = (area) =>
  Array.from({ length: rowsOf(area) }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
const wholeRowsIn: Split = (area) => rowsIn({ ...area, left: 0, right: MAX_COLUMNS - 1 });
const wholeColumnsIn: Split = (area) =>
  Array.from({ length: columnsOf(area) }, (_, index) => ({
    top: 0,
    bottom: MAX_ROWS - 1,
    left: area.left + index,
    right: area.left + index,
  }));

function partsOf(target: RangeTarget, split: Split, session: Session): HostObject[] {
  const area = session.areaOf(target);
  if (split === cellsIn && cellsOf(area) > LIMIT) throw new ExcelError("RangeExceedsLimit");
  if (split !== cellsIn && Math.min(rowsOf(area), LIMIT) * columnsOf(area) > LIMIT * 16) {
    throw new ExcelError("RangeExceedsLimit");
  }
  return split(area).map((part) => rangeOf(session.range(target.sheet, part)));
}

/** Reads properties of each row or column. */
const getter =
  (split: Split): Methods[string] =>
  (target, args, session) =>
    partsOf(target, split, session).map((part) => read(part, args.record(0), session));

/** Sets properties of each row or column: one record for each, or one for all. */
const setter =
  (split: Split): Methods[string] =>
  (target, args, session) => {
    const parts = partsOf(target, split, session);
    const records = args.raw(0);
    if (!Array.isArray(records)) throw new ExcelError("InvalidArgument");
    if (records.length !== 1 && records.length !== parts.length) {
      throw new ExcelError("InvalidArgument");
    }
    parts.forEach((part, index) => {
      const values: unknown = records[records.length === 1 ? 0 : index];
      if (values !== null && values !== undefined) write(part, record(values), session);
    });
  };

/** Methods of `Range` that read and set the format of each cell, row or column at once. */
export const cellProperties: Methods = {
  GetCellProperties: (target, args, session) => {
    const area = session.areaOf(target);
    const cells = partsOf(target, cellsIn, session).map((cell) =>
      read(cell, args.record(0), session)
    );
    return Array.from({ length: rowsOf(area) }, (_, row) =>
      cells.slice(row * columnsOf(area), (row + 1) * columnsOf(area))
    );
  },
  GetRowProperties: getter(wholeRowsIn),
  GetColumnProperties: getter(wholeColumnsIn),
  SetCellProperties: (target, args, session) => {
    const area = session.areaOf(target);
    const given = args.raw(0);
    if (!Array.isArray(given)) throw new ExcelError("InvalidArgument");
    const grid = gridOf(given, rowsOf(area), columnsOf(area));
    partsOf(target, cellsIn, session).forEach((cell, index) => {
      const row = Math.floor(index / columnsOf(area));
      const values = grid(row, index % columnsOf(area));
      if (values !== null && values !== undefined) write(cell, record(values), session);
    });
  },
  SetRowProperties: setter(wholeRowsIn),
  SetColumnProperties: setter(wholeColumnsIn),
};
