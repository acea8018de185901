import { ExcelError } from "../errors";
import type { OpenWorkbook } from "../openWorkbook";
import type { CalculationModel } from "../model";
import { flag, integerBetween, numberBetween, word } from "./accept";
import type { Args } from "./args";
import type { ObjectType } from "./object";
import { bind } from "./object";

/** A workbook in Base64 that waits to be opened in a window of its own. */
interface WorkbookCreated {
  readonly id: string;
  open(): void;
}

/** @throws ExcelError `InvalidArgument` unless the argument is left out or is a zip file in Base64 */
export function createWorkbook(book: OpenWorkbook, args: Args): WorkbookCreated {
  const base64 = args.textOr(0, "");
  // Every .xlsx is a zip file and so begins with "PK\x03\x04".
  const isFile = base64 === "" || /^UEsDB[A-Za-z0-9+/]+={0,2}$/.test(base64);
  if (!isFile || base64.length % 4 !== 0) throw new ExcelError("InvalidArgument");
  return {
    id: String(book.createdWorkbooks.length),
    open: () => {
      book.createdWorkbooks.push(base64);
      book.announceChange();
    },
  };
}

export const WORKBOOK_CREATED: ObjectType<WorkbookCreated> = {
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id } },
  methods: {
    Open: (created) => {
      created.open();
    },
  },
};

/** Separators of a language, as `Intl` knows them. */
function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const part = (type: string, otherwise: string) =>
    parts.find((one) => one.type === type)?.value ?? otherwise;
  return { decimal: part("decimal", "."), group: part("group", ",") };
}

export const NUMBER_FORMAT_INFO: ObjectType<OpenWorkbook> = {
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { get: ({ profile }) => separators(profile.locale).decimal },
    NumberGroupSeparator: { get: ({ profile }) => separators(profile.locale).group },
  },
};

export const CULTURE_INFO: ObjectType<OpenWorkbook> = {
  name: "CultureInfo",
  scalars: { Name: { get: ({ profile }) => profile.locale } },
  children: { NumberFormat: (book) => bind(NUMBER_FORMAT_INFO, book) },
};

function calculate(book: OpenWorkbook, change: Partial<CalculationModel>): void {
  book.model.calculation = { ...book.model.calculation, ...change };
  book.touch();
}

export const ITERATIVE_CALCULATION: ObjectType<OpenWorkbook> = {
  name: "IterativeCalculation",
  scalars: {
    Enabled: {
      get: ({ model }) => model.calculation.iterative,
      set: (book, value) => {
        calculate(book, { iterative: flag(value) });
      },
    },
    MaxIteration: {
      get: ({ model }) => model.calculation.maxIteration,
      set: (book, value) => {
        calculate(book, { maxIteration: integerBetween(1, 32_767)(value) });
      },
    },
    MaxChange: {
      get: ({ model }) => model.calculation.maxChange,
      set: (book, value) => {
        calculate(book, { maxChange: numberBetween(0, Number.MAX_VALUE)(value) });
      },
    },
  },
};

/** `Excel.Application`. Nothing is calculated or drawn, so suspending either changes nothing. */
export const APPLICATION: ObjectType<OpenWorkbook> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ model }) => model.calculation.mode,
      set: (book, value) => {
        const mode = word("Automatic", "AutomaticExceptTables", "Manual")(value);
        calculate(book, { mode });
      },
    },
    CalculationEngineVersion: { get: () => 191_029 },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: ({ profile }) => separators(profile.locale).decimal },
    ThousandsSeparator: { get: ({ profile }) => separators(profile.locale).group },
    UseSystemSeparators: { get: () => true },
  },
  children: {
    CultureInfo: (book) => bind(CULTURE_INFO, book),
    IterativeCalculation: (book) => bind(ITERATIVE_CALCULATION, book),
  },
  methods: {
    Calculate: (_book, args) => {
      args.word(0, ["Recalculate", "Full", "FullRebuild"]);
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    CreateWorkbook: (book, args) => bind(WORKBOOK_CREATED, createWorkbook(book, args)),
  },
};
