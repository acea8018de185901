import { BUILT, isNewer } from "../../../src/excel-host/requirements";
import type { ComparedClass, ComparedMember, State } from "./compare";

/** True for a member of a set that the host claims. */
export const isClaimed = ({ set, version }: ComparedMember): boolean => {
  const newest = BUILT[set];
  return newest !== undefined && !isNewer(version, newest);
};

const inState = ({ members }: ComparedClass, state: State): ComparedMember[] =>
  members.filter((member) => member.state === state);

/** `docs/excel-members.md`: what of Microsoft's types the host has. */
export function membersPage(classes: readonly ComparedClass[]): string {
  const byName = [...classes].sort((a, b) => (a.name < b.name ? -1 : 1));
  const begun = byName.filter(({ members }) => members.some(({ state }) => state !== "missing"));
  const untouched = byName.filter((one) => !begun.includes(one));
  const all = byName.flatMap(({ members }) => members);
  const count = (state: State) => all.filter((member) => member.state === state).length;
  return [
    "# Members of Excel that the host has",
    "",
    "Written by `npm run members` from `@types/office-js` and the tables in `src/excel-host/objects/`; do not edit.",
    "Numbers are the versions of `ExcelApi`, unless another requirement set is named. What is not built answers `ApiNotAvailable`.",
    "",
    `- Built: ${count("built")} members`,
    `- Partly, that is to be read but not set: ${count("partly")}`,
    `- Not built: ${count("missing")}`,
    `- Claimed: ExcelApi ${BUILT["ExcelApi"] ?? "none"}; what is missing of it is explained in [excel-assumptions.md](excel-assumptions.md)`,
    "",
    "## Versions",
    "",
    ...versions(all),
    "",
    "## Classes",
    "",
    ...begun.flatMap(section),
    "## Not built at all",
    "",
    ...untouched.map(({ name, members }) => `- ${name} (${members.length})`),
    "",
  ].join("\n");
}

/** A line for each version: how much of it there is. */
function versions(all: readonly ComparedMember[]): string[] {
  const sets = new Map<string, ComparedMember[]>();
  for (const member of all) {
    const key = `${member.set} ${member.version}`;
    sets.set(key, [...(sets.get(key) ?? []), member]);
  }
  const order = (key: string) => key.replace(/\d+$/, (minor) => minor.padStart(3, "0"));
  return [...sets]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([key, members]) => {
      const built = members.filter(({ state }) => state === "built").length;
      return `- ${key}: ${built} of ${members.length}`;
    });
}

function section(one: ComparedClass): string[] {
  const line = (words: string, state: State): string[] => {
    const members = inState(one, state);
    return members.length === 0 ? [] : [`- ${words}: ${members.map(inWords).join(", ")}`];
  };
  return [
    `### ${one.name}`,
    "",
    ...line("Built", "built"),
    ...line("Partly", "partly"),
    ...line("Not built", "missing"),
    "",
  ];
}

const inWords = ({ name, set, version }: ComparedMember): string =>
  `\`${name}\` ${set === "ExcelApi" ? "" : `${set} `}${version}`;
