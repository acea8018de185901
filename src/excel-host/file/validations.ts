import type { ValidationModel, ValidationOperator, ValidationType } from "../model";
import { areaReference, parseAreas } from "./references";
import { Names } from "./styleNames";
import type { XmlElement } from "./xmlRead";
import { child, descendants, flag } from "./xmlRead";
import { xml, xmlText } from "./xmlWrite";
import { decodeXstring, encodeXstring } from "./xstring";

type Any = "None";

const types = new Names<ValidationType | Any>(
  {
    None: "none",
    WholeNumber: "whole",
    Decimal: "decimal",
    List: "list",
    Date: "date",
    Time: "time",
    TextLength: "textLength",
    Custom: "custom",
  },
  "None"
);

const operators = new Names<ValidationOperator>(
  {
    Between: "between",
    NotBetween: "notBetween",
    EqualTo: "equal",
    NotEqualTo: "notEqual",
    GreaterThan: "greaterThan",
    LessThan: "lessThan",
    GreaterThanOrEqualTo: "greaterThanOrEqual",
    LessThanOrEqualTo: "lessThanOrEqual",
  },
  "Between"
);

const errorStyles = new Names<ValidationModel["error"]["style"]>(
  { Stop: "stop", Warning: "warning", Information: "information" },
  "Stop"
);

/** The rules of a sheet, those of its extension list (references to other sheets) included. */
export const readValidations = (sheet: XmlElement): ValidationModel[] =>
  descendants(sheet, "dataValidation").flatMap((element) => {
    const rule = readValidation(element);
    return rule === null ? [] : [rule];
  });

/** An extension list without the rules that the model has read from it; `null` when nothing else was in it. */
export function withoutValidations(extensions: string): string | null {
  const rest = extensions.replace(/<((?:\w+:)?ext)\b[^>]*>[\s\S]*?<\/\1>/g, (extension) =>
    /<(?:\w+:)?dataValidations[\s>]/.test(extension) ? "" : extension
  );
  return /<(?:\w+:)?ext[\s>]/.test(rest) ? rest : null;
}

/** A rule that restricts something; one that only shows a prompt has no place in the model. */
function readValidation(element: XmlElement): ValidationModel | null {
  const { attributes } = element;
  const type = types.read(attributes["type"]);
  if (type === "None") return null;
  const text = (name: string): string => decodeXstring(attributes[name] ?? "");
  return {
    areas: parseAreas(attributes["sqref"] ?? child(element, "sqref")?.text ?? ""),
    type,
    operator: operators.read(attributes["operator"]),
    formula1: formula(element, "formula1") ?? "",
    formula2: formula(element, "formula2"),
    ignoreBlanks: flag(attributes["allowBlank"]),
    inCellDropDown: type === "List" && !flag(attributes["showDropDown"]),
    error: {
      show: flag(attributes["showErrorMessage"]),
      style: errorStyles.read(attributes["errorStyle"]),
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: {
      show: flag(attributes["showInputMessage"]),
      title: text("promptTitle"),
      message: text("prompt"),
    },
  };
}

/** In an extension list the text lies one element deeper. */
function formula(element: XmlElement, name: string): string | null {
  const found = child(element, name);
  return found === undefined ? null : (child(found, "f")?.text ?? found.text);
}

/** The element of all rules, or nothing. */
export function validationsXml(rules: readonly ValidationModel[]): string {
  const used = rules.filter(({ areas }) => areas.length > 0);
  if (used.length === 0) return "";
  return xml("dataValidations", { count: used.length }, used.map(validationXml));
}

function validationXml(rule: ValidationModel): string {
  const text = (value: string): string | null => (value === "" ? null : encodeXstring(value));
  return xml(
    "dataValidation",
    {
      type: types.write(rule.type),
      errorStyle: errorStyles.write(rule.error.style),
      operator: operators.write(rule.operator),
      allowBlank: rule.ignoreBlanks || null,
      // The attribute hides the arrow, whatever its name says.
      showDropDown: rule.type === "List" && !rule.inCellDropDown ? true : null,
      showInputMessage: rule.prompt.show || null,
      showErrorMessage: rule.error.show || null,
      errorTitle: text(rule.error.title),
      error: text(rule.error.message),
      promptTitle: text(rule.prompt.title),
      prompt: text(rule.prompt.message),
      sqref: rule.areas.map(areaReference).join(" "),
    },
    [
      xml("formula1", {}, xmlText(rule.formula1)),
      rule.formula2 === null ? "" : xml("formula2", {}, xmlText(rule.formula2)),
    ]
  );
}
