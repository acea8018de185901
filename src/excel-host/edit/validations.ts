import type { Area, WorksheetModel } from "../model";
import { intersect } from "../model";
import { subtract } from "./subtract";

/** Takes validation off cells; what is left of a rule on more cells stays. */
export function removeValidations(sheet: WorksheetModel, area: Area): void {
  for (const rule of sheet.validations) {
    rule.areas = rule.areas.flatMap((one) =>
      intersect(one, area) === null ? [one] : subtract(one, area)
    );
  }
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}
