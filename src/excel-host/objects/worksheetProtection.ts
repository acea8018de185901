import { assertPassword, verifierOf } from "../edit/password";
import { ExcelError } from "../errors";
import { EVENT } from "../events";
import type { SheetProtectionOptions, WorksheetModel } from "../model";
import { STRICT_PROTECTION } from "../model";
import type { ObjectType } from "./object";

const KEYS = Object.keys(STRICT_PROTECTION) as (keyof SheetProtectionOptions)[];

function optionsOf(value: unknown): SheetProtectionOptions {
  if (value === undefined || value === null) return STRICT_PROTECTION;
  if (typeof value !== "object") throw new ExcelError("InvalidArgument");
  const given = value as Readonly<Record<string, unknown>>;
  const options: Record<string, unknown> = { ...STRICT_PROTECTION };
  for (const key of KEYS) {
    const wanted = given[key];
    if (wanted === undefined || wanted === null) continue;
    const isFine =
      key === "selectionMode"
        ? wanted === "Normal" || wanted === "Unlocked" || wanted === "None"
        : typeof wanted === "boolean";
    if (!isFine) throw new ExcelError("InvalidArgument");
    options[key] = wanted;
  }
  // Every key was checked against the type above.
  return options as unknown as SheetProtectionOptions;
}

/** `Excel.WorksheetProtection`. */
export const WORKSHEET_PROTECTION: ObjectType<WorksheetModel> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, args, session) => {
      // A sheet cannot be protected twice: the options of the first time stand.
      if (sheet.protection !== null) throw new ExcelError("AccessDenied");
      const options = optionsOf(args.raw(0));
      sheet.protection = { options, password: verifierOf(args.textOr(1, "")) };
      session.book.touch();
      session.happenedOn(sheet, EVENT.protectionChanged, { isProtected: true });
    },
    Unprotect: (sheet, args, session) => {
      if (sheet.protection === null) return;
      assertPassword(sheet.protection.password, args.textOr(0, ""));
      sheet.protection = null;
      session.book.touch();
      session.happenedOn(sheet, EVENT.protectionChanged, { isProtected: false });
    },
  },
};
