import { codeLists } from "../../src/domain/codes/catalogue";
import { codeListKeys } from "../../src/domain/codes/lists";
import { fieldsOf, recordKinds, type Field } from "../../src/domain/fields/catalogue";
import { type FieldType, recordClasses } from "../../src/domain/fields/field";

/* The page docs/record-fields.md, made from the catalogue of fields and codes. */

const typeWords: Readonly<Record<FieldType, string>> = {
  text: "string, one line",
  longText: "string, lines ended by `\\n`",
  phone: "string, a telephone number as typed",
  email: "string, an e-mail address",
  hetu: "string, a Finnish identity code",
  code: "string, a code of the list",
  codes: "array of strings, codes of the list",
  date: "string `YYYY-MM-DD`, a calendar day in Finland",
  flag: "`true` or `false`",
  number: "whole number",
  record: "string, id of a record",
  users: "array of strings, ids of users",
  instant: "string `YYYY-MM-DDThh:mm:ssZ`, UTC",
  json: "any canonical JSON; see the source named",
};

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");

function limitsOf({ maxLength, range, service, mandatory }: Field): string {
  return [
    ...(maxLength === undefined ? [] : [`at most ${maxLength} UTF-16 units`]),
    ...(range === undefined ? [] : [`${range[0]}–${range[1]}`]),
    ...(service === undefined ? [] : [`only ${service}`]),
    ...(mandatory === undefined ? [] : [`statistics: mandatory at ${mandatory}`]),
  ].join("; ");
}

const listOf = ({ list }: Field): string =>
  list === undefined ? "" : ` [${list}](#${list.toLowerCase()})`;

const fieldRow = (field: Field): readonly string[] => [
  `\`${field.key}\``,
  String(field.number),
  `${field.type}${listOf(field)}`,
  limitsOf(field),
  field.label.fi,
];

function kindSection(kind: (typeof recordKinds)[number]): string {
  const classes = recordClasses.flatMap((name) => {
    const fields = fieldsOf(kind, name);
    if (fields.length === 0) return [];
    const heads = ["member", "number", "type", "limits", "in Finnish"];
    return [`### ${kind}, class \`${name}\`\n\n${table(heads, fields.map(fieldRow))}`];
  });
  return [`## Record kind \`${kind}\``, ...classes].join("\n\n");
}

function listSection(key: (typeof codeListKeys)[number]): string {
  const { national, codes } = codeLists[key];
  const rows = codes.map(({ code, label, validFrom = "", validTo = "", successor = "" }) => [
    `\`${code}\``,
    label.fi,
    [validFrom, validTo].some((day) => day !== "") ? `${validFrom}–${validTo}` : "",
    successor === "" ? "" : `\`${successor}\``,
  ]);
  const whose = national ? "National: counted in PARkki." : "The organisation's own.";
  return `### ${key}\n\n${whose}\n\n${table(["code", "in Finnish", "valid", "successor"], rows)}`;
}

/** The whole page. */
export function recordFieldsPage(): string {
  const types = Object.entries(typeWords).map(([type, words]) => [type, words]);
  const intro = `# Members and codes of records

What the canonical JSON of a class cell holds (workbook-format.md §4): every kind, class and member of this version. An absent
value is an absent member. Beside these members stand the stamps \`saved\` and \`created\` (§4.1). The number is the one by which the log names
the field. A reader keeps members and codes that it does not know. Written by \`npx tsx test/support/writeRecordFields.ts\`.`;
  return `${[
    intro,
    `## Types\n\n${table(["type", "in JSON"], types)}`,
    ...recordKinds.map(kindSection),
    "## Code lists",
    ...codeListKeys.map(listSection),
  ].join("\n\n")}\n`;
}
