import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createExcelHost } from "../../src/excel-host";
import { HOST_DEFECT } from "../../src/excel-host/errors";
import { APPLICATION } from "../../src/excel-host/objects/application";
import { AUTO_FILTER } from "../../src/excel-host/objects/autoFilter";
import { WORKBOOK } from "../../src/excel-host/objects/book";
import { CHART_COLLECTION } from "../../src/excel-host/objects/charts";
import { DATA_VALIDATION } from "../../src/excel-host/objects/dataValidation";
import { FREEZE_PANES } from "../../src/excel-host/objects/freezePanes";
import { NAME_COLLECTION } from "../../src/excel-host/objects/names";
import { DOCUMENT_PROPERTIES } from "../../src/excel-host/objects/properties";
import { RANGE } from "../../src/excel-host/objects/range";
import { RANGE_FORMAT } from "../../src/excel-host/objects/range/format";
import { SETTING_COLLECTION } from "../../src/excel-host/objects/settings";
import { TABLE } from "../../src/excel-host/objects/table";
import { TABLE_COLUMNS } from "../../src/excel-host/objects/tableColumns";
import { TABLE_ROWS } from "../../src/excel-host/objects/tableRows";
import { TABLE_COLLECTION } from "../../src/excel-host/objects/tables";
import { WORKSHEET } from "../../src/excel-host/objects/worksheet";
import { WORKSHEET_PROTECTION } from "../../src/excel-host/objects/worksheetProtection";
import { WORKSHEET_COLLECTION } from "../../src/excel-host/objects/worksheets";

interface Members {
  readonly scalars: object;
  readonly children?: object;
  readonly methods?: object;
}

/** How each object is reached: the id of its parent, and a property, or an indexer's argument. */
const OBJECTS: readonly {
  readonly id: number;
  readonly parent?: number;
  readonly name?: string;
  readonly key?: string;
  readonly type: Members;
}[] = [
  { id: 1, type: WORKBOOK },
  { id: 2, parent: 1, name: "Worksheets", type: WORKSHEET_COLLECTION },
  { id: 3, parent: 2, key: "Sheet1", type: WORKSHEET },
  { id: 4, parent: 3, name: "GetRange", type: RANGE },
  { id: 5, parent: 3, name: "Tables", type: TABLE_COLLECTION },
  { id: 6, parent: 5, key: "Table1", type: TABLE },
  { id: 7, parent: 4, name: "Format", type: RANGE_FORMAT },
  { id: 8, parent: 6, name: "Columns", type: TABLE_COLUMNS },
  { id: 9, parent: 6, name: "Rows", type: TABLE_ROWS },
  { id: 10, parent: 1, name: "Names", type: NAME_COLLECTION },
  { id: 11, parent: 3, name: "Charts", type: CHART_COLLECTION },
  { id: 12, parent: 4, name: "DataValidation", type: DATA_VALIDATION },
  { id: 13, parent: 3, name: "AutoFilter", type: AUTO_FILTER },
  { id: 14, parent: 1, name: "Settings", type: SETTING_COLLECTION },
  { id: 15, parent: 1, name: "Properties", type: DOCUMENT_PROPERTIES },
  { id: 16, parent: 3, name: "FreezePanes", type: FREEZE_PANES },
  { id: 17, parent: 3, name: "Protection", type: WORKSHEET_PROTECTION },
  { id: 18, parent: 1, name: "Application", type: APPLICATION },
];

const PATHS = OBJECTS.map(({ id, parent, name, key }) => {
  if (parent === undefined) return { Id: id, ObjectPathType: 1 };
  const at = { Id: id, ParentObjectPathId: parent };
  if (key !== undefined) return { ...at, ObjectPathType: 5, ArgumentInfo: { Arguments: [key] } };
  return name === "GetRange"
    ? { ...at, ObjectPathType: 3, Name: name, ArgumentInfo: { Arguments: ["A1:C3"] } }
    : { ...at, ObjectPathType: 4, Name: name };
});

const word = fc.constantFrom(
  ...["Sheet1", "A1:C3", "B2", "2:3", "A:B", "Table1", "Column1", "Down", "Up", "Left", "Values"],
  ...["All", "", "=1", "=A1", "Visible", "#FF0000", "x", "Stop", "Rows", "auki"]
);
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.integer({ min: -3, max: 5 }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<unknown>(
    { list: { source: "a,b" } },
    { key: 0 },
    [{ key: 0 }],
    [["y"]],
    [[1, 2, 3]]
  ),
  fc.jsonValue({ maxDepth: 2 })
);

/** A member that the type has, with arguments that may make sense; a range is sometimes among them. */
const act = fc.constantFrom(...OBJECTS).chain(({ id, type }) => {
  const members = [
    ...Object.keys(type.methods ?? {}).map((name) => ({ name, kind: 3 })),
    ...Object.keys(type.scalars).flatMap((name) => [
      { name, kind: 4 },
      { name, kind: 2 },
    ]),
    ...Object.keys(type.children ?? {}).map((name) => ({ name, kind: 2 })),
    { name: "constructor", kind: 3 },
  ];
  return fc.record({
    id: fc.constant(id),
    member: fc.constantFrom(...members),
    args: fc.array(scalar, { maxLength: 4 }),
    rangeAt: fc.constantFrom(-1, -1, 0, 1),
  });
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function message(id: number, { id: object, member, args, rangeAt }: Act): string {
  const body = {
    Actions: [
      {
        Id: 100,
        ActionType: member.kind,
        ObjectPathId: object,
        Name: member.name,
        ArgumentInfo: {
          Arguments: args,
          ReferencedObjectPathIds: args.map((_, index) => (index === rangeAt ? 4 : 0)),
        },
        QueryInfo: { Select: [member.name] },
      },
    ],
    ObjectPaths: Object.fromEntries(PATHS.map((path) => [path.Id, path])),
  };
  return JSON.stringify({ id, type: 1, flags: 0, message: { url: "ProcessQuery", body } });
}

const ADD_TABLE: Act = {
  id: 5,
  member: { name: "Add", kind: 3 },
  args: ["A1:C3", true],
  rangeAt: -1,
};

describe("batches that no client would send", () => {
  test("are always answered, and always in Excel's words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const host = await createExcelHost();
        const connection = host.connect();
        const answers: string[] = [];
        connection.onMessage((text) => answers.push(text));
        await host.userOf(connection).type("Sheet1", "A1:C3", "x");
        const all = [ADD_TABLE, ...acts];
        all.forEach((one, id) => {
          connection.send(message(id, one));
        });
        await host.settled();
        expect(answers.filter((text) => text.includes('"type":2'))).toHaveLength(all.length);
        for (const text of answers) expect(text).not.toContain(HOST_DEFECT);
      }),
      { numRuns: 300 }
    );
  });
});
