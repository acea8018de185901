/** Longest name of a sheet. */
const MAX_SHEET_NAME = 31;

/** The name itself, or with the next free number when something else has it, without regard to case. */
export function freeName(
  name: string,
  taken: readonly { readonly name: string }[],
  of: "sheet" | "table"
): string {
  const folded = new Set(taken.map((one) => one.name.toLowerCase()));
  if (!folded.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const suffix = of === "sheet" ? ` (${number})` : `_${number}`;
    const stem = of === "sheet" ? name.slice(0, MAX_SHEET_NAME - suffix.length) : name;
    if (!folded.has(`${stem}${suffix}`.toLowerCase())) return `${stem}${suffix}`;
  }
}
