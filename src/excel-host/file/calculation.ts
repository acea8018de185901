import type { CalculationModel, WorkbookModel } from "../model";
import { Names } from "./styleNames";
import type { XmlElement } from "./xmlRead";
import { flag, number } from "./xmlRead";
import { xml } from "./xmlWrite";

const modes = new Names<CalculationModel["mode"]>(
  { Automatic: "auto", AutomaticExceptTables: "autoNoTable", Manual: "manual" },
  "Automatic"
);

/** When Excel calculates the file. */
export function readCalculation(element: XmlElement | undefined): CalculationModel {
  const { calcMode, iterate, iterateCount, iterateDelta } = element?.attributes ?? {};
  return {
    mode: modes.read(calcMode),
    iterative: flag(iterate),
    maxIteration: number(iterateCount, 100),
    maxChange: number(iterateDelta, 0.001),
  };
}

/** The element, or nothing. Nothing here calculates, so Excel is asked to, if there is anything to calculate. */
export function calculationXml({ calculation, worksheets }: WorkbookModel): string {
  const { mode, iterative, maxIteration, maxChange } = calculation;
  const attributes = {
    calcMode: modes.write(mode),
    iterate: iterative || null,
    iterateCount: maxIteration === 100 ? null : maxIteration,
    iterateDelta: maxChange === 0.001 ? null : maxChange,
    fullCalcOnLoad: worksheets.some(({ cells }) => {
      for (const { cell } of cells.entries()) if (cell.formula !== null) return true;
      return false;
    })
      ? true
      : null,
  };
  const isSet = Object.values(attributes).some((value) => value !== null && value !== undefined);
  return isSet ? xml("calcPr", attributes) : "";
}
