import type { Carried, CellStyle } from "../model";
import { DEFAULT_STYLE } from "../model";
import { borderXml, fileRotation } from "./borders";
import { argb } from "./colors";
import { DxfWriter } from "./dxfs";
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from "./numberFormats";
import { SPREADSHEET } from "./package";
import {
  horizontalNames,
  readingOrders,
  scriptNames,
  underlineNames,
  verticalNames,
} from "./styleNames";
import { xml, xmlPart } from "./xmlWrite";

/** Items of a styles part by their XML, each kept once and numbered in the order of first use. */
class Pool {
  private readonly ids = new Map<string, number>();

  constructor(...first: string[]) {
    first.forEach((item) => this.id(item));
  }

  id(item: string): number {
    const known = this.ids.get(item);
    if (known !== undefined) return known;
    this.ids.set(item, this.ids.size);
    return this.ids.size - 1;
  }

  /** Under one element that counts them. */
  element(name: string): string {
    return xml(name, { count: this.ids.size }, [...this.ids.keys()]);
  }
}

const NO_FILL = xml("fill", {}, xml("patternFill", { patternType: "none" }));
/** Excel expects the second fill to be this one. */
const GRAY_FILL = xml("fill", {}, xml("patternFill", { patternType: "gray125" }));

/** Collects the styles of a workbook while its sheets are written. */
export class StyleWriter {
  private readonly fonts = new Pool(fontXml(DEFAULT_STYLE));
  private readonly fills = new Pool(NO_FILL, GRAY_FILL);
  private readonly borders = new Pool(borderXml(DEFAULT_STYLE));
  private readonly formats = new Map<string, number>();
  private readonly cellFormats = new Pool();
  private readonly plain = new Map<CellStyle, number>();
  private readonly quoted = new Map<CellStyle, number>();

  /** Differential formats, which filters name. */
  readonly dxfs: DxfWriter;

  /** @param carried - what the file that was read had beyond the formats of cells */
  constructor(private readonly carried: Carried | null = null) {
    this.dxfs = new DxfWriter(carried?.elements.find(({ name }) => name === "dxfs"));
    this.index(DEFAULT_STYLE);
  }

  /** The index by which a cell, row or column names its style; 0 is the default. */
  index(style: CellStyle, quotePrefix = false): number {
    const known = quotePrefix ? this.quoted : this.plain;
    const index = known.get(style) ?? this.cellFormats.id(this.cellFormatXml(style, quotePrefix));
    known.set(style, index);
    return index;
  }

  /** The styles part. */
  part(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) =>
      xml("numFmt", { numFmtId, formatCode })
    );
    const base = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    return xmlPart(
      xml("styleSheet", { xmlns: SPREADSHEET, ...this.carried?.namespaces }, [
        formats.length > 0 ? xml("numFmts", { count: formats.length }, formats) : "",
        this.fonts.element("fonts"),
        this.fills.element("fills"),
        this.borders.element("borders"),
        xml("cellStyleXfs", { count: 1 }, xml("xf", base)),
        this.cellFormats.element("cellXfs"),
        xml(
          "cellStyles",
          { count: 1 },
          xml("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })
        ),
        this.dxfs.element(),
        ...(this.carried?.elements ?? []).map(({ name, xml: text }) =>
          name === "dxfs" ? "" : text
        ),
      ])
    );
  }

  private cellFormatXml(style: CellStyle, quotePrefix: boolean): string {
    const alignment = {
      horizontal: horizontalNames.write(style.horizontal),
      vertical: verticalNames.write(style.vertical),
      wrapText: style.wrap || undefined,
      indent: style.indent || undefined,
      shrinkToFit: style.shrink || undefined,
      textRotation: style.rotation === 0 ? undefined : fileRotation(style.rotation),
      readingOrder: readingOrders.write(style.readingOrder),
    };
    const protection = {
      locked: style.locked ? undefined : false,
      hidden: style.formulaHidden || undefined,
    };
    const isSet = (attributes: object): boolean =>
      Object.values(attributes).some((value) => value !== undefined);
    const numFmtId = this.formatId(style.numberFormat);
    const fontId = this.fonts.id(fontXml(style));
    const fillId = this.fills.id(fillXml(style));
    const borderId = this.borders.id(borderXml(style));
    return xml(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: quotePrefix || undefined,
        applyNumberFormat: numFmtId > 0 || undefined,
        applyFont: fontId > 0 || undefined,
        applyFill: fillId > 0 || undefined,
        applyBorder: borderId > 0 || undefined,
        applyAlignment: isSet(alignment) || undefined,
        applyProtection: isSet(protection) || undefined,
      },
      [
        isSet(alignment) ? xml("alignment", alignment) : "",
        isSet(protection) ? xml("protection", protection) : "",
      ]
    );
  }

  private formatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const id = this.formats.get(code) ?? FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

function fontXml(style: CellStyle): string {
  const underline = underlineNames.write(style.underline);
  return xml("font", {}, [
    style.bold ? xml("b") : "",
    style.italic ? xml("i") : "",
    style.strikethrough ? xml("strike") : "",
    underline === undefined ? "" : xml("u", { val: underline }),
    style.script === "None" ? "" : xml("vertAlign", { val: scriptNames.write(style.script) }),
    xml("sz", { val: style.fontSize }),
    xml("color", { rgb: argb(style.fontColor) }),
    xml("name", { val: style.fontName }),
    xml("family", { val: 2 }),
  ]);
}

function fillXml({ fill: color, pattern: type, patternColor }: CellStyle): string {
  if (type !== "") {
    const lines = xml("fgColor", { rgb: argb(patternColor) });
    const background = color === null ? { indexed: 64 } : { rgb: argb(color) };
    const both = [lines, xml("bgColor", background)];
    return xml("fill", {}, xml("patternFill", { patternType: type }, both));
  }
  if (color === null) return NO_FILL;
  const pattern = [xml("fgColor", { rgb: argb(color) }), xml("bgColor", { indexed: 64 })];
  return xml("fill", {}, xml("patternFill", { patternType: "solid" }, pattern));
}
