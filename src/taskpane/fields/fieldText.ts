import { labelOf } from "../../domain/codes/catalogue";
import type { Field } from "../../domain/fields/catalogue";
import type { JsonValue } from "../../domain/json";
import type { Language } from "../../domain/language";
import { parseLocalDate } from "../../domain/localDate";
import { commonTexts } from "../../text/common";
import { formatDate } from "../../text/format";
import { formTexts } from "../../text/forms";
import type { FormUser } from "./form";

/** The value of a field as it is read on a card; empty when there is none. */
export function fieldText(
  { type, list }: Field,
  value: JsonValue | undefined,
  language: Language,
  users: readonly FormUser[]
): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return (value ? commonTexts.yes : commonTexts.no)[language];
  if (type === "date") {
    const day = parseLocalDate(value);
    return day === null ? text(value) : formatDate(day, language);
  }
  if (type === "code" && list !== undefined) return labelOf(list, text(value), language);
  if (type === "users" && Array.isArray(value)) {
    const names = value.map(
      (id: JsonValue) =>
        users.find((user) => user.id === id)?.name ?? formTexts.formerUser[language]
    );
    return names.join(", ");
  }
  return text(value);
}

const text = (value: JsonValue): string =>
  typeof value === "string" ? value : JSON.stringify(value);
