import { ExcelError } from "../errors";
import type { CustomPropertyValue, DocumentProperties, WorkbookModel } from "../model";
import type { Session } from "../session";
import { integerBetween } from "./accept";
import type { HostObject, ObjectType, Scalar } from "./object";
import { bind } from "./object";

/** Longest key and text of a custom property. */
const MAX_TEXT = 255;
const MAX_REVISION = 2_147_483_647;

interface CustomTarget {
  readonly model: WorkbookModel;
  readonly key: string;
}

/** The key as it is stored; keys are compared without regard to case. */
function storedKey(model: WorkbookModel, key: string): string | null {
  const wanted = key.toLowerCase();
  return [...model.customProperties.keys()].find((one) => one.toLowerCase() === wanted) ?? null;
}

function customOrNull(model: WorkbookModel, key: string): HostObject | null {
  const stored = storedKey(model, key);
  return stored === null ? null : bind(CUSTOM_PROPERTY, { model, key: stored });
}

function put({ model, key }: CustomTarget, value: unknown, session: Session): void {
  const isValue =
    typeof value === "number" ||
    typeof value === "boolean" ||
    (typeof value === "string" && value.length <= MAX_TEXT);
  if (!isValue || key === "" || key.length > MAX_TEXT) throw new ExcelError("InvalidArgument");
  model.customProperties.set(key, value);
  session.book.touch();
}

function typeOf(value: CustomPropertyValue | undefined): string {
  if (value instanceof Date) return "Date";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export const CUSTOM_PROPERTY: ObjectType<CustomTarget> = {
  name: "CustomProperty",
  // The client's only way back to an item of this list is its key, under the name of an id.
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ model, key }) => model.customProperties.get(key) ?? null, set: put },
    Type: { get: ({ model, key }) => typeOf(model.customProperties.get(key)) },
  },
  methods: {
    Delete: ({ model, key }, _args, session) => {
      model.customProperties.delete(key);
      session.book.touch();
    },
  },
};

export const CUSTOM_PROPERTIES: ObjectType<WorkbookModel> = {
  name: "CustomPropertyCollection",
  scalars: {},
  items: (model) =>
    [...model.customProperties.keys()].map((key) => bind(CUSTOM_PROPERTY, { model, key })),
  item: (model, args) => {
    const found = customOrNull(model, args.text(0));
    if (found === null) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (model, args, session) => {
      const key = storedKey(model, args.text(0)) ?? args.text(0);
      put({ model, key }, args.raw(1), session);
      return bind(CUSTOM_PROPERTY, { model, key });
    },
    GetItemOrNullObject: (model, args) => customOrNull(model, args.text(0)),
    GetCount: ({ customProperties }) => customProperties.size,
    DeleteAll: (model, _args, session) => {
      model.customProperties.clear();
      session.book.touch();
    },
  },
};

type TextKey = Exclude<keyof DocumentProperties, "creationDate" | "revisionNumber">;

const text = (key: TextKey): Scalar<WorkbookModel> => ({
  get: ({ properties }) => properties[key],
  set: ({ properties }, value, session) => {
    if (typeof value !== "string") throw new ExcelError("InvalidArgument");
    properties[key] = value;
    session.book.touch();
  },
});

/** `Excel.DocumentProperties`. */
export const DOCUMENT_PROPERTIES: ObjectType<WorkbookModel> = {
  name: "DocumentProperties",
  scalars: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: { get: ({ properties }) => properties.lastAuthor },
    RevisionNumber: {
      get: ({ properties }) => properties.revisionNumber,
      set: ({ properties }, value, session) => {
        properties.revisionNumber = integerBetween(0, MAX_REVISION)(value);
        session.book.touch();
      },
    },
    CreationDate: { get: ({ properties }) => properties.creationDate?.toISOString() ?? null },
  },
  children: { Custom: (model) => bind(CUSTOM_PROPERTIES, model) },
};
