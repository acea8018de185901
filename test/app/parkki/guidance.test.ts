import { describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { buildParkkiFile } from "../../../src/app/parkki/parkkiFile";
import { deliveriesOf } from "../../../src/domain/deliveries";
import { makeDelivery } from "../../../src/statistics/delivery";
import { emptyTally } from "../../../src/statistics/tally";
import { counting, workshopOf } from "../../statistics/people";

/** All words of the sheet Lukuohje. */
async function guidanceOf(exact: boolean): Promise<string> {
  const delivery = makeDelivery({
    ...counting("workshop"),
    delivery: deliveriesOf(2026)[2]!,
    clientships: workshopOf(25),
    tally: emptyTally,
    exact,
  });
  const made = "2027-01-15T10:00:00Z";
  const file = { delivery, organisation: "Mallila", made, version: 1, language: "fi" } as const;
  const { sheets } = await readXlsx(await buildParkkiFile(file));
  const rows = sheets.find(({ name }) => name === "Lukuohje")?.rows ?? [];
  return rows.flat().join("\n");
}

describe("the guidance", () => {
  const rounding = ["enintään neljällä", "högst fyra", "at most four"];
  const exactness = ["kaikki luvut ovat tarkkoja", "alla tal är exakta", "all of them are exact"];

  test("tells of rounding where figures are rounded, and of none where they are exact", async () => {
    const rounded = await guidanceOf(false);
    const exact = await guidanceOf(true);
    for (const words of rounding) {
      expect(rounded).toContain(words);
      expect(exact).not.toContain(words);
    }
    for (const words of exactness) {
      expect(exact).toContain(words);
      expect(rounded).not.toContain(words);
    }
    expect(exact).not.toMatch(/satunnai|slumpmässig|random/u);
  });

  test("promises of the checksum only what it can: damage is found, whoever changes figures can compute it anew", async () => {
    const guidance = await guidanceOf(false);
    expect(guidance).not.toMatch(/ei ole muutettu|har talen inte ändrats|no figure was changed/u);
    for (const words of ["kuka tahansa", "vem som helst", "anybody can compute"]) {
      expect(guidance).toContain(words);
    }
  });
});
