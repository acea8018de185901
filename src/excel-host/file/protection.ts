import type {
  PasswordVerifier,
  SheetProtection,
  SheetProtectionOptions,
  WorkbookProtection,
} from "../model";
import { flag, number } from "./xmlRead";
import type { XmlElement } from "./xmlRead";
import { xml } from "./xmlWrite";
import type { AttributeValues } from "./xmlWrite";

/** What the file locks with `1` and unlocks with `0`, and whether it is locked when nothing is said. */
const LOCKS: readonly [option: keyof SheetProtectionOptions, attribute: string, absent: boolean][] =
  [
    ["allowEditObjects", "objects", false],
    ["allowEditScenarios", "scenarios", false],
    ["allowFormatCells", "formatCells", true],
    ["allowFormatColumns", "formatColumns", true],
    ["allowFormatRows", "formatRows", true],
    ["allowInsertColumns", "insertColumns", true],
    ["allowInsertRows", "insertRows", true],
    ["allowInsertHyperlinks", "insertHyperlinks", true],
    ["allowDeleteColumns", "deleteColumns", true],
    ["allowDeleteRows", "deleteRows", true],
    ["allowSort", "sort", true],
    ["allowAutoFilter", "autoFilter", true],
    ["allowPivotTables", "pivotTables", true],
  ];

/** The protection of a sheet, or `null` when its element is absent or switched off. */
export function readSheetProtection(element: XmlElement | undefined): SheetProtection | null {
  if (element === undefined || !flag(element.attributes["sheet"])) return null;
  const { selectLockedCells, selectUnlockedCells } = element.attributes;
  const allowed = LOCKS.map(([option, attribute, absent]) => [
    option,
    !flag(element.attributes[attribute], absent),
  ]);
  const selectionMode = flag(selectUnlockedCells)
    ? "None"
    : flag(selectLockedCells)
      ? "Unlocked"
      : "Normal";
  const options = { ...Object.fromEntries(allowed), selectionMode } as SheetProtectionOptions;
  return { options, password: readVerifier(element, { digest: "", legacy: "password" }) };
}

/** The element of a protected sheet. */
export function sheetProtectionXml({ options, password }: SheetProtection): string {
  const locks = LOCKS.map(([option, attribute, absent]) => {
    const locked = options[option] !== true;
    return [attribute, locked === absent ? null : locked] as const;
  });
  return xml("sheetProtection", {
    ...verifierAttributes(password, { digest: "", legacy: "password" }),
    sheet: true,
    ...Object.fromEntries(locks),
    selectLockedCells: options.selectionMode === "Normal" ? null : true,
    selectUnlockedCells: options.selectionMode === "None" ? true : null,
  });
}

/** The protection of the workbook's structure, or `null`. */
export function readWorkbookProtection(element: XmlElement | undefined): WorkbookProtection | null {
  if (element === undefined || !flag(element.attributes["lockStructure"])) return null;
  return { password: readVerifier(element, { digest: "workbook", legacy: "workbookPassword" }) };
}

/** The element of a workbook whose structure is protected. */
export const workbookProtectionXml = ({ password }: WorkbookProtection): string =>
  xml("workbookProtection", {
    ...verifierAttributes(password, { digest: "workbook", legacy: "workbookPassword" }),
    lockStructure: true,
  });

/** How an element spells the attributes of its password. */
interface Spelling {
  /** What stands before `AlgorithmName`, or nothing. */
  readonly digest: string;
  readonly legacy: string;
}

const digestName = (prefix: string, name: string): string =>
  prefix === "" ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);

function readVerifier({ attributes }: XmlElement, spelling: Spelling): PasswordVerifier | null {
  const digest = (name: string): string | undefined =>
    attributes[digestName(spelling.digest, name)];
  const algorithm = digest("algorithmName");
  const hash = digest("hashValue");
  if (algorithm !== undefined && hash !== undefined) {
    const spinCount = number(digest("spinCount"), 0);
    return { kind: "digest", algorithm, hash, salt: digest("saltValue") ?? "", spinCount };
  }
  const legacy = attributes[spelling.legacy];
  return legacy === undefined ? null : { kind: "legacy", hash: legacy };
}

function verifierAttributes(
  verifier: PasswordVerifier | null,
  spelling: Spelling
): AttributeValues {
  if (verifier === null) return {};
  if (verifier.kind === "legacy") return { [spelling.legacy]: verifier.hash };
  return {
    [digestName(spelling.digest, "algorithmName")]: verifier.algorithm,
    [digestName(spelling.digest, "hashValue")]: verifier.hash,
    [digestName(spelling.digest, "saltValue")]: verifier.salt,
    [digestName(spelling.digest, "spinCount")]: verifier.spinCount,
  };
}
