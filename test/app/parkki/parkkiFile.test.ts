import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { codeLists } from "../../../src/domain/codes/catalogue";
import { deliveriesOf } from "../../../src/domain/deliveries";
import type { Language } from "../../../src/domain/language";
import { languages } from "../../../src/domain/language";
import { localDate } from "../../../src/domain/localDate";
import type { Service } from "../../../src/domain/service";
import { buildParkkiFile } from "../../../src/app/parkki/parkkiFile";
import { sha256Hex } from "../../../src/app/parkki/fileHash";
import { dataColumns } from "../../../src/statistics/dataRow";
import type { Delivery } from "../../../src/statistics/delivery";
import { makeDelivery } from "../../../src/statistics/delivery";
import { emptyTally } from "../../../src/statistics/tally";
import { counting, person, register, workshopOf } from "../../statistics/people";

const made = "2027-01-15T10:00:00Z";
const people = workshopOf(80);

function deliveryOf(
  clientships = people,
  options: { service?: Service; served?: readonly string[]; exact?: boolean } = {}
): Delivery {
  const { service = "workshop", served = [], exact = false } = options;
  const delivery = deliveriesOf(2026)[2]!;
  const how = counting(service, served);
  return makeDelivery({ ...how, delivery, clientships, tally: emptyTally, exact });
}

const fileOf = (
  delivery: Delivery,
  organisation = "Mallilan kunta",
  language: Language = "fi",
  version: number | null = 1
): Promise<Uint8Array> => buildParkkiFile({ delivery, organisation, made, version, language });

async function openWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

type Value = string | number | boolean | Date | null;

/** The values of a sheet as ExcelJS reads them; anything but a text or a number fails the test. */
function valuesOf(workbook: ExcelJS.Workbook, name: string): Value[][] {
  const sheet = workbook.getWorksheet(name)!;
  const width = sheet.columnCount;
  const rows = Array.from({ length: sheet.rowCount }, (_, at) => sheet.getRow(at + 1));
  return rows.map((row) =>
    Array.from({ length: width }, (_, at): Value => {
      const cell = row.getCell(at + 1);
      if (cell.isMerged && cell.master !== cell) return null;
      const { value } = cell;
      if (value !== null && typeof value !== "string" && typeof value !== "number") {
        throw new Error(`a cell of another kind: ${cell.address}`);
      }
      return value;
    })
  );
}

const delivery = deliveryOf(people, { served: ["049", "091"] });
/** The ordinary file, built and opened once. */
const file = fileOf(delivery);
const opened = file.then(openWithExcelJs);

describe("the sheet data", () => {
  const wanted = [[...dataColumns], ...delivery.rows.map((row) => dataColumns.map((c) => row[c]))];

  test("holds the rows of the delivery as ExcelJS reads them", async () => {
    const workbook = await opened;
    expect(JSON.stringify(valuesOf(workbook, "data"))).toBe(JSON.stringify(wanted));
  });

  test("holds them as hucre reads them", async () => {
    const { sheets } = await readXlsx(await file);
    const data = sheets.find(({ name }) => name === "data");
    expect(JSON.stringify(data?.rows)).toBe(JSON.stringify(wanted));
  });

  test("gives the checksum of the cover", async () => {
    const workbook = await opened;
    const lines = valuesOf(workbook, "data").map((row) => `${row.join(";")}\n`);
    const checksum = sha256Hex(new TextEncoder().encode(lines.join("")));
    expect(valuesOf(workbook, "Kansi").flat()).toContain(checksum);
  });
});

describe("the readable tables", () => {
  const sheetOf = {
    asiakkaat: "Asiakkaat",
    koulutus_alussa: "Koulutus alussa",
    koulutus_lopussa: "Koulutus lopussa",
    toiminta_alussa: "Toiminta alussa",
    toiminta_lopussa: "Toiminta lopussa",
    saapuminen: "Saapuminen",
    toimenpide: "Toimenpiteet",
    toimenpidejaksot: "Toimenpidejaksot",
    sijoittuminen: "Sijoittuminen",
  };
  const genders: Record<string, string> = { Kaikki: "kaikki", Miehet: "M", Naiset: "N" };
  const places: Record<string, string> = {
    "Kaikki kunnat": "kaikki",
    Espoo: "049",
    Helsinki: "091",
    "Muu kunta tai ei tietoa": "muu",
  };
  const ages = new Map(codeLists.ageGroup.codes.map(({ code, label }) => [label.fi, code]));

  /** The figures of a table read back the way a person reads them: by their headings. */
  function readTable(rows: Value[][], byPlace: boolean): Map<string, Value> {
    const [genderRow = [], ageRow = [], ...lines] = rows.slice(2);
    const before = byPlace ? 3 : 2;
    const found = new Map<string, Value>();
    for (const line of lines) {
      const kunta = byPlace ? places[String(line[0])] : "kaikki";
      const koodi = line[before - 2] ?? "kaikki";
      let gender = "";
      line.forEach((value, at) => {
        if (at < before) return;
        gender = genders[String(genderRow[at])] ?? gender;
        const age = ages.get(String(ageRow[at])) ?? "kaikki";
        if (value !== null) found.set([kunta, koodi, gender, age].join("/"), value);
      });
    }
    return found;
  }

  test.each([
    ["several municipalities", delivery, true],
    ["one municipality", deliveryOf(), false],
    ["fewer than twenty clients", deliveryOf(workshopOf(15)), false],
    ["exact figures", deliveryOf(people, { exact: true }), false],
  ])("show every figure of the delivery and no other: %s", async (_, shown, byPlace) => {
    const workbook = await openWithExcelJs(await fileOf(shown));
    for (const [muuttuja, name] of Object.entries(sheetOf)) {
      const rows = shown.rows.filter((row) => row.muuttuja === muuttuja);
      const wanted = rows.map((row): [string, number] => [
        [row.kunta, row.koodi, row.sukupuoli, row.ikaryhma].join("/"),
        row.lukumaara,
      ]);
      const read = readTable(valuesOf(workbook, name), byPlace);
      expect([...read].sort()).toEqual(wanted.sort());
    }
  });

  test("keep their headings in sight and have words beside every code", async () => {
    const workbook = await opened;
    const sheet = workbook.getWorksheet("Saapuminen")!;
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 3, ySplit: 4 });
    const words = new Map(codeLists.arrival.codes.map(({ code, label }) => [code, label.fi]));
    const lines = valuesOf(workbook, "Saapuminen").slice(4);
    for (const [, code, label] of lines) {
      expect(label).toBe(code === null ? "Yhteensä" : words.get(String(code)));
    }
  });
});

describe("the cover says", () => {
  const coverOf = async (shown: Delivery): Promise<Value[]> =>
    valuesOf(await openWithExcelJs(await fileOf(shown)), "Kansi").flat();

  test("whose figures of which days these are, and the exact totals", async () => {
    const cover = valuesOf(await opened, "Kansi").flat();
    expect(cover).toEqual(
      expect.arrayContaining([
        "Mallilan kunta",
        "Nuorten työpaja",
        "1.1.2026–31.12.2026",
        "PARkki-tiedosto, versio 1",
      ])
    );
    expect(cover[cover.indexOf("Asiakkaat") + 1]).toBe(80);
  });

  test("that figures are rounded and that deliveries are not yet checked together", async () => {
    const cover = valuesOf(await opened, "Kansi").flat();
    expect(cover).toContain(
      "Luvut on satunnaispyöristetty viiden monikertoihin; summat eivät välttämättä täsmää."
    );
    expect(cover.join()).toContain("Vielä ei tarkisteta, mitä saman vuoden tiedonsiirroista");
  });

  test.each([
    [1, "1"],
    [3, "3 (korvaa samasta kaudesta aiemmin tehdyn)"],
  ])("which version it is: %s", async (version, words) => {
    const numbered = fileOf(deliveryOf(workshopOf(5)), "Mallilan kunta", "fi", version);
    const cover = valuesOf(await openWithExcelJs(await numbered), "Kansi").flat();
    expect(cover[cover.indexOf("Tiedonsiirron versio") + 1]).toBe(words);
  });

  test("no version where none is known", async () => {
    const silent = fileOf(deliveryOf(workshopOf(5)), "Mallilan kunta", "fi", null);
    const cover = valuesOf(await openWithExcelJs(await silent), "Kansi").flat();
    expect(cover).not.toContain("Tiedonsiirron versio");
  });

  test("that exact figures are of invented people only", async () => {
    const cover = (await coverOf(deliveryOf(people, { exact: true }))).join();
    expect(cover).toContain("Ei suojausta");
    expect(cover).toContain("vain keksityistä henkilöistä");
    expect(cover).not.toContain("satunnaispyöristetty");
  });

  test("why a small register publishes less", async () => {
    expect((await coverOf(deliveryOf(workshopOf(15)))).join()).toContain("Alle 20 asiakasta");
    const tiny = (await coverOf(deliveryOf(workshopOf(5)))).join();
    expect(tiny).toContain("Alle 10 asiakasta");
    expect(tiny).not.toContain("ovat tarkkoja");
  });
});

describe("nothing else is in the file", () => {
  const secret = person(
    987_654,
    {
      service: "workshop",
      gender: "X",
      birthDate: localDate("2003-02-13"),
      municipality: "148",
      motherTongueOther: "Salaisuuskieli",
      holdReason: "Salainen syy",
    },
    [{ startDate: localDate("2026-03-17"), ownCode: "Salakoodi", measure: "P01", arrival: "H01" }],
    [{ date: localDate("2026-03-19"), education: "K1", mainActivity: "T08" }]
  );
  const everybody = [...people, secret];

  async function partsOf(file: Promise<Uint8Array>): Promise<Map<string, string>> {
    const parts = Object.entries(unzipSync(await file));
    return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
  }
  const parts = partsOf(fileOf(deliveryOf(everybody, { served: ["049", "091"] })));

  test("no id, day, number or text of any client, and no key", async () => {
    const { rounding } = counting("workshop");
    const secrets = [
      register,
      Buffer.from(rounding.key).toString("hex"),
      Buffer.from(rounding.key).toString("base64"),
      "Salai",
      "Salakoodi",
      "Inari",
      "987654",
      "2003-02-13",
      "2026-03-17",
      "2026-03-19",
      ...everybody.flatMap(({ client, periods, situations }) =>
        [client, ...periods, ...situations].map(({ id }) => id)
      ),
    ];
    for (const [name, text] of await parts) {
      const leaked = secrets.filter((word) => `${name}${text}`.includes(word));
      expect({ name, leaked }).toEqual({ name, leaked: [] });
    }
  });

  test("only the parts of a plain workbook", async () => {
    const names = [...(await parts).keys()].map((name) => name.replace(/\d+/u, "#"));
    expect([...new Set(names)].sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/app.xml",
      "docProps/core.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/theme/theme#.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet#.xml",
    ]);
  });

  test("no hidden sheet, name, formula, comment, link or author", async () => {
    const text = [...(await parts).values()].join("\n");
    expect(text).not.toMatch(
      /state="(?:veryH|h)idden"|hidden="1"|<definedName|<f[ >]|<hyperlink|<legacyDrawing|<drawing/u
    );
    expect(text).not.toMatch(/<dc:creator>|<cp:lastModifiedBy>|<Company>|<Manager>/u);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "<b>&\"'", "A\u0000B\uD800"])(
    "an organisation called %j is a text",
    async (organisation) => {
      const workbook = await openWithExcelJs(await fileOf(deliveryOf(workshopOf(5)), organisation));
      const name = organisation.replace(/[\u0000\uD800]/gu, "\uFFFD");
      expect(valuesOf(workbook, "Kansi").flat()).toContain(name);
    }
  );
});

describe("the file", () => {
  test("is the same, byte for byte, of the same people in any order", async () => {
    const again = deliveryOf([...people].reverse(), { served: ["049", "091"] });
    expect(sha256Hex(await fileOf(again))).toBe(sha256Hex(await file));
  });

  test.each(languages)("opens in %s, with guidance in all three languages", async (language) => {
    for (const service of ["outreach", "workshop"] as const) {
      const shown = deliveryOf(people, { service, exact: true });
      const workbook = await openWithExcelJs(await fileOf(shown, "Mallilan kunta", language));
      const names = workbook.worksheets.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.at(-1)).toBe("data");
      for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
      const readme = valuesOf(workbook, names[1]!).flat();
      expect(readme).toEqual(
        expect.arrayContaining(["Lukuohje", "Läsanvisning", "How to read this file"])
      );
    }
  });
});
