// Whether an .xlsx library can carry the host, decided by what each candidate keeps. Both keep the
// everyday; each loses something the second half names, so src/excel-host/file/ reads and writes the parts
// itself and both serve as oracles (oracles.test.ts). A new version that mends a loss fails here, which
// is the moment to decide again.
import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { readXlsx } from "hucre/xlsx";
import { openXlsx } from "../../../src/excel-host/file";
import { excelJs, hucre } from "./candidates";
import type { Candidate, Sample, Seen } from "./candidates";

const longest = "å".repeat(32_767);

const sample: Sample = {
  texts: [
    "+x",
    "=1+1",
    "-5",
    "@SUM(A1)",
    "00123",
    "TRUE",
    "2024-01-31",
    "'heitto",
    " alku",
    "loppu ",
    "kaksi\nriviä",
    "sarkain\tväli",
    "å ä ö 😀",
    "<b>&amp;</b>",
    longest,
  ],
  amount: 0.1 + 0.2,
  widths: [30, 12.5],
  frozenRows: 2,
  protection: { formatCells: true, selectLockedCells: false },
  listValidation: '"kyllä,ei"',
  visibility: ["visible", "hidden", "veryHidden"],
  table: {
    name: "Asiakkaat",
    range: "A1:B2",
    style: "TableStyleLight9",
    columns: ["Nimi", "Ikä (v)"],
  },
  name: { name: "par_alue", range: "Tiedot!$A$1:$B$2" },
};

const routes: readonly [string, Candidate, Candidate][] = [
  ["hucre, read by itself", hucre, hucre],
  ["ExcelJS, read by itself", excelJs, excelJs],
  ["written by hucre, read by ExcelJS", hucre, excelJs],
  ["written by ExcelJS, read by hucre", excelJs, hucre],
];

describe.each(routes)("%s", (_, writer, reader) => {
  const seen: Promise<Seen> = writer.write(sample).then((bytes) => reader.read(bytes));

  test.each(Object.keys(sample) as (keyof Sample)[])("keeps %s", async (fact) => {
    expect((await seen)[fact]).toEqual(sample[fact]);
  });

  test("keeps the text format of every text", async () => {
    expect(new Set((await seen).textFormats)).toEqual(new Set(["@"]));
  });
});

/** What comes back when a single text makes the trip. */
async function trip(candidate: Candidate, text: string): Promise<string | undefined> {
  const seen = await candidate.read(await candidate.write({ ...sample, texts: [text] }));
  return seen.texts?.[0];
}

describe("losses that decide against both", () => {
  test("neither protects text that looks like an escape of OOXML", async () => {
    expect(await trip(hucre, "par1._x0041_")).toBe("par1.A");
    expect(await trip(excelJs, "par1._x0041_")).toBe("par1.A");
  });

  test("hucre writes text that spells an error as that error, ExcelJS as text", async () => {
    const bytes = await hucre.write({ ...sample, texts: ["#N/A"] });
    expect((await excelJs.read(bytes)).texts).not.toEqual(["#N/A"]);
    expect(await trip(excelJs, "#N/A")).toBe("#N/A");
  });

  test("hucre keeps control characters, ExcelJS drops them", async () => {
    expect(await trip(hucre, "a\u0001b")).toBe("a\u0001b");
    expect(await trip(excelJs, "a\u0001b")).toBe("ab");
  });

  test("hucre forgets the format of a whole column and the password of a sheet", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("A");
    sheet.getColumn(1).numFmt = "@";
    await sheet.protect("salasana", {});
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const [read] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect([read?.columns, read?.protection]).toEqual([[{ width: 9 }], { sheet: true }]);
    const ours = (await openXlsx(bytes)).activeWorksheet();
    expect(ours.columns.at(0)?.style?.numberFormat).toBe("@");
    expect(ours.protection?.password).toMatchObject({ kind: "digest", algorithm: "SHA-512" });
  });

  test("neither refuses a cell longer than Excel's 32,767 characters", async () => {
    expect(await trip(hucre, `${longest}!`)).toHaveLength(32_768);
    expect(await trip(excelJs, `${longest}!`)).toHaveLength(32_768);
  });
});
