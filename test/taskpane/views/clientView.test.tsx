import { describe, expect, test } from "@jest/globals";
import type { ClientCard } from "../../../src/app/clientCard";
import { userId } from "../../../src/domain/ids";
import type { RecordStamps } from "../../../src/domain/stamps";
import { ClientView } from "../../../src/taskpane/views/client/ClientView";
import { shown } from "../shown";
import { cardOf, day, idOf, today, unit } from "../support";

const essi = { id: userId.require("aaaaaaaaaaaaaaaa"), name: "Essi Etsivä" };
const gone = userId.require("bbbbbbbbbbbbbbbb");

/** The words of a card as it is first shown. */
function shownCard(card: ClientCard): string {
  const session = {
    summary: { users: [essi], units: [{ id: unit, service: "workshop", name: "Paja" }] },
  };
  return shown(<ClientView opened={card} />, session, today);
}

const eetu = {
  identity: { firstName: "Eetu", lastName: "Laine", hetu: "140305A9125", phone: "044 987 6543" },
  stat: { service: "workshop", gender: "M", birthDate: day("2005-03-14"), municipality: "684" },
  periods: [{ startDate: day("2026-03-01"), arrival: "H01", measure: "P01" }],
} as const;

describe("a card as it is first shown", () => {
  test("holds no hetu until it is asked for", () => {
    const words = shownCard(cardOf(eetu));
    expect(words).not.toContain("140305A9125");
    expect(words).toContain("Näytä: Henkilötunnus");
    expect(words).toContain("044 987 6543");
  });

  test("under turvakielto holds no contacts and no municipality until they are asked for", () => {
    const words = shownCard(cardOf({ ...eetu, stat: { ...eetu.stat, addressProtected: true } }));
    expect(words).not.toContain("044 987 6543");
    expect(words).not.toContain("Rauma");
    expect(words).toContain("Turvakielto");
  });

  test("offers no change to whoever may only look", () => {
    const words = shownCard({ ...cardOf(eetu), changeable: false });
    expect(words).toContain("Voit katsoa tämän asiakkaan tietoja");
    expect(words).not.toContain("Muuta: ");
  });

  test("tells what did not open, and still shows the rest", () => {
    const card = cardOf({ ...eetu, identity: {} });
    const damaged = {
      ...card,
      file: {
        ...card.file,
        client: { ...card.file.client, identity: null },
        damaged: [
          { id: idOf(1), kind: "client", class: "identity", reason: "does-not-open" },
          { id: idOf(11), kind: "period", class: "case", reason: "missing-key" },
        ],
      },
    } as const;
    const words = shownCard(damaged);
    expect(words).toContain("Osa tiedoista ei auennut");
    expect(words).toContain("Nimi, henkilötunnus ja yhteystiedot");
    expect(words).toContain("Jakson tietoja");
    expect(words).toContain("Rauma");
    expect(words).not.toContain("Muuta: ");
  });

  test("says that another client has the same number, and offers a new one to whoever may change it", () => {
    const card = { ...cardOf(eetu), sharesNumber: true };
    expect(shownCard(cardOf(eetu))).not.toContain("Anna uusi numero");
    const words = shownCard(card);
    expect(words).toContain("Toisella asiakkaalla on sama asiakasnumero 7");
    expect(words).toMatch(/<button[^>]*>Anna uusi numero/u);
    expect(shownCard({ ...card, changeable: false })).not.toMatch(/<button[^>]*>Anna uusi numero/u);
  });

  test("says why data may not be destroyed", () => {
    const held = { ...eetu.stat, hold: true, holdReason: "Oikaisupyyntö kesken" };
    expect(shownCard(cardOf({ ...eetu, stat: held }))).toContain("Oikaisupyyntö kesken");
  });

  test("a letter never stands without its words", () => {
    const periods = [{ ...eetu.periods[0], plannedEndDate: day("2026-05-20") }];
    const words = shownCard(cardOf({ ...eetu, periods }));
    expect(words).toContain("Z3");
    expect(words).toContain("Jaksoa on jäljellä 3 viikkoa");
  });

  test("counts the missing statistics", () => {
    expect(shownCard(cardOf(eetu))).toContain("tilastotietoa puuttuu");
  });
});

describe("who saved what", () => {
  const first = { at: Date.UTC(2026, 1, 3, 9), by: essi.id };
  // Midnight has passed in Finland.
  const later = { at: Date.UTC(2026, 2, 4, 22, 30), by: gone };
  const withStamps = (client: RecordStamps, period: RecordStamps): ClientCard => {
    const card = cardOf(eetu);
    const { file } = card;
    const periods = file.periods.map((each) => ({ ...each, stamps: period }));
    return { ...card, file: { ...file, client: { ...file.client, stamps: client }, periods } };
  };

  test("a card that was never changed tells when it was first saved, and by whom", () => {
    const words = shownCard(withStamps({ first, last: first }, { first, last: first }));
    expect(words).toContain("Ensin tallennettu 3.2.2026, Essi Etsivä");
    expect(words).not.toContain("Viimeksi muutettu");
  });

  test("the last change of the card is that of any of its records; a stranger is not named", () => {
    const words = shownCard(withStamps({ first, last: first }, { first, last: later }));
    expect(words).toContain("Viimeksi muutettu 5.3.2026<");
  });

  test("what is not known is not told", () => {
    const nothing = { first: null, last: null };
    const words = shownCard(withStamps(nothing, nothing));
    expect(words).not.toContain("Ensin tallennettu");
    expect(words).not.toContain("Viimeksi muutettu");
  });
});
