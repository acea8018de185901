import { strFromU8, strToU8 } from "fflate";
import type { CarriedLink, CarriedPart, ChartModel, WorkbookModel, WorksheetModel } from "../model";
import type { PartCollector } from "./carry";
import { chartModel } from "./chartModel";
import { chartPart, DRAWING_ML } from "./chartPart";
import { RELATIONSHIPS } from "./package";
import type { PackageWriter } from "./packageWriter";
import { parseXml } from "./xmlRead";
import { xml, xmlPart } from "./xmlWrite";

const OFFICE_ML = "application/vnd.openxmlformats-officedocument";
const SPREADSHEET_DRAWING = `${DRAWING_ML}/spreadsheetDrawing`;
const EMU_PER_POINT = 12_700;

/** Where a chart stands: an anchor in points from the corner of the sheet, with a reference to its part. */
function anchorXml({ name, place }: ChartModel, shapeId: string, linkId: string): string {
  const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
  const size = { cx: emu(place.width), cy: emu(place.height) };
  const nothing = { off: { x: 0, y: 0 }, ext: { cx: 0, cy: 0 } };
  const chart = xml("c:chart", { "xmlns:c": `${DRAWING_ML}/chart`, "r:id": linkId });
  const namespaces = {
    "xmlns:xdr": SPREADSHEET_DRAWING,
    "xmlns:a": `${DRAWING_ML}/main`,
    "xmlns:r": RELATIONSHIPS,
  };
  return xml("xdr:absoluteAnchor", namespaces, [
    xml("xdr:pos", { x: emu(place.left), y: emu(place.top) }),
    xml("xdr:ext", size),
    xml("xdr:graphicFrame", { macro: "" }, [
      xml("xdr:nvGraphicFramePr", {}, [
        xml("xdr:cNvPr", { id: shapeId, name }),
        xml("xdr:cNvGraphicFramePr"),
      ]),
      xml("xdr:xfrm", {}, [xml("a:off", nothing.off), xml("a:ext", nothing.ext)]),
      xml("a:graphic", {}, xml("a:graphicData", { uri: `${DRAWING_ML}/chart` }, chart)),
    ]),
    xml("xdr:clientData"),
  ]);
}

/**
 * Adds the charts of a sheet: to its carried drawing if it has one, else to a new one.
 *
 * @returns the `drawing` element for the sheet when the drawing is new, else nothing
 */
export function writeCharts(
  sheet: WorksheetModel,
  part: string,
  workbook: WorkbookModel,
  file: PackageWriter
): string {
  const charts = sheet.charts.flatMap((chart) => {
    const source = workbook.worksheets.find(({ id }) => id === chart.source.worksheetId);
    return source === undefined ? [] : [{ chart, source }];
  });
  if (charts.length === 0) return "";
  const carried = drawingOf(sheet, workbook.carried?.parts ?? []);
  const name = carried?.name ?? file.freeName("xl/drawings/drawing");
  const anchors = charts.map(({ chart, source }, index) => {
    const target = file.freeName("xl/charts/chart");
    file.add(target, chartPart(chart, source), `${OFFICE_ML}.drawingml.chart+xml`);
    const id = file.link(name, "chart", target);
    // Shapes of others count from 1.
    return anchorXml(chart, String(10_001 + index), id);
  });
  if (carried !== null) {
    const drawing = strFromU8(carried.bytes);
    const end = drawing.lastIndexOf("</");
    file.add(name, drawing.slice(0, end) + anchors.join("") + drawing.slice(end), carried.type);
    return "";
  }
  const root = { "xmlns:xdr": SPREADSHEET_DRAWING, "xmlns:a": `${DRAWING_ML}/main` };
  file.add(name, xmlPart(xml("xdr:wsDr", root, anchors)), `${OFFICE_ML}.drawing+xml`);
  return xml("drawing", { "r:id": file.link(part, "drawing", name) });
}

const isDrawing = ({ type, isExternal }: CarriedLink): boolean =>
  !isExternal && type.endsWith("/drawing");

/** The drawing that a sheet carries along, unless it is empty. */
function drawingOf(sheet: WorksheetModel, parts: readonly CarriedPart[]): CarriedPart | null {
  const link = sheet.carried?.links.find(isDrawing);
  return parts.find(({ name }) => name === link?.target) ?? null;
}

/** Takes the charts that a host wrote out of the carried drawings; those of others stay there. */
export function readCharts(workbook: WorkbookModel, collector: PartCollector): void {
  for (const sheet of workbook.worksheets) {
    const drawing = drawingOf(sheet, collector.parts());
    if (drawing !== null) takeCharts(workbook, sheet, drawing, collector);
  }
}

function takeCharts(
  workbook: WorkbookModel,
  sheet: WorksheetModel,
  drawing: CarriedPart,
  collector: PartCollector
): void {
  const anchors: string[] = [];
  let root = "";
  parseXml(
    strFromU8(drawing.bytes),
    {},
    {
      keeps: () => true,
      root: (tag) => {
        root = tag;
      },
      child: (_name, source) => anchors.push(source),
    }
  );
  const own = new Set<string>();
  const others = anchors.filter((anchor) => {
    const linkId = /<c:chart [^>]*r:id="([^"]*)"/.exec(anchor)?.[1] ?? "";
    const shapeId = /<xdr:cNvPr id="([0-9]+)"/.exec(anchor)?.[1] ?? "";
    const target = drawing.links.find(({ id }) => id === linkId)?.target;
    const part = collector.parts().find(({ name }) => name === target);
    const chart = part === undefined ? null : ownChart(workbook, strFromU8(part.bytes));
    // Moved or renamed by another program, it is that program's.
    if (chart === null || anchorXml(chart, shapeId, linkId) !== anchor) return true;
    sheet.charts.push(chart);
    own.add(linkId);
    if (target !== undefined) collector.drop(target);
    return false;
  });
  if (own.size === 0) return;
  const links = drawing.links.filter(({ id }) => !own.has(id));
  const name = /^\S+/.exec(root)?.[0] ?? "xdr:wsDr";
  const bytes = strToU8(xmlPart(`<${root}>${others.join("")}</${name}>`));
  if (others.length > 0) collector.replace({ ...drawing, bytes, links });
  else forgetDrawing(sheet, collector, drawing.name);
}

/** The chart of a part that a host wrote and nobody has changed since, else `null`. */
function ownChart(workbook: WorkbookModel, text: string): ChartModel | null {
  const chart = chartModel(workbook, text);
  const source = workbook.worksheets.find(({ id }) => id === chart?.source.worksheetId);
  if (chart === null || source === undefined) return null;
  return chartPart(chart, source) === text ? chart : null;
}

function forgetDrawing(sheet: WorksheetModel, collector: PartCollector, name: string): void {
  collector.drop(name);
  const { carried } = sheet;
  if (carried === null) return;
  const elements = carried.elements.filter((element) => element.name !== "drawing");
  const links = carried.links.filter((link) => !isDrawing(link));
  const isNothing =
    elements.length === 0 && links.length === 0 && Object.keys(carried.attributes).length === 0;
  sheet.carried = isNothing ? null : { ...carried, elements, links };
}
