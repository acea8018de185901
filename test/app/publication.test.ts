import { beforeAll, describe, expect, test } from "@jest/globals";
import { planAnonymising } from "../../src/app/anonymise";
import { openClients } from "../../src/app/directory";
import { setPublished } from "../../src/app/publication";
import { addClient } from "../../src/app/saveClient";
import { localDate } from "../../src/domain/localDate";
import { readRegisterWide, saveRegisterWide } from "../../src/register";
import { draftOf } from "./support/clients";
import type { Office } from "./support/office";
import { addUser, openPane, spec } from "./support/office";
import { createExcelHost } from "../../src/excel-host";
import { openWorkbook } from "../../src/app/openWorkbook";
import { createRegister, recoveryCodeKept } from "../../src/app/createRegister";

const published = ({ app }: Office): Readonly<Record<string, string>> => {
  const state = app.state.get();
  return state.phase === "signedIn" ? state.session.summary.policy.published : {};
};

describe("a year whose statistics were published", () => {
  let main: Office;
  beforeAll(async () => {
    main = await openPane(await createExcelHost());
    await openWorkbook(main.app);
    await createRegister(main.app, { ...spec, policy: { ...spec.policy, published: {} } });
    recoveryCodeKept(main.app);
    const decided = { stillNeeded: "no", stillNeededDecided: localDate("2025-03-04") } as const;
    const draft = draftOf(main.app, "outreach", {
      stat: { gender: "N", birthDate: localDate("2006-05-04"), ...decided },
    });
    const stat = {
      startDate: localDate("2024-02-01"),
      endDate: localDate("2025-03-03"),
      arrival: "H01",
      endingReason: "E01",
    };
    await addClient(main.app, { ...draft, periods: [{ base: null, stat, case: {} }] });
  });

  test.each(["2025-12-31", "2026-11-21"])("was not published on %s", async (day) => {
    await expect(setPublished(main.app, 2025, localDate(day))).rejects.toMatchObject({
      code: "validation",
    });
    expect(published(main)).toEqual({});
  });

  test("is not marked by whoever counts without being a main user", async () => {
    const statistician = await addUser(main, "Tilda", "statistician", null);
    const act = setPublished(statistician.app, 2025, localDate("2026-02-20"));
    await expect(act).rejects.toMatchObject({ code: "no-right" });
    expect(published(main)).toEqual({});
  });

  test("lets those who ended in it be anonymised, and is told to everybody", async () => {
    expect((await planAnonymising(main.app)).expired).toEqual([]);
    await setPublished(main.app, 2025, localDate("2026-02-20"));
    expect(published(main)).toEqual({ "2025": "2026-02-20" });
    await openClients(main.app);
    expect((await planAnonymising(main.app)).expired).toHaveLength(1);
    const again = await openPane(main.host);
    await openWorkbook(again.app);
    const state = again.app.state.get();
    expect(state.phase === "signedOut" ? state.register.summary.policy.published : null).toEqual({
      "2025": "2026-02-20",
    });
  });

  test("needs no tally any more; later years keep theirs", async () => {
    const state = main.app.state.get();
    if (state.phase !== "signedIn") throw new Error("nobody is signed in");
    const content = { "3/clients/kaikki/kaikki/kaikki/kaikki": [1, "1"] };
    await saveRegisterWide(
      state.session,
      [2025, 2026].map((year) => ({
        kind: "tally" as const,
        base: null,
        stat: { service: "outreach", year, content },
      }))
    );
    await setPublished(main.app, 2025, localDate("2026-02-20"));
    const { tally } = await readRegisterWide(state.session, ["tally"]);
    const kept = new Map(tally.map(({ stat }) => [stat?.year, stat?.content]));
    expect(kept).toEqual(
      new Map<number, unknown>([
        [2025, {}],
        [2026, content],
      ])
    );
  });
});
