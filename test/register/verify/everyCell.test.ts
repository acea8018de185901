import { beforeAll, describe, expect, test } from "@jest/globals";
import { allStorageSheets } from "../../../src/register/layout";
import { addressOf, type StorageSnapshot } from "../../../src/register/verify/snapshot";
import { verifyStorage } from "../../../src/register/verify/verifyStorage";
import { seededRandom } from "../../vault/people";
import { buildRegister } from "./builtRegister";

/*
 * The heart of the product: whoever changes, blanks, swaps or adds a cell of any storage sheet by hand is
 * found out, by anybody, without a key.
 */

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

let snapshot: StorageSnapshot;
let cells: Cell[];
const random = seededRandom(99);
const draw = (below: number): number => {
  const [a = 0, b = 0, c = 0] = random(3);
  return ((a << 16) | (b << 8) | c) % below;
};

beforeAll(async () => {
  snapshot = (await buildRegister(7)).register.snapshot();
  cells = allStorageSheets.flatMap((sheet) =>
    snapshot[sheet]!.values.flatMap((values, row) =>
      values.flatMap((text, column) =>
        text === "" ? [] : [{ sheet, row, column, text: String(text) }]
      )
    )
  );
});

/** The snapshot with some cells replaced. */
function edited(...changes: readonly Cell[]): StorageSnapshot {
  const copy: Record<string, { values: string[][]; visibility: "veryHidden" }> = {};
  for (const sheet of allStorageSheets) {
    const values = snapshot[sheet]!.values.map((row) => row.map(String));
    copy[sheet] = { values, visibility: "veryHidden" };
  }
  for (const { sheet, row, column, text } of changes) {
    const { values } = copy[sheet]!;
    while (values.length <= row) values.push([]);
    while (values[row]!.length <= column) values[row]!.push("");
    values[row]![column] = text;
  }
  return copy;
}

const nameOf = ({ sheet, row, column }: Cell): string => `${sheet}!${addressOf(row, column)}`;

async function toldOf(...changes: readonly Cell[]): Promise<string[]> {
  const findings = await verifyStorage(edited(...changes));
  return (
    findings
      // A name behind the last column may be of a newer version: it is told of, and no error.
      .filter(({ severity, code }) => severity === "error" || code === "addition-unknown")
      .map(({ code, sheet, place }) => `${code} ${sheet}!${place}`)
  );
}

/** Changes that verification missed, and those that it told of more than a few times. */
async function missed(changes: readonly (readonly Cell[])[], most: number): Promise<string[]> {
  const names: string[] = [];
  for (const change of changes) {
    const told = await toldOf(...change);
    if (told.length === 0 || told.length > most) {
      names.push(`${change.map(nameOf).join(" and ")}: ${told.join(", ") || "nothing"}`);
    }
  }
  return names;
}

function altered(text: string): string {
  const at = draw(text.length);
  const old = text.charAt(at);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  let character = old;
  while (character === old) character = alphabet.charAt(draw(alphabet.length));
  return text.slice(0, at) + character + text.slice(at + 1);
}

describe("one cell of storage", () => {
  test("the register has cells on every storage sheet, and of every kind", () => {
    expect(new Set(cells.map(({ sheet }) => sheet)).size).toBe(allStorageSheets.length);
    const tags = new Set(cells.map(({ text }) => /^[A-Z]+1\./u.exec(text)?.[0] ?? ""));
    const format = ["PAH1.", "PC1.", "PE1.", "PK1.", "PL1.", "PO1.", "PT1.", "PUC1.", "PW1.", ""];
    expect([...tags].sort()).toEqual([...format].sort());
  });

  test("cannot be altered by one character", async () => {
    const changes = [1, 2].flatMap(() =>
      cells.map((cell) => [{ ...cell, text: altered(cell.text) }])
    );
    expect(await missed(changes, 2)).toEqual([]);
  });

  test("cannot be blanked", async () => {
    expect(
      await missed(
        cells.map((cell) => [{ ...cell, text: "" }]),
        3
      )
    ).toEqual([]);
  });

  test("cannot be swapped with any other", async () => {
    const pairs: Cell[][] = [];
    while (pairs.length < 400) {
      const a = cells[draw(cells.length)]!;
      // Half of the pairs within one sheet, where cells look alike.
      const others =
        pairs.length % 2 === 0 ? cells : cells.filter(({ sheet }) => sheet === a.sheet);
      const b = others[draw(others.length)]!;
      if (a.text !== b.text)
        pairs.push([
          { ...a, text: b.text },
          { ...b, text: a.text },
        ]);
    }
    expect(await missed(pairs, 6)).toEqual([]);
  });

  test("cannot be moved to a free cell or copied over another", async () => {
    const changes = Array.from({ length: 150 }, (_, at) => {
      const a = cells[draw(cells.length)]!;
      const b = cells[draw(cells.length)]!;
      if (at % 2 === 0 && a.text !== b.text) return [{ ...b, text: a.text }];
      const rows = snapshot[a.sheet]!.values.length;
      return [
        { ...a, text: "" },
        { ...a, row: rows },
      ];
    });
    expect(await missed(changes, 6)).toEqual([]);
  });

  test("cannot appear where none was", async () => {
    const free: Cell[][] = [];
    for (const sheet of allStorageSheets) {
      const { values } = snapshot[sheet]!;
      const width = Math.max(...values.map((row) => row.length));
      for (let row = 0; row <= values.length; row++) {
        for (let column = 0; column <= width; column++) {
          const text = draw(2) === 0 ? "hei" : (cells[draw(cells.length)]?.text ?? "");
          if ((values[row]?.[column] ?? "") === "") free.push([{ sheet, row, column, text }]);
        }
      }
    }
    expect(await missed(free, 3)).toEqual([]);
  });
});
