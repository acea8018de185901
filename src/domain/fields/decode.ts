import type { Catalogue, Field, RecordKind } from "./catalogue";
import type { FieldsOf, RecordClass } from "./field";
import type { JsonObject, JsonValue } from "../json";
import { ParError } from "../errors";
import { isId } from "../ids";
import { parseLocalDate } from "../localDate";
import { fieldsOf } from "./catalogue";

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u;

const isText = (value: JsonValue): value is string => typeof value === "string";

/** Whether a JSON value is of the field's type; codes are not looked up, so that old ones can be read. */
export function hasFieldType(field: Field, value: JsonValue): boolean {
  switch (field.type) {
    case "text":
    case "longText":
    case "phone":
    case "email":
    case "hetu":
    case "code":
      return isText(value);
    case "codes":
      return Array.isArray(value) && value.every(isText);
    case "date":
      return parseLocalDate(value) !== null;
    case "flag":
      return typeof value === "boolean";
    case "number":
      return Number.isSafeInteger(value);
    case "record":
      return isId(value);
    case "users":
      return Array.isArray(value) && value.every(isId);
    case "instant":
      return isText(value) && instantPattern.test(value);
    case "json":
      return true;
  }
}

/**
 * The fields of one class as they lie in storage, with their types checked. Members that this version
 * does not know are kept, so that a newer version's data survive being saved here.
 * @throws ParError `damaged-register` with the field's number
 */
export function decodeFields<Kind extends RecordKind, Class extends RecordClass>(
  kind: Kind,
  recordClass: Class,
  json: JsonObject
): FieldsOf<Catalogue[Kind], Class> {
  for (const field of fieldsOf(kind, recordClass)) {
    const value = json[field.key];
    if (value !== undefined && !hasFieldType(field, value)) {
      throw new ParError("damaged-register", { part: "field", field: field.number });
    }
  }
  // Every member named in the type has just been checked against the catalogue it is derived from.
  return json as FieldsOf<Catalogue[Kind], Class>;
}
