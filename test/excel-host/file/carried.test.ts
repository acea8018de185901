// Files of others hold more than the host knows: it is kept, or named.
import { beforeAll, describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx, saveXlsx } from "../../../src/excel-host/file";
import type { WorkbookModel } from "../../../src/excel-host/model";
import { openClient } from "../../support/hostClient";

type Parts = Record<string, Uint8Array>;

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
);

/** A workbook with a note, a picture, conditional formats, rich text and a theme. */
async function foreignFile(): Promise<Parts> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Tiedot", { views: [{ state: "normal", showRuler: true }] });
  sheet.getCell("A1").value = 5;
  sheet.getCell("A1").note = "Huomautus";
  sheet.getCell("B1").value = {
    richText: [{ text: "ka" }, { font: { bold: true }, text: "ksi" }],
  };
  sheet.addConditionalFormatting({
    ref: "A1:A9",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [3],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
  const image = workbook.addImage({ buffer: PIXEL as never, extension: "png" });
  sheet.addImage(image, "C3:D5");
  return unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const text = (parts: Parts, name: string): string => {
  const bytes = parts[name];
  if (bytes === undefined) throw new Error(`no ${name} among ${Object.keys(parts).join(", ")}`);
  return strFromU8(bytes);
};

/** A file with a table of which a column gives a format to new rows. */
function withTable(): Parts {
  const made = { ...tableParts };
  edit(made, find(made, /table1\.xml$/), (source) =>
    source.replace("<tableColumn ", '<tableColumn dataDxfId="0" ')
  );
  return made;
}

const open = (parts: Parts): Promise<WorkbookModel> => openXlsx(zipSync(parts));
const saved = async (workbook: WorkbookModel): Promise<Parts> =>
  unzipSync(await saveXlsx(workbook));

function edit(parts: Parts, name: string, change: (source: string) => string): void {
  const before = text(parts, name);
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  parts[name] = strToU8(after);
}

const find = (parts: Parts, pattern: RegExp): string => {
  const name = Object.keys(parts).find((one) => pattern.test(one));
  if (name === undefined) throw new Error(`nothing like ${String(pattern)}`);
  return name;
};

let parts: Parts;
let tableParts: Parts;
beforeAll(async () => {
  parts = await foreignFile();
  const client = await openClient();
  await client.run((c) => void c.workbook.worksheets.getItem("Sheet1").tables.add("A1:B3", false));
  tableParts = unzipSync(await client.host.save());
});

describe("what the host does not know is kept", () => {
  test("notes, pictures, conditional formats and the theme, byte for byte", async () => {
    const opened = await open(parts);
    expect(opened.warnings).toEqual([]);
    const again = await saved(opened);
    for (const pattern of [
      /comments\d+\.xml$/,
      /vmlDrawing\d+\.vml$/,
      /media\/.*png$/,
      /theme1\.xml$/,
    ]) {
      const name = find(parts, pattern);
      expect(again[name]).toEqual(parts[name]);
    }
    const sheet = text(again, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<conditionalFormatting");
    expect(text(again, "xl/styles.xml")).toMatch(/<dxfs count="1">/);
  });

  test("another library finds all of it in its place", async () => {
    const workbook = new ExcelJS.Workbook();
    const opened = await open(parts);
    opened.activeWorksheet().putValue(0, 2, "uutta");
    await workbook.xlsx.load((await saveXlsx(opened)) as unknown as ExcelJS.Buffer);
    const [sheet] = workbook.worksheets;
    expect(sheet!.getCell("C1").value).toBe("uutta");
    expect(JSON.stringify(sheet!.getCell("A1").note)).toContain("Huomautus");
    expect(sheet!.getCell("B1").value).toMatchObject({
      richText: [{ text: "ka" }, { font: { bold: true }, text: "ksi" }],
    });
    expect(sheet!.getImages()).toHaveLength(1);
    const { conditionalFormattings } = sheet as unknown as {
      conditionalFormattings: { ref: string; rules: { style: object }[] }[];
    };
    expect(conditionalFormattings).toMatchObject([
      { ref: "A1:A9", rules: [{ style: { font: { bold: true } } }] },
    ]);
  });

  test("rich text loses its formats only when it is written anew", async () => {
    const opened = await open(parts);
    const sheet = opened.activeWorksheet();
    expect(sheet.valueAt(0, 1)).toBe("kaksi");
    expect(text(await saved(opened), "xl/sharedStrings.xml")).toContain("<r>");
    sheet.putValue(0, 1, "kolme");
    expect(text(await saved(opened), "xl/sharedStrings.xml")).not.toContain("<r>");
  });

  test("formats inside of a text that stands in its cell", async () => {
    const more = { ...parts };
    const run =
      '<r><t xml:space="preserve">a &amp; </t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>b</t></r>';
    edit(more, "xl/worksheets/sheet1.xml", (source) =>
      source.replace(
        /<c r="B1"([^>]*?) t="s"([^>]*)>.*?<\/c>/,
        `<c r="B1"$1 t="inlineStr"$2><is>${run}</is></c>`
      )
    );
    const opened = await open(more);
    expect(opened.activeWorksheet().valueAt(0, 1)).toBe("a & b");
    expect(text(await saved(opened), "xl/sharedStrings.xml")).toContain(`<si>${run}</si>`);
  });

  test("links between parts, custom XML, extensions and views", async () => {
    const more = { ...parts };
    more["customXml/item1.xml"] = strToU8('<a xmlns="urn:x">x</a>');
    more["customXml/itemProps1.xml"] = strToU8("<props/>");
    more["customXml/_rels/item1.xml.rels"] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`
    );
    edit(more, "xl/_rels/workbook.xml.rels", (source) =>
      source.replace(
        "</Relationships>",
        `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`
      )
    );
    edit(more, "xl/worksheets/sheet1.xml", (source) =>
      source
        .replace(/<sheetView /, '<sheetView zoomScale="80" rightToLeft="1" ')
        .replace(
          "</worksheet>",
          `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext></extLst></worksheet>`
        )
    );
    const opened = await open(more);
    // Our own custom XML has to find another name than that of the file.
    opened.settings.set("avain", 1);
    const first = await saved(opened);
    const again = await saved(await open(first));
    expect(text(again, "customXml/item1.xml")).toBe('<a xmlns="urn:x">x</a>');
    expect(text(again, "customXml/_rels/item1.xml.rels")).toContain("itemProps1.xml");
    expect((await open(again)).settings.get("avain")).toBe(1);
    const sheet = text(again, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<x14:sparklineGroups/>");
    expect(sheet).toMatch(/<sheetView [^>]*zoomScale="80"[^>]*rightToLeft="1"/);
    expect(Object.keys(again).sort()).toEqual(Object.keys(first).sort());
  });

  test("a copy of a sheet shares no part of the file with it", async () => {
    const client = await openClient({ file: zipSync(parts) });
    await client.run((c) => void c.workbook.worksheets.getItem("Tiedot").copy("End"));
    const again = unzipSync(await client.host.save());
    expect(text(again, "xl/worksheets/sheet1.xml")).toContain("<legacyDrawing");
    const copy = text(again, "xl/worksheets/sheet2.xml");
    expect(copy).toContain("<conditionalFormatting");
    expect(copy).not.toMatch(/rawing|r:id/);
    expect(again["xl/worksheets/_rels/sheet2.xml.rels"]).toBeUndefined();
  });

  test("a chart joins the pictures of a sheet, and leaves them where they are when it goes", async () => {
    const client = await openClient({ file: zipSync(parts) });
    await client.run((c) => {
      const sheet = c.workbook.worksheets.getItem("Tiedot");
      sheet.charts.add("Line", sheet.getRange("A1:B3")).name = "Kaavio";
    });
    const bytes = await client.host.save();
    const drawing = text(unzipSync(bytes), find(unzipSync(bytes), /drawing1\.xml$/));
    expect(drawing).toMatch(/<xdr:pic>[\s\S]*<c:chart /);
    const again = await openClient({ file: bytes });
    await again.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Tiedot");
      charts.load("items/name,items/chartType");
      await context.sync();
      expect(charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([
        ["Kaavio", "Line"],
      ]);
      charts.getItem("Kaavio").delete();
      await context.sync();
    });
    const rest = unzipSync(await again.host.save());
    expect(text(rest, find(rest, /drawing1\.xml$/))).toMatch(/<xdr:pic>/);
    expect(Object.keys(rest).filter((name) => name.includes("chart"))).toEqual([]);
  });

  test("a chart that another program changed stays that program's", async () => {
    const client = await openClient();
    await client.run((c) => {
      const sheet = c.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("Line", sheet.getRange("A1:B3"));
    });
    const changed = unzipSync(await client.host.save());
    edit(changed, "xl/charts/chart1.xml", (source) => source.replace('val="gap"', 'val="zero"'));
    const opened = await open(changed);
    expect(opened.activeWorksheet().charts).toEqual([]);
    const again = await saved(opened);
    expect(again["xl/charts/chart1.xml"]).toEqual(changed["xl/charts/chart1.xml"]);
    expect(text(again, "xl/worksheets/sheet1.xml")).toContain("<drawing ");
  });

  test("parts of a deleted sheet are not written", async () => {
    const opened = await open(parts);
    const rest = opened.addWorksheet("Muu");
    opened.worksheets = [rest];
    opened.activeWorksheetId = rest.id;
    const again = await saved(opened);
    expect(Object.keys(again).filter((name) => /comments|media|drawing/.test(name))).toEqual([]);
  });
});

describe("what cannot be kept is named", () => {
  test.each<[string, string, (parts: Parts) => void, string]>([
    [
      "macros",
      "macros",
      (more) => {
        edit(more, "xl/_rels/workbook.xml.rels", (source) =>
          source.replace(
            "</Relationships>",
            `<Relationship Id="rId98" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`
          )
        );
        more["xl/vbaProject.bin"] = strToU8("VBA");
      },
      "vbaProject",
    ],
    [
      "data tables",
      "data tables (what-if), of which the values stay",
      (more) => {
        edit(more, "xl/worksheets/sheet1.xml", (source) =>
          source.replace(/<c r="A1"([^>]*)>/, '<c r="A1"$1><f t="dataTable" ref="A1:A2" r1="B1"/>')
        );
      },
      "dataTable",
    ],
    [
      "split panes",
      "panes that are split but not frozen",
      (more) => {
        edit(more, "xl/worksheets/sheet1.xml", (source) =>
          source.replace(
            /(<sheetView [^>]*)\/>/,
            '$1><pane xSplit="900" topLeftCell="B1"/></sheetView>'
          )
        );
      },
      "<pane",
    ],
    [
      "formats of new rows of a table",
      "formats that a table gives to its new rows",
      (more) => {
        Object.assign(more, withTable());
      },
      "dataDxfId",
    ],
    [
      "fills that change their colour",
      "fills that change their colour",
      (more) => {
        edit(more, "xl/styles.xml", (source) =>
          source.replace("</fills>", "<fill><gradientFill/></fill></fills>")
        );
      },
      "gradientFill",
    ],
  ])("%s", async (_, warning, change, gone) => {
    const more = { ...parts };
    change(more);
    const opened = await open(more);
    expect(opened.warnings).toEqual([warning]);
    const again = await saved(opened);
    const everything = Object.entries(again).map(([name, bytes]) => name + strFromU8(bytes, true));
    expect(everything.join("")).not.toContain(gone);
  });
});
