import type { Language } from "../language";
import type { LocalDate } from "../localDate";
import type { Code, CodeList } from "./codeList";
import type { CodeListKey } from "./lists";
import { arrivalCodes } from "./arrival";
import { ageGroupCodes, durationCodes } from "./derived";
import { absenceReasonCodes, endReasonCodes, placementCodes } from "./ending";
import {
  measureFormCodes,
  measureStatusCodes,
  methodCodes,
  outreachMeasureCodes,
  workshopMeasureCodes,
} from "./measures";
import { municipalityCodes } from "./municipalities";
import { employeeTaskCodes, organisationFormCodes } from "./organisation";
import {
  genderCodes,
  informedHowCodes,
  motherTongueCodes,
  serviceCodes,
  stillNeededCodes,
} from "./person";
import { educationCodes, housingCodes, livelihoodCodes, mainActivityCodes } from "./situation";

/** Every code list. */
export const codeLists: Readonly<Record<CodeListKey, CodeList>> = {
  service: serviceCodes,
  gender: genderCodes,
  ageGroup: ageGroupCodes,
  duration: durationCodes,
  motherTongue: motherTongueCodes,
  municipality: municipalityCodes,
  education: educationCodes,
  mainActivity: mainActivityCodes,
  livelihood: livelihoodCodes,
  housing: housingCodes,
  arrival: arrivalCodes,
  informedHow: informedHowCodes,
  stillNeeded: stillNeededCodes,
  outreachMeasure: outreachMeasureCodes,
  workshopMeasure: workshopMeasureCodes,
  measureForm: measureFormCodes,
  method: methodCodes,
  measureStatus: measureStatusCodes,
  placement: placementCodes,
  endReason: endReasonCodes,
  absenceReason: absenceReasonCodes,
  organisationForm: organisationFormCodes,
  employeeTask: employeeTaskCodes,
};

const index = new Map<CodeListKey, ReadonlyMap<string, Code>>(
  Object.entries(codeLists).map(([key, list]) => [
    key as CodeListKey,
    new Map(list.codes.map((entry) => [entry.code, entry])),
  ])
);

/** A code of a list, also one no longer in use; `null` when the list has no such code. */
export function codeOf(list: CodeListKey, value: string): Code | null {
  return index.get(list)?.get(value) ?? null;
}

/** Whether a code is in use on a day. */
export function isValidOn({ validFrom, validTo }: Code, day: LocalDate): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** What may be chosen on a day, in the order of the list. */
export function codesOn(list: CodeListKey, day: LocalDate): readonly Code[] {
  return codeLists[list].codes.filter((entry) => isValidOn(entry, day));
}

/** The words of a code; the code itself when this version does not know it. */
export function labelOf(list: CodeListKey, value: string, language: Language): string {
  return codeOf(list, value)?.label[language] ?? value;
}
