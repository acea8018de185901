import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Members that are claimed although they are missing, and the reason, from `docs/excel-assumptions.md`. */
export interface Exception {
  /** A class, or `Class.member`; `*` stands for any letters. */
  readonly patterns: readonly string[];
  readonly reason: string;
}

const HEADING = "Claimed though missing";

/** @throws Error when the page has no such list */
export function claimedThoughMissing(): Exception[] {
  const page = readFileSync(join(process.cwd(), "docs/excel-assumptions.md"), "utf8");
  const list = page.split(/^#+ /m).find((section) => section.startsWith(HEADING));
  if (list === undefined) throw new Error(`docs/excel-assumptions.md has no "${HEADING}"`);
  return [...list.matchAll(/^- (.+?): (.+)$/gm)].map(([, names = "", reason = ""]) => ({
    patterns: [...names.matchAll(/`([^`]+)`/g)].map(([, pattern = ""]) => pattern),
    reason,
  }));
}

/** True when an exception names a member, or its class. */
export const isExcepted = (member: string, { patterns }: Exception): boolean =>
  patterns.some((pattern) => {
    const expression = pattern.replaceAll(".", "\\.").replaceAll("*", "\\w*");
    return new RegExp(`^${expression}${pattern.includes(".") ? "" : "\\.\\w+"}$`).test(member);
  });
