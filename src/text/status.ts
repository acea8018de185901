import type { ClientshipStatus } from "../domain/clientshipStatus";
import type { Labels } from "../domain/language";

/** Where a clientship stands, in words. */
export const statusTexts: Readonly<Record<ClientshipStatus, Labels>> = {
  notified: {
    fi: "Ilmoitettu, ei tavoitettu",
    sv: "Anmäld, inte nådd",
    en: "Notified, not reached",
  },
  upcoming: { fi: "Alkamassa", sv: "Inleds", en: "About to begin" },
  ongoing: { fi: "Käynnissä", sv: "Pågår", en: "Ongoing" },
  undecided: {
    fi: "Jakso päättynyt, asiakkuus auki",
    sv: "Perioden avslutad, klientrelationen öppen",
    en: "Period ended, clientship open",
  },
  followUp: { fi: "Seurannassa", sv: "I uppföljning", en: "In follow-up" },
  renewal: {
    fi: "Päättynyt, voi jatkua",
    sv: "Avslutad, kan fortsätta",
    en: "Ended, may come back",
  },
  closed: { fi: "Päättynyt", sv: "Avslutad", en: "Ended" },
};
