// Files that must not be opened, and why.
import { describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FileError, openXlsx, saveXlsx } from "../../../src/excel-host/file";
import { ZipArchive } from "../../../src/excel-host/file/zipArchive";
import { fullWorkbook } from "./books";

const sound = saveXlsx(fullWorkbook());

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await openXlsx(bytes);
    return "opened";
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

/** The sound file with parts replaced; `null` removes one. */
async function altered(changes: Record<string, string | null>): Promise<Uint8Array> {
  const parts = unzipSync(await sound);
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) Reflect.deleteProperty(parts, name);
    else parts[name] = strToU8(text);
  }
  return zipSync(parts);
}

const compoundFile = (streamName: string): Uint8Array => {
  const name = Buffer.from(streamName, "utf16le");
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name]);
};

describe("what is no workbook", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["text", strToU8("nimi;ikä\nA;1\n")],
    ["zeros", new Uint8Array(1000)],
    ["another ZIP file", zipSync({ "a.txt": strToU8("a") })],
  ])("%s", async (_, bytes) => {
    expect(await refusal(bytes)).toBe("notAWorkbook");
  });

  test("a Word document", async () => {
    const bytes = await altered({ "xl/workbook.xml": "<document/>" });
    expect(await refusal(bytes)).toBe("notAWorkbook");
  });

  test("a workbook behind a password", async () => {
    expect(await refusal(compoundFile("EncryptedPackage"))).toBe("encrypted");
  });

  test("a workbook of Excel 97", async () => {
    expect(await refusal(compoundFile("Workbook"))).toBe("unsupported");
  });
});

describe("what is damaged", () => {
  test("cut at any tenth", async () => {
    const bytes = await sound;
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * tenth) / 10));
      expect(await refusal(cut)).toBe("damaged");
    }
  });

  test("a changed byte in the contents of any part", async () => {
    const bytes = await sound;
    const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    const parts = unzipSync(bytes);
    // Every part is read, so the middle of its data is a place that matters.
    for (const name of Object.keys(parts).filter((part) =>
      part.startsWith("xl/worksheets/sheet")
    )) {
      const at = Buffer.from(bytes).indexOf(name) + name.length + 40;
      expect(at).toBeLessThan(directory);
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(await refusal(changed)).toBe("damaged");
    }
  });

  test.each([
    ["a missing sheet", { "xl/worksheets/sheet2.xml": null }],
    ["a missing text", { "xl/sharedStrings.xml": "<sst/>" }],
    ["a missing table", { "xl/tables/table1.xml": null }],
    ["XML that is cut short", { "xl/workbook.xml": "<workbook><sheets>" }],
    ["tags that do not match", { "xl/workbook.xml": "<workbook><sheets></workbook></sheets>" }],
    ["a document type", { "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }],
    ["nesting without end", { "xl/workbook.xml": "<a>".repeat(10_000) }],
    ["a workbook without sheets", { "xl/workbook.xml": "<workbook/>" }],
    ["a cell outside its row", sheet('<row r="1"><c r="A2"><v>1</v></c></row>')],
    ["a row outside the sheet", sheet('<row r="1048577"><c><v>1</v></c></row>')],
    ["a column outside the sheet", sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ["a number that is none", sheet('<row r="1"><c r="A1"><v>yksi</v></c></row>')],
    ["a part without an element", { "xl/worksheets/sheet1.xml": "\ufeff " }],
  ])("%s", async (_, changes) => {
    expect(await refusal(await altered(changes))).toBe("damaged");
  });
});

function sheet(rows: string): Record<string, string> {
  const root = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return { "xl/worksheets/sheet1.xml": root };
}

describe("what would unpack to too much", () => {
  test("a part that is a thousand times its packed size", async () => {
    const bytes = await altered({ "xl/worksheets/sheet1.xml": " ".repeat(9 * 1024 * 1024) });
    expect(await refusal(bytes)).toBe("tooLarge");
  });

  test("a part that declares less than it holds does not get more", () => {
    const name = "a.bin";
    const bytes = zipSync({ [name]: new Uint8Array(100_000).fill(7) });
    const view = new DataView(bytes.buffer);
    const entry = view.getUint32(bytes.length - 6, true);
    view.setUint32(entry + 24, 10, true);
    expect(() => new ZipArchive(bytes).part(name)).toThrow(FileError);
  });

  test("parts that are small each and large together", () => {
    const bytes = zipSync({ a: strToU8("1234567"), b: strToU8("1234567") });
    const limits = { part: 10, total: 10, ratio: 1000, ratioFrom: 0 };
    expect(() => new ZipArchive(bytes, limits)).toThrow(FileError);
  });

  test("the limits leave room for what a register needs", async () => {
    const parts = unzipSync(await sound);
    expect(strFromU8(parts["xl/workbook.xml"]!)).toContain("<workbook");
    expect(new ZipArchive(await sound).names()).toEqual(Object.keys(parts));
  });
});
