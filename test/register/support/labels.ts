import type { ViewLabels } from "../../../src/register/views/labels";

/** Words of the sheets in the tests of register/, which has no words of its own. */
export const labels: ViewLabels = {
  front: { title: "PAR", paragraphs: ["Tämä työkirja on rekisteri."] },
  clients: {
    number: "Asiakasnumero",
    service: "Palvelu",
    unit: "Yksikkö",
    status: "Tila",
    letters: "Merkit",
    responsible: "Vastuutyöntekijä",
    services: { outreach: "Etsivä", workshop: "Paja" },
  },
  users: {
    name: "Nimi",
    role: "Rooli",
    units: "Yksiköt",
    status: "Tila",
    roles: {
      main: "Pääkäyttäjä",
      lead: "Lähiesihenkilö",
      worker: "Työntekijä",
      viewer: "Vain katselu",
      statistician: "Tilastojen lähettäjä",
      dpo: "Tietosuojavastaava",
    },
    statuses: {
      invited: "Kutsuttu",
      enrolled: "Odottaa hyväksyntää",
      active: "Käytössä",
      deactivated: "Poistettu käytöstä",
    },
  },
  roles: {
    name: "Nimi",
    see: "Näkee asiakkaat",
    change: "Muuttaa asiakkaita",
    rights: "Oikeudet",
    reaches: { none: "ei", own: "omat", unit: "yksikön", all: "kaikki" },
    registerRights: {
      employees: "työntekijät",
      access: "käyttöoikeudet",
      codes: "koodit",
      parkki: "PARkki",
      anonymise: "anonymisointi",
      log: "loki",
    },
  },
};
