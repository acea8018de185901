/** What people may still do on a protected sheet; names as in `Excel.WorksheetProtectionOptions`. */
export interface SheetProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  /** Which cells can be selected. */
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

/** Nothing is allowed but selecting. */
export const STRICT_PROTECTION: SheetProtectionOptions = Object.freeze({
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
});

/**
 * What a file keeps of a protection password: the old 16-bit hash in hexadecimal, or a salted and
 * spun digest (ECMA-376 part 1, 18.3.1.85). Base64 for hash and salt.
 */
export type PasswordVerifier =
  | { readonly kind: "legacy"; readonly hash: string }
  | {
      readonly kind: "digest";
      readonly algorithm: string;
      readonly hash: string;
      readonly salt: string;
      readonly spinCount: number;
    };

export interface SheetProtection {
  readonly options: SheetProtectionOptions;
  /** `null`: protected without a password. */
  readonly password: PasswordVerifier | null;
}

/** Protection of the workbook's structure: sheets cannot be added, removed, renamed, moved or unhidden. */
export interface WorkbookProtection {
  readonly password: PasswordVerifier | null;
}
