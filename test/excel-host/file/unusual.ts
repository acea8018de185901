// Parts of a workbook with every choice other than usual.
import type {
  ChartModel,
  PageLayoutModel,
  ValidationModel,
  WorksheetModel,
} from "../../../src/excel-host/model";

/** A chart of cells of a sheet, with every choice other than usual. */
export function chart(type: string, source: WorksheetModel): ChartModel {
  const axis = {
    visible: false,
    title: "Akseli & muuta",
    minimum: 0.5,
    maximum: 100,
    majorUnit: 10,
    minorUnit: 2,
    numberFormat: "0.0",
    majorGridlines: true,
    minorGridlines: true,
    reversed: true,
    displayUnit: "TenThousands",
  };
  const font = { name: "Verdana", size: 12.5, color: "#333333", bold: true, italic: true };
  return {
    id: `kaavio ${type}`,
    name: `Kaavio <${type}>`,
    type,
    title: "Asiakkaat & käynnit",
    source: { worksheetId: source.id, area: { top: 0, left: 0, bottom: 2, right: 1 } },
    seriesBy: "Columns",
    place: { top: 300.25, left: 12, width: 360, height: 216.5 },
    legend: { visible: true, position: "Left", overlay: true },
    axes: { category: { ...axis, minimum: null }, value: axis },
    labels: { value: true, category: false, series: true, percentage: false },
    fonts: { title: font, legend: font, labels: { ...font, name: null } },
    fills: { area: "#FFFFE0", legend: "#EEEEEE" },
    looks: [{ name: "Ikä", color: "#0B8198", points: [null, "#4B0082"] }],
  };
}

/** Every choice about printing other than usual. */
export function printed(): PageLayoutModel {
  const texts = (stem: string) => ({
    leftHeader: `${stem} &P && "x"`,
    centerHeader: "",
    rightHeader: `&D <${stem}>`,
    leftFooter: "",
    centerFooter: stem,
    rightFooter: "",
  });
  return {
    orientation: "Landscape",
    paperSize: 9,
    scale: null,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 36, right: 28.8, top: 10.5, bottom: 72, header: 1, footer: 0 },
    centerHorizontally: true,
    centerVertically: true,
    blackAndWhite: true,
    draftMode: true,
    printGridlines: true,
    printHeadings: true,
    printOrder: "OverThenDown",
    printComments: "EndSheet",
    printErrors: "Dash",
    firstPageNumber: 3,
    headersFooters: {
      state: "FirstOddAndEven",
      useSheetMargins: false,
      useSheetScale: false,
      defaultForAllPages: texts("kaikki"),
      evenPages: texts("parilliset"),
      firstPage: texts("ensimmäinen"),
    },
  };
}

export function listRule(): ValidationModel {
  return {
    areas: [
      { top: 1, left: 2, bottom: 9, right: 2 },
      { top: 1, left: 4, bottom: 1, right: 4 },
    ],
    type: "List",
    operator: "Between",
    formula1: '"kyllä,ei"',
    formula2: null,
    ignoreBlanks: true,
    inCellDropDown: false,
    error: { show: true, style: "Warning", title: "Ei käy", message: 'Valitse "kyllä"\ntai "ei".' },
    prompt: { show: true, title: "Vastaus", message: "Valitse" },
  };
}

export function ageRule(): ValidationModel {
  return {
    areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
    type: "WholeNumber",
    operator: "NotBetween",
    formula1: "0",
    formula2: "150",
    ignoreBlanks: false,
    inCellDropDown: false,
    error: { show: false, style: "Stop", title: "", message: "" },
    prompt: { show: false, title: "", message: "" },
  };
}
