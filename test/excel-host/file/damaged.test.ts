// Files that were cut, altered, or made by somebody who means harm: refused in words, or read; never a crash.
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createExcelHost } from "../../../src/excel-host";
import { openXlsx, saveXlsx } from "../../../src/excel-host/file";
import { FileError } from "../../../src/excel-host/file/fileError";

let file: Uint8Array;

beforeAll(async () => {
  const host = await createExcelHost();
  const person = host.userOf(host.connect());
  await person.paste("Sheet1", "A1", "Name\tAge\nÄijä\t1\n=A1\t2026-01-01");
  await person.addSheet("Toinen & <kolmas>");
  await person.insertRows("Sheet1", 1);
  host.model.settings.set("key", { deep: ["value"] });
  file = await saveXlsx(host.model);
});

/** `read` when it opens and can be saved again, else the code that the user is told. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const model = await openXlsx(bytes);
    expect((await saveXlsx(model)).length).toBeGreaterThan(500);
    return "read";
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

/** A workbook with one part replaced, zipped anew. */
function withPart(name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) });
}

const sheetPart = "xl/worksheets/sheet1.xml";

describe("a file that means harm", () => {
  test("entities that grow a thousandfold are not taken", async () => {
    const doctype = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const bytes = withPart(sheetPart, (xml) => xml.replace("<worksheet", `${doctype}<worksheet`));
    expect(await outcome(bytes)).toBe("damaged");
  });

  test("neither are files of the machine that opens it", async () => {
    const doctype = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const bytes = withPart("xl/workbook.xml", (xml) =>
      xml.replace("<workbook", `${doctype}<workbook`)
    );
    expect(await outcome(bytes)).toBe("damaged");
  });

  test.each([100, 100_000])("elements nested %i deep", async (depth) => {
    const nested = "<x>".repeat(depth) + "</x>".repeat(depth);
    const bytes = withPart(sheetPart, (xml) =>
      xml.replace("</worksheet>", `${nested}</worksheet>`)
    );
    expect(await outcome(bytes)).toMatch(/^(damaged|tooLarge)$/);
  });

  test("a part that unpacks to more than it says is not unpacked further", async () => {
    const parts = unzipSync(file);
    const bomb = zipSync({ ...parts, [sheetPart]: new Uint8Array(200_000_000) }, { level: 9 });
    expect(await outcome(bomb)).toBe("tooLarge");
    // The same with a lie in the directory about the size.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      if (
        view.getUint32(at, true) === 0x02014b50 &&
        view.getUint32(at + 24, true) === 200_000_000
      ) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    expect(await outcome(bomb)).toBe("damaged");
  });

  test.each([
    ["a row beyond the last", "<row ", '<row r="99999999" '],
    ["a cell beyond the last column", 'r="A1"', 'r="ZZZZ1"'],
    ["a cell without a place", 'r="A1"', 'r=""'],
    ["a style that is not there", "<c ", '<c s="123456789" '],
    ["a text that is not there", "<v>0</v>", "<v>987654321</v>"],
  ])("%s is read around or refused", async (_, from, to) => {
    const bytes = withPart(sheetPart, (xml) => {
      const changed = xml.replace(from, to);
      expect(changed).not.toBe(xml);
      return changed;
    });
    expect(await outcome(bytes)).toMatch(/^(read|damaged)$/);
  });
});

describe("a file that was damaged by chance", () => {
  test("wherever it is cut, it is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        expect(await outcome(file.slice(0, length))).toMatch(/^(damaged|notAWorkbook)$/);
      }),
      { numRuns: 200 }
    );
  });

  test("whatever bytes are changed, it is refused or read", async () => {
    const codes = new Set<string>();
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = file.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        codes.add(await outcome(bytes));
      }),
      { numRuns: 600, seed: 20_261_122 }
    );
    expect(codes).toContain("damaged");
  });

  test("whatever becomes of its XML, it is refused or read", async () => {
    const parts = Object.keys(unzipSync(file)).filter((name) => /\.(xml|rels)$/.test(name));
    const scrap = fc.constantFrom(
      "<",
      ">",
      "</x>",
      "&",
      "&#0;",
      '"',
      "-1",
      "1e999",
      "",
      "\0",
      "<x/>",
      "NaN"
    );
    const edit = fc.record({ at: fc.nat(), length: fc.nat(12), scrap });
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async (name, edits) => {
          const bytes = withPart(name, (xml) =>
            edits.reduce((text, { at, length, scrap: piece }) => {
              const from = at % (text.length + 1);
              return text.slice(0, from) + piece + text.slice(from + length);
            }, xml)
          );
          codes.add(await outcome(bytes));
        }
      ),
      { numRuns: 800, seed: 20_261_122 }
    );
    expect(codes).toContain("damaged");
    expect(codes).toContain("read");
  });
});
