import { ExcelError } from "../errors";
import type { WorksheetModel } from "../model";
import { anyText } from "./accept";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";

interface PropertyTarget {
  readonly sheet: WorksheetModel;
  readonly property: { key: string; value: string };
}

/** Longest key. */
const MAX_KEY = 255;

export const SHEET_PROPERTY: ObjectType<PropertyTarget> = {
  name: "WorksheetCustomProperty",
  identity: ({ property }) => ({ _Id: property.key }),
  scalars: {
    Key: { get: ({ property }) => property.key },
    Value: {
      get: ({ property }) => property.value,
      set: ({ property }, value, session) => {
        property.value = anyText(value);
        session.book.touch();
      },
    },
  },
  methods: {
    Delete: ({ sheet, property }, _args, session) => {
      sheet.customProperties = sheet.customProperties.filter((one) => one !== property);
      session.book.touch();
    },
  },
};

function find(sheet: WorksheetModel, key: string): HostObject | null {
  const wanted = key.toLowerCase();
  const property = sheet.customProperties.find((one) => one.key.toLowerCase() === wanted);
  return property === undefined ? null : bind(SHEET_PROPERTY, { sheet, property });
}

/** `Excel.WorksheetCustomPropertyCollection`. */
export const SHEET_PROPERTIES: ObjectType<WorksheetModel> = {
  name: "WorksheetCustomPropertyCollection",
  scalars: {},
  items: (sheet) =>
    sheet.customProperties.map((property) => bind(SHEET_PROPERTY, { sheet, property })),
  item: (sheet, args) => {
    const found = find(sheet, args.text(0));
    if (found === null) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (sheet, args, session) => {
      const [key, value] = [args.text(0), args.text(1)];
      if (key === "" || key.length > MAX_KEY) throw new ExcelError("InvalidArgument");
      sheet.customProperties = sheet.customProperties.filter(
        (one) => one.key.toLowerCase() !== key.toLowerCase()
      );
      const property = { key, value };
      sheet.customProperties.push(property);
      session.book.touch();
      return bind(SHEET_PROPERTY, { sheet, property });
    },
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
    GetCount: ({ customProperties }) => customProperties.length,
  },
};
