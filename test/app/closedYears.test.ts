import { beforeAll, describe, expect, test } from "@jest/globals";
import { anonymise, planAnonymising } from "../../src/app/anonymise";
import type { AppContext } from "../../src/app/context";
import type { DeliveryPreview } from "../../src/app/delivery";
import {
  earlierDeliveries,
  makeParkkiFile,
  previewDelivery,
  reopenDelivery,
} from "../../src/app/delivery";
import { createRegister, recoveryCodeKept } from "../../src/app/createRegister";
import { openWorkbook } from "../../src/app/openWorkbook";
import { sha256Hex } from "../../src/app/parkki/fileHash";
import { closedYear, setPublished } from "../../src/app/publication";
import { addClient } from "../../src/app/saveClient";
import { deliveriesOf } from "../../src/domain/deliveries";
import { localDate } from "../../src/domain/localDate";
import type { LocalDate } from "../../src/domain/localDate";
import { createExcelHost } from "../../src/excel-host";
import { createMemory } from "../../src/register";
import { describeError } from "../../src/text/errors";
import { draftOf } from "./support/clients";
import type { Office } from "./support/office";
import { cellsOf, openPane, password, signedInAs, spec } from "./support/office";

describe("a year is closed", () => {
  const policy = { published: { "2023": "2024-02-01", "2025": "2026-02-20" } };

  test.each([
    [2022, 2023, "2024-02-01"],
    [2023, 2023, "2024-02-01"],
    // Never marked itself, but its tally went with that of 2025.
    [2024, 2025, "2026-02-20"],
    [2025, 2025, "2026-02-20"],
  ])("%i, since the figures of %i were published", (year, published, day) => {
    expect(closedYear(policy, year)).toEqual({ published, day });
  });

  test("unless neither it nor a later one was published", () => {
    expect(closedYear(policy, 2026)).toBeNull();
    expect(closedYear({ published: {} }, 2020)).toBeNull();
  });
});

/** A window whose calendar can be turned. */
async function paneAt(day: string): Promise<Office & { setDay: (day: string) => void }> {
  let today: LocalDate = localDate(day);
  const pane = await openPane(await createExcelHost(), createMemory(), () => today);
  return { ...pane, setDay: (next) => (today = localDate(next)) };
}

const choice = (year: number, number: 1 | 2 | 3) => ({
  service: "outreach" as const,
  period: deliveriesOf(year)[number - 1]!,
});

/** Three young people of 2024–2026: one goes on, two ended in 2025 and are not needed any more. */
async function addClients(app: AppContext): Promise<void> {
  for (const [start, end] of [
    ["2024-02-01", undefined],
    ["2024-03-01", "2025-03-03"],
    ["2025-01-10", "2025-11-30"],
  ] as const) {
    const decided = { stillNeeded: "no", stillNeededDecided: localDate(end ?? start) } as const;
    const draft = draftOf(app, "outreach", {
      stat: {
        gender: "N",
        birthDate: localDate("2006-05-04"),
        firstConversation: localDate(start),
        ...(end === undefined ? {} : decided),
      },
    });
    const stat = {
      startDate: localDate(start),
      arrival: "H01",
      ...(end === undefined ? {} : { endDate: localDate(end), endReason: "L01" }),
    };
    await addClient(app, { ...draft, periods: [{ base: null, stat, case: {} }] });
  }
}

const counted = ({ counted: { rows } }: DeliveryPreview): number | undefined => rows[0]?.lukumaara;

describe("anonymising", () => {
  let pane: Awaited<ReturnType<typeof paneAt>>;
  let stale: Office;
  /** The checksum of the delivery that was made when everybody was there. */
  let first: string;

  beforeAll(async () => {
    pane = await paneAt("2026-01-15");
    await openWorkbook(pane.app);
    await createRegister(pane.app, { ...spec, policy: { ...spec.policy, published: {} } });
    recoveryCodeKept(pane.app);
    await addClients(pane.app);
    const { made } = await makeParkkiFile(
      pane.app,
      await previewDelivery(pane.app, choice(2025, 3))
    );
    first = made.delivery.checksum;
  });

  const figures = async (): Promise<readonly unknown[]> => {
    const found: unknown[] = [];
    for (const year of [2024, 2025, 2026]) {
      for (const period of deliveriesOf(year)) {
        const preview = await previewDelivery(pane.app, { service: "outreach", period });
        found.push([period.to, counted(preview), preview.delivery.checksum]);
        found.push(preview.counted.checksum);
      }
    }
    return found;
  };

  test("changes no figure of any year that was never published, however long ago", async () => {
    // Two years later nothing of 2025 can be corrected and the year lock has gone by.
    pane.setDay("2027-01-15");
    const before = await figures();
    expect(before).toContainEqual(["2025-12-31", 3, expect.any(String)]);
    expect(before).toContainEqual(["2024-12-31", 2, expect.any(String)]);
    const plan = await planAnonymising(pane.app);
    expect(plan.expired).toHaveLength(2);
    await anonymise(pane.app, { plan, confirmation: "2", password });
    expect((await planAnonymising(pane.app)).expired).toEqual([]);
    expect(await figures()).toEqual(before);
  });

  test("a second delivery of a period is its second version", async () => {
    const preview = await previewDelivery(pane.app, choice(2025, 3));
    expect(preview.nextVersion).toBe(2);
    const { made, newest } = await makeParkkiFile(pane.app, preview);
    expect([made.version, newest]).toEqual([2, 2]);
    const { earlier } = await earlierDeliveries(pane.app, choice(2025, 3));
    expect(earlier.map(({ version }) => version)).toEqual([1, 2]);
  });

  test("once the year is published its figures are refused, by whoever had not heard of it too", async () => {
    stale = await signedInAs(pane.host, "Paula", password);
    const old = await previewDelivery(pane.app, choice(2025, 3));
    await setPublished(pane.app, 2025, localDate("2027-01-10"));
    const before = cellsOf(pane.host);
    for (const period of [...deliveriesOf(2024), ...deliveriesOf(2025)]) {
      const act = previewDelivery(pane.app, { service: "outreach", period });
      await expect(act).rejects.toMatchObject({ code: "year-published" });
    }
    expect(cellsOf(pane.host)).toBe(before);
    await expect(previewDelivery(stale.app, choice(2025, 3))).rejects.toMatchObject({
      code: "year-published",
    });
    await expect(makeParkkiFile(pane.app, old)).rejects.toMatchObject({
      code: "year-published",
      params: { year: 2025, published: 2025, day: "2027-01-10" },
    });
    const { earlier } = await earlierDeliveries(pane.app, choice(2025, 3));
    expect(earlier).toHaveLength(2);
    expect(counted(await previewDelivery(pane.app, choice(2026, 3)))).toBe(1);
  });

  test("what was made before opens again, byte for byte, and says when it has been replaced", async () => {
    const kept = await earlierDeliveries(pane.app, choice(2025, 3));
    for (const made of kept.earlier) {
      const again = await reopenDelivery(pane.app, kept, made);
      expect(again.newest).toBe(2);
      expect(sha256Hex(again.bytes)).toBe(made.fileHash);
      const [opened] = pane.host.createdWorkbooks.slice(-1);
      expect(opened).toBe(Buffer.from(again.bytes).toString("base64"));
    }
    expect(kept.earlier[0]?.delivery.checksum).toBe(first);
  });

  test("the words tell which year was published, and when", async () => {
    const error: unknown = await previewDelivery(pane.app, choice(2024, 1)).catch(
      (e: unknown) => e
    );
    expect(describeError(error, "fi").what).toBe(
      "Vuoden 2025 luvut on julkaistu 10.1.2027. Vuoden 2024 lukuja ei enää lasketa."
    );
    expect(describeError(error, "en").what).toContain("10 Jan 2027");
  });
});
