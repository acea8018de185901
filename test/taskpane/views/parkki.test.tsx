import { describe, expect, test } from "@jest/globals";
import type { DeliveryMade } from "../../../src/app/delivery";
import { deliveriesOf } from "../../../src/domain/deliveries";
import type { LocalDate } from "../../../src/domain/localDate";
import { deliveryOptions } from "../../../src/taskpane/views/parkki/deliveryChoices";
import { MadeNotice } from "../../../src/taskpane/views/parkki/MadeNotice";
import Parkki from "../../../src/taskpane/views/parkki/Parkki";
import { shown } from "../shown";
import { day, policy, unit } from "../support";

type Published = Readonly<Record<string, string>>;

/** The words of a part of the pane as it is first shown. */
function shownTo(part: React.ReactNode, today: LocalDate, published: Published): string {
  const session = {
    user: { role: "main", rights: { clients: { see: "all", change: "all" }, register: [] } },
    summary: {
      policy: { ...policy, published },
      users: [],
      units: [{ id: unit, service: "workshop", name: "Paja" }],
      writable: true,
    },
  };
  return shown(part, session, today);
}

describe("the PARkki view as it is first shown", () => {
  const view = (today: string, published: Published = {}) =>
    shownTo(<Parkki />, day(today), published);

  test("of a year that is not published counts on demand, and tells the due day", () => {
    const words = view("2026-01-10");
    expect(words).toContain("Laske luvut");
    expect(words).toContain("Määräpäivä 22.1.2026");
    expect(words).not.toContain("ei enää lasketa");
  });

  test("tells of a due day that has passed as past", () => {
    const words = view("2026-02-02");
    expect(words).toContain("Määräpäivä oli 22.1.2026");
    expect(words).not.toContain("Määräpäivä 22.1.2026");
  });

  test("of a published year counts nothing and asks for nothing by a day long past", () => {
    const words = view("2026-02-02", { "2025": "2026-02-01" });
    expect(words).toContain("Vuoden 2025 luvut on julkaistu 1.2.2026.");
    expect(words).toContain("Vuoden 2025 lukuja ei enää lasketa");
    expect(words).not.toContain("Laske luvut");
    expect(words).not.toContain("Muodosta tiedosto");
    expect(words).not.toContain("Tarkka");
    expect(words).not.toContain("22.1.2026");
  });
});

describe("what to do with a file that is open", () => {
  const made = (version: number | null, newest: number) =>
    ({ made: { version }, newest, fileName: "parkki.xlsx" }) as unknown as DeliveryMade;
  const notice = (of: DeliveryMade, today: string, published: Published = {}) => {
    const option = deliveryOptions(day(today), { ...policy, published }).find(
      ({ period }) => period.to === deliveriesOf(2025)[2]?.to
    );
    return shownTo(<MadeNotice made={of} option={option!} />, day(today), published);
  };

  test("the first one is sent by its day", () => {
    const words = notice(made(1, 1), "2026-01-10");
    expect(words).toContain("viimeistään 22.1.2026");
    expect(words).not.toContain("korvaa");
  });
  test("after the day it is sent at once", () => {
    const words = notice(made(1, 1), "2026-02-10");
    expect(words).toContain("Määräpäivä 22.1.2026 on jo mennyt");
    expect(words).not.toContain("viimeistään");
  });
  test("a later version is told to the recipient as replacing", () => {
    expect(notice(made(2, 2), "2026-01-10")).toContain("tämä on versio 2 ja korvaa");
  });
  test.each([
    ["one that has been replaced", made(1, 3), {}],
    ["one of a published year", made(3, 3), { "2025": "2026-02-01" }],
    ["one of a published year without a version", made(null, 1), { "2025": "2026-02-01" }],
  ])("%s is not to be sent", (_, of, published) => {
    const words = notice(of, "2026-02-10", published);
    expect(words).not.toMatch(/Lähetä|lähetä/u);
    expect(words.includes("Kaudesta on tehty uudempi versio 3")).toBe(
      of.newest > (of.made.version ?? 1)
    );
  });
});
