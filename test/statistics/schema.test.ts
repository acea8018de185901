import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { deliveriesOf } from "../../src/domain/deliveries";
import { services } from "../../src/domain/service";
import { dataColumns } from "../../src/statistics/dataRow";
import { makeDelivery } from "../../src/statistics/delivery";
import { emptyTally } from "../../src/statistics/tally";
import { variableKeys, variables } from "../../src/statistics/variables";
import { counting, workshopOf } from "./people";

interface Rule {
  readonly type?: "string" | "integer";
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
}
interface Schema {
  readonly items: {
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, Rule>>;
  };
}

const file = join(__dirname, "../../docs/parkki-data.schema.json");
const { items } = JSON.parse(readFileSync(file, "utf8")) as Schema;

function obeys(value: string | number, rule: Rule): boolean {
  if (typeof value === "number") {
    return rule.type === "integer" && Number.isInteger(value) && value >= (rule.minimum ?? -1);
  }
  if (rule.enum !== undefined) return rule.enum.includes(value);
  return rule.type === "string" && new RegExp(rule.pattern ?? "^$", "u").test(value);
}

describe("the published schema of the data rows", () => {
  test("has the columns of the file, in their order", () => {
    expect(items.required).toEqual([...dataColumns]);
    expect(Object.keys(items.properties)).toEqual([...dataColumns]);
  });

  test("has every variable, in the order of the file", () => {
    expect(items.properties["muuttuja"]?.enum).toEqual([...variableKeys]);
    expect(variables.map(({ key }) => key)).toEqual([...variableKeys]);
  });

  test.each(services)("is obeyed by every row of every delivery: %s", (service) => {
    for (const delivery of deliveriesOf(2026)) {
      const people = workshopOf(60).map((each) => ({
        ...each,
        client: {
          ...each.client,
          stat: { ...each.client.stat, service, firstConversation: delivery.from },
        },
      }));
      const { rows } = makeDelivery({
        ...counting(service, ["049", "091"]),
        delivery,
        clientships: people,
        tally: emptyTally,
      });
      const wrong = rows.flatMap((row) =>
        dataColumns.filter((column) => !obeys(row[column], items.properties[column] ?? {}))
      );
      expect(rows.length).toBeGreaterThan(1000);
      expect(wrong).toEqual([]);
    }
  });
});
