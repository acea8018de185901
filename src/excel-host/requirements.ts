/** Requirement sets by name, each with its newest version. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * What this host has built of Office's requirement sets. `docs/excel-assumptions.md` says which members are
 * missing of what is claimed, and why it is claimed all the same; a test compares it with the tables.
 */
export const BUILT: RequirementSets = {
  ExcelApi: "1.14",
  AddinCommands: "1.1",
  CompressedFile: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  KeyboardShortcuts: "1.1",
  MatrixCoercion: "1.1",
  RibbonApi: "1.2",
  Selection: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
  TextCoercion: "1.1",
};

/** Sets that office.js asks for itself; no reference page names them. */
const INTERNAL: RequirementSets = {
  DelayForCellEdit: "1.1",
  DynamicRibbon: "1.2",
  RichApiRuntimeFlag: "1.2",
};

/**
 * What a client is told of requirement sets: of those that its Excel has, the versions that are built.
 *
 * @param offered - what that Excel has according to Microsoft's tables
 */
export function claimed(offered: RequirementSets): RequirementSets {
  const sets: Record<string, string> = { ...INTERNAL };
  for (const [name, version] of Object.entries(offered)) {
    const built = BUILT[name];
    if (built !== undefined) sets[name] = isNewer(version, built) ? built : version;
  }
  return sets;
}

/** True when a version is newer than another: 1.10 is newer than 1.9. */
export function isNewer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split(".").map(Number);
  return major === otherMajor ? minor > otherMinor : major > otherMajor;
}
