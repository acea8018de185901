import { describe, expect, test } from "@jest/globals";
import type { DeliveryPreview } from "../../src/app/delivery";
import { figuresOf } from "../../src/app/deliveryFigures";
import { deliveriesOf } from "../../src/domain/deliveries";
import { localDate } from "../../src/domain/localDate";
import { makeDelivery } from "../../src/statistics/delivery";
import { emptyTally } from "../../src/statistics/tally";
import { counting, person } from "../statistics/people";

const start = localDate("2026-02-01");

/** A preview of as many clients, every third a man. */
function previewOf(clients: number): DeliveryPreview {
  const [period] = deliveriesOf(2026);
  if (period === undefined) throw new Error("a year has deliveries");
  const clientships = Array.from({ length: clients }, (_, n) =>
    person(
      n + 1,
      {
        service: "outreach",
        gender: n % 3 === 0 ? "M" : "N",
        birthDate: localDate("2008-01-01"),
        firstConversation: start,
      },
      [{ startDate: start, arrival: "H01" }],
      [{ date: start, education: "K1", mainActivity: "T08" }]
    )
  );
  const source = { ...counting("outreach"), delivery: period, clientships, tally: emptyTally };
  return {
    service: "outreach",
    period,
    delivery: makeDelivery(source),
    counted: makeDelivery({ ...source, exact: true }),
    gaps: [],
    organisation: "Esimerkki",
    earlier: [],
    nextVersion: 1,
  };
}

const tableOf = (preview: DeliveryPreview, variable: string) =>
  figuresOf(preview).find((table) => table.variable === variable);

describe("figures to look over before they leave", () => {
  test("what does not leave a small register is told as not leaving, not as nothing", () => {
    const few = previewOf(6);
    expect(tableOf(few, "uudet")?.total).toEqual({ counted: 6, leaving: null });
    expect(tableOf(few, "koulutus_alussa")?.lines).toEqual([
      { list: "education", code: "K1", counted: 6, leaving: null },
    ]);
  });

  test("exact figures stand beside those that leave, which are multiples of five", () => {
    const preview = previewOf(23);
    expect(tableOf(preview, "asiakkaat")?.total).toEqual({ counted: 23, leaving: 23 });
    const lines = tableOf(preview, "asiakkaat")?.lines ?? [];
    expect(lines.map(({ list, code, counted }) => [list, code, counted])).toEqual([
      ["ageGroup", "A3", 23],
      ["gender", "M", 8],
      ["gender", "N", 15],
    ]);
    for (const { counted, leaving } of lines) {
      expect(Math.abs((leaving ?? NaN) - counted)).toBeLessThan(5);
      expect((leaving ?? NaN) % 5).toBe(0);
    }
  });

  test("codes that nobody has are left out", () => {
    const codes = tableOf(previewOf(23), "saapuminen")?.lines.map(({ code }) => code);
    expect(codes).toEqual(["H01"]);
  });
});
