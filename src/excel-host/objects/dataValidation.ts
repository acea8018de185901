import { formatAddress } from "../address";
import { assertUnprotected } from "../edit/access";
import { ExcelError } from "../errors";
import type { ValidationModel } from "../model";
import { containsArea } from "../model";
import type { RangeTarget } from "../openWorkbook";
import type { Session } from "../session";
import type { ObjectType } from "./object";
import { targetOf } from "./object";
import { RANGE } from "./range";
import { removeValidations } from "../edit/validations";
import { validity } from "./validity";

type Fields = Readonly<Record<string, unknown>>;
type RuleType = ValidationModel["type"];

const KEYS: Readonly<Record<string, RuleType>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
};

/** The rule that all cells of the range share, or `null`. */
function ruleOf(target: RangeTarget, session: Session): ValidationModel | null {
  const area = session.areaOf(target);
  const rules = target.sheet.validations;
  return rules.find(({ areas }) => areas.some((one) => containsArea(one, area))) ?? null;
}

function blankRule(): Omit<ValidationModel, "areas"> {
  return {
    type: "Custom",
    operator: "Between",
    formula1: "",
    formula2: null,
    ignoreBlanks: true,
    inCellDropDown: true,
    error: { show: true, style: "Stop", title: "", message: "" },
    prompt: { show: true, title: "", message: "" },
  };
}

/** A rule of one range: cut out of the rules that lay there before. */
function changeRule(
  target: RangeTarget,
  session: Session,
  change: (rule: Omit<ValidationModel, "areas">) => void
): void {
  assertUnprotected(target.sheet);
  const area = session.areaOf(target);
  const before = ruleOf(target, session);
  const rule = before === null ? blankRule() : structuredClone(before);
  change(rule);
  removeValidations(target.sheet, area);
  target.sheet.validations.push({ ...rule, areas: [area] });
  session.book.touch();
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
  return value as Fields;
}

/** A bound of a rule: a number, a text, a formula or a range. */
function boundOf(value: unknown): string {
  const range = targetOf(RANGE, value);
  if (range?.area) return formatAddress(range.sheet.name, range.area, true);
  if (typeof value === "number" || typeof value === "string")
    return String(value).replace(/^=/, "");
  throw new ExcelError("InvalidArgument");
}

function setRule(rule: Omit<ValidationModel, "areas">, value: unknown): void {
  const fields = fieldsOf(value);
  const list = fields["list"];
  const custom = fields["custom"];
  if (list !== undefined && list !== null) {
    const { source, inCellDropDown } = fieldsOf(list);
    rule.type = "List";
    rule.inCellDropDown = inCellDropDown !== false;
    const isFormula = typeof source !== "string" || source.startsWith("=");
    rule.formula1 = isFormula ? boundOf(source) : `"${source}"`;
    rule.formula2 = null;
    return;
  }
  if (custom !== undefined && custom !== null) {
    rule.type = "Custom";
    rule.formula1 = boundOf(fieldsOf(custom)["formula"]);
    rule.formula2 = null;
    return;
  }
  const key = Object.keys(KEYS).find((name) => fields[name] !== undefined && fields[name] !== null);
  const type = key === undefined ? undefined : KEYS[key];
  if (key === undefined || type === undefined) throw new ExcelError("InvalidArgument");
  const { formula1, formula2, operator } = fieldsOf(fields[key]);
  rule.type = type;
  rule.operator = operatorOf(operator);
  rule.formula1 = boundOf(formula1);
  const isGiven = formula2 !== undefined && formula2 !== null && formula2 !== "";
  rule.formula2 = isGiven ? boundOf(formula2) : null;
}

const OPERATORS: Readonly<Record<string, ValidationModel["operator"]>> = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqualTo: "GreaterThanOrEqualTo",
  LessThanOrEqualTo: "LessThanOrEqualTo",
};

function operatorOf(value: unknown): ValidationModel["operator"] {
  const operator = typeof value === "string" ? OPERATORS[value] : undefined;
  if (operator === undefined) throw new ExcelError("InvalidArgument");
  return operator;
}

function showRule(rule: ValidationModel | null): unknown {
  if (rule === null) return null;
  if (rule.type === "List") {
    const source = /^".*"$/.test(rule.formula1) ? rule.formula1.slice(1, -1) : `=${rule.formula1}`;
    return { list: { source, inCellDropDown: rule.inCellDropDown } };
  }
  if (rule.type === "Custom") return { custom: { formula: `=${rule.formula1}` } };
  const key = Object.keys(KEYS).find((name) => KEYS[name] === rule.type) ?? "";
  const { formula1, formula2, operator } = rule;
  return { [key]: { formula1, ...(formula2 !== null && { formula2 }), operator } };
}

const textIn = (fields: Fields, key: string, otherwise: string): string =>
  typeof fields[key] === "string" ? fields[key] : otherwise;
const flagIn = (fields: Fields, key: string, otherwise: boolean): boolean =>
  typeof fields[key] === "boolean" ? fields[key] : otherwise;

/** `Excel.DataValidation`: kept and shown, not enforced, as the API never enforces it either. */
export const DATA_VALIDATION: ObjectType<RangeTarget> = {
  name: "DataValidation",
  scalars: {
    Type: { get: (target, session) => ruleOf(target, session)?.type ?? "None" },
    Rule: {
      get: (target, session) => showRule(ruleOf(target, session)),
      set: (target, value, session) => {
        changeRule(target, session, (rule) => setRule(rule, value));
      },
    },
    Valid: { get: validity },
    IgnoreBlanks: {
      get: (target, session) => ruleOf(target, session)?.ignoreBlanks ?? true,
      set: (target, value, session) => {
        changeRule(target, session, (rule) => {
          rule.ignoreBlanks = value === true;
        });
      },
    },
    ErrorAlert: {
      get: (target, session) => {
        const error = ruleOf(target, session)?.error ?? blankRule().error;
        const { show, style, title, message } = error;
        return { showAlert: show, style, title, message };
      },
      set: (target, value, session) => {
        changeRule(target, session, (rule) => {
          const fields = fieldsOf(value);
          const style = textIn(fields, "style", rule.error.style);
          if (style !== "Stop" && style !== "Warning" && style !== "Information") {
            throw new ExcelError("InvalidArgument");
          }
          rule.error = {
            show: flagIn(fields, "showAlert", rule.error.show),
            style,
            title: textIn(fields, "title", rule.error.title),
            message: textIn(fields, "message", rule.error.message),
          };
        });
      },
    },
    Prompt: {
      get: (target, session) => {
        const prompt = ruleOf(target, session)?.prompt ?? blankRule().prompt;
        const { show, title, message } = prompt;
        return { showPrompt: show, title, message };
      },
      set: (target, value, session) => {
        changeRule(target, session, (rule) => {
          const fields = fieldsOf(value);
          rule.prompt = {
            show: flagIn(fields, "showPrompt", rule.prompt.show),
            title: textIn(fields, "title", rule.prompt.title),
            message: textIn(fields, "message", rule.prompt.message),
          };
        });
      },
    },
  },
  methods: {
    Clear: (target, _args, session) => {
      assertUnprotected(target.sheet);
      removeValidations(target.sheet, session.areaOf(target));
      session.book.touch();
    },
  },
};
