import type { Field, RecordKind } from "../fields/catalogue";
import type { JsonObject, JsonValue } from "../json";
import type { Service } from "../service";
import type { Problem, ProblemCode } from "./problem";
import { codeOf } from "../codes/catalogue";
import { fieldOf, fieldsOf } from "../fields/catalogue";
import { hasFieldType } from "../fields/decode";
import { parseHetu } from "../hetu";
import { gap, pathOf, refusal } from "./problem";

const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const phoneForm = /^\+?[\d\s()-]{4,}$/u;
/** Line breaks and tabs are text; other control characters and half characters break sheets and JSON. */
const badCharacters = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/** What is wrong with the fields of one record, each looked at alone. `null` and absent are both empty. */
export function checkFields(
  kind: RecordKind,
  fields: JsonObject,
  service: Service
): readonly Problem[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const field = fieldOf(kind, key);
    return field === null || value === null ? [] : checkField(field, value, service);
  });
}

function checkField(field: Field, value: JsonValue, service: Service): readonly Problem[] {
  const no = (code: ProblemCode, params = {}) => [refusal(pathOf(field), code, params)];
  if (field.service !== undefined && field.service !== service) {
    return no(field.type === "hetu" ? "hetu-not-in-outreach" : "wrong-service");
  }
  if (!hasFieldType(field, value)) return no("wrong-type");
  if (typeof value === "number" && isOutside(field.range, value)) {
    const [lowest, highest] = field.range ?? [0, 0];
    return no("number-out-of-range", { lowest, highest });
  }
  if (Array.isArray(value)) {
    return value.every((item: JsonValue) => isKnown(field, item)) ? [] : no("unknown-code");
  }
  return typeof value === "string" ? checkText(field, value) : [];
}

function checkText(field: Field, value: string): readonly Problem[] {
  const no = (code: ProblemCode, params = {}) => [refusal(pathOf(field), code, params)];
  if (badCharacters.test(value)) return no("bad-characters");
  if (field.maxLength !== undefined && value.length > field.maxLength) {
    return no("text-too-long", { limit: field.maxLength, length: value.length });
  }
  switch (field.type) {
    case "code":
      return isKnown(field, value) ? [] : no("unknown-code", { list: field.list ?? "" });
    case "email":
      return emailForm.test(value) ? [] : no("wrong-email");
    case "phone":
      return phoneForm.test(value) ? [] : no("wrong-phone");
    case "hetu":
      return parseHetu(value) === null ? no("wrong-hetu") : [];
    default:
      return [];
  }
}

const isOutside = (range: readonly [number, number] | undefined, value: number): boolean =>
  range !== undefined && (value < range[0] || value > range[1]);

/** Codes no longer in use stay readable and savable: a record keeps the code of its time. */
function isKnown({ list }: Field, value: JsonValue): boolean {
  return list === undefined || (typeof value === "string" && codeOf(list, value) !== null);
}

/** Mandatory statistics of a record that are empty; "ei tietoa" fills a field. Source: PAR manual 4.4. */
export function missingFields(
  kind: RecordKind,
  fields: JsonObject,
  service: Service,
  phase: "start" | "end"
): readonly Problem[] {
  return fieldsOf(kind)
    .filter(({ mandatory }) => mandatory === phase)
    .filter((field) => field.service === undefined || field.service === service)
    .filter(({ key }) => (fields[key] ?? null) === null || fields[key] === "")
    .map((field) => gap(pathOf(field)));
}
