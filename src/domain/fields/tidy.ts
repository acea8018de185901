import type { JsonObject, JsonValue } from "../json";
import type { Field, RecordKind } from "./catalogue";
import { fieldOf } from "./catalogue";

/**
 * What a form holds, made ready to be checked and saved: texts in NFC without spaces around them, hetu
 * in capitals, empty values dropped (an absent value is an absent key). Unknown members are kept.
 */
export function tidyFields(kind: RecordKind, fields: JsonObject): JsonObject {
  const tidied = Object.entries(fields).map(
    ([key, value]) => [key, tidyValue(fieldOf(kind, key), value)] as const
  );
  return Object.fromEntries(tidied.filter(([, value]) => !isEmpty(value)));
}

function tidyValue(field: Field | null, value: JsonValue): JsonValue {
  if (field === null || typeof value !== "string") return value;
  const text = value.normalize("NFC").trim();
  return field.type === "hetu" ? text.toUpperCase() : text;
}

function isEmpty(value: JsonValue): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
