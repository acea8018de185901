import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** One cell of a saved workbook, as somebody with a zip program sees it. */
export interface FileCell {
  readonly sheet: string;
  readonly address: string;
}

/** A saved .xlsx file that is edited past every program that knows what is in it. */
export class EditedFile {
  private readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = { ...unzipSync(bytes) };
  }

  save(): Uint8Array {
    return zipSync(this.parts);
  }

  /** Every cell of a sheet that holds something. */
  cells(sheet: string): readonly FileCell[] {
    const found = this.xml(sheet).matchAll(/<c r="([A-Z]+\d+)"[^>]*><v>/gu);
    return [...found].map(([, address = ""]) => ({ sheet, address }));
  }

  /** The text of a cell. */
  text({ sheet, address }: FileCell): string {
    const [, index = ""] = /<v>(\d+)<\/v>/u.exec(this.element(sheet, address)) ?? [];
    const texts = [...this.part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gsu)];
    return (texts[Number(index)]?.[1] ?? "").replace(/<[^>]+>/gu, "");
  }

  /** Puts another text into a cell. */
  write(cell: FileCell, text: string): void {
    const [, style = ""] = /(s="\d+")/u.exec(this.element(cell.sheet, cell.address)) ?? [];
    const inline = `<c r="${cell.address}" ${style} t="inlineStr"><is><t>${text}</t></is></c>`;
    this.replace(cell, inline);
  }

  /** Types a text into a cell that is empty, right of or below everything else. */
  type({ sheet, address }: FileCell, text: string): void {
    const [, row = ""] = /(\d+)$/u.exec(address) ?? [];
    const cell = `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const open = new RegExp(`(<row r="${row}"[^>]*>)(.*?)</row>`, "su");
    this.change(sheet, (xml) =>
      open.test(xml)
        ? xml.replace(open, `$1$2${cell}</row>`)
        : xml.replace("</sheetData>", `<row r="${row}">${cell}</row></sheetData>`)
    );
  }

  /** The XML of a whole row. */
  row(sheet: string, row: number): string {
    return new RegExp(`<row r="${row}".*?</row>`, "su").exec(this.xml(sheet))?.[0] ?? "";
  }

  /** Edits the XML of a sheet. */
  change(sheet: string, edit: (xml: string) => string): void {
    this.parts[this.path(sheet)] = strToU8(edit(this.xml(sheet)));
  }

  /** Puts copies of a row below everything, from a row on. */
  copyRow(sheet: string, row: number, to: readonly number[]): void {
    const copies = to.map((at) =>
      this.row(sheet, row)
        .replace(`<row r="${row}"`, `<row r="${at}"`)
        .replace(/<c r="([A-Z]+)\d+"/gu, `<c r="$1${at}"`)
    );
    this.change(sheet, (xml) => xml.replace("</sheetData>", `${copies.join("")}</sheetData>`));
  }

  /** Edits the part that lists sheets and names. */
  changeBook(edit: (xml: string) => string): void {
    this.parts["xl/workbook.xml"] = strToU8(edit(this.part("xl/workbook.xml")));
  }

  /** Puts a formula into a cell. */
  calculate(cell: FileCell, formula: string): void {
    this.replace(cell, `<c r="${cell.address}"><f>${formula}</f><v>2</v></c>`);
  }

  /** Puts a formula into a cell that shows the text which was there. */
  calculateSame(cell: FileCell, formula: string): void {
    const text = this.text(cell);
    const shown = `<c r="${cell.address}" t="str"><f>${formula}</f><v>${text}</v></c>`;
    this.replace(cell, shown);
  }

  /** Empties a cell. */
  blank(cell: FileCell): void {
    this.replace(cell, "");
  }

  swap(a: FileCell, b: FileCell): void {
    const [first, second] = [this.text(a), this.text(b)];
    this.write(a, second);
    this.write(b, first);
  }

  /** Takes a sheet out of the list of sheets. */
  drop(sheet: string): void {
    const path = "xl/workbook.xml";
    const entry = new RegExp(`<sheet name="${sheet}"[^>]*/>`, "u");
    this.parts[path] = strToU8(this.part(path).replace(entry, ""));
  }

  private replace({ sheet, address }: FileCell, element: string): void {
    const xml = this.xml(sheet);
    this.parts[this.path(sheet)] = strToU8(xml.replace(this.element(sheet, address), element));
  }

  private element(sheet: string, address: string): string {
    const found = new RegExp(`<c r="${address}"[^>]*>.*?</c>`, "su").exec(this.xml(sheet));
    if (found === null) throw new Error(`${sheet}!${address} is empty`);
    return found[0];
  }

  private path(sheet: string): string {
    const found = new RegExp(`<sheet name="${sheet}" sheetId="(\\d+)"`, "u").exec(
      this.part("xl/workbook.xml")
    );
    if (found === null) throw new Error(`no sheet ${sheet}`);
    return `xl/worksheets/sheet${found[1] ?? ""}.xml`;
  }

  private xml(sheet: string): string {
    return this.part(this.path(sheet));
  }

  private part(path: string): string {
    const bytes = this.parts[path];
    if (bytes === undefined) throw new Error(`no part ${path}`);
    return strFromU8(bytes);
  }
}
