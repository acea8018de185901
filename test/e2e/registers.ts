// Registers that a test begins with, made beforehand and without a browser.
import { writeFile } from "node:fs/promises";
import type { AppContext } from "../../src/app/context";
import { openClients } from "../../src/app/directory";
import {
  addColleague,
  lockAll,
  makeDemoRegister,
  workshopWorker,
} from "../../src/cli/demo/demoUsers";
import { drawPeople } from "../../src/cli/demo/people";
import type { SyntheticClient } from "../../src/cli/demo/people";
import { recordClients } from "../../src/cli/demo/recordClients";
import { directWorkbook } from "../../src/direct/directWorkbook";
import { addDays, addMonths, addYears, localDate, localDateAt } from "../../src/domain/localDate";
import { saveXlsx } from "../../src/excel-host/file";
import { newWorkbook } from "../../src/excel-host/model";
import { nodeApp } from "../../src/node/nodeApp";
import { leastArgon2 } from "../../src/node/trialFile";

/** The browser's own day, so that a test reads the same on any. */
export const today = localDateAt(new Date());

const sentence =
  "Kertoo jännittävänsä uusia tilanteita ja toivoo, että joku lähtee ensimmäisille käynneille mukaan.";

/** Outreach: a long name, turvakielto, every text filled in, one period over and the other going on. */
export const outreachClient: SyntheticClient = {
  service: "outreach",
  identity: {
    firstName: "Anna-Kaarina Wilhelmiina",
    lastName: "Kettunen-Väänänen",
    nickname: "Ansku",
    phone: "050 000 1234",
    email: "anna-kaarina.kettunen-vaananen@example.com",
    street: "Pitkäsillanrannankatu 11 B 22",
    postcode: "40100",
    postOffice: "Jyväskylä",
    guardians: "Äiti Marja, 050 000 2345",
    notifier: "Koulukuraattori",
  },
  case: {
    goal: [sentence, sentence, sentence].join(" "),
    strengths: "Piirtää paljon.",
    skills: "Valokuvaus",
    educationText: sentence,
    workExperience: "Kesätöitä puistossa.",
    health: sentence,
    family: "Asuu isovanhempien luona.",
    otherBackground: sentence,
    notes: "Tavoittaa parhaiten viestillä.",
  },
  stat: {
    service: "outreach",
    gender: "N",
    birthDate: addYears(addDays(today, -100), -19),
    birthDateEstimated: true,
    motherTongue: "fi",
    municipality: "179",
    addressProtected: true,
    firstConversation: addMonths(today, -14),
    informedDate: addMonths(today, -14),
    informedHow: "SK",
    hold: true,
    holdReason: "Oikaisupyyntö on käsiteltävänä",
  },
  periods: [
    {
      stat: {
        notificationDate: addMonths(today, -15),
        startDate: addMonths(today, -14),
        arrival: "H04",
        endDate: addMonths(today, -8),
        endReason: "L01",
      },
      case: { goal: sentence, info: "Sovittu tapaamiset kirjastolla." },
    },
    { stat: { startDate: addMonths(today, -2) }, case: {} },
  ],
  situations: [
    {
      stat: {
        date: addMonths(today, -14),
        education: "K1",
        mainActivity: "T14",
        livelihood: "R03",
        housing: "A01",
      },
    },
    { stat: { date: addMonths(today, -2), education: "K1", mainActivity: "T08" } },
  ],
};

/** Workshop: a hetu and a contract whose agreed end has passed. */
export const workshopClient: SyntheticClient = {
  ...outreachClient,
  service: "workshop",
  identity: {
    firstName: "Väinämö",
    lastName: "Aholainen",
    hetu: "010203A9002",
    phone: "050 000 4567",
  },
  stat: {
    service: "workshop",
    gender: "M",
    birthDate: localDate("2003-02-01"),
    municipality: "179",
  },
  periods: [
    {
      stat: {
        startDate: addMonths(today, -6),
        plannedEndDate: addDays(today, -3),
        arrival: "H04",
        measure: "P01",
        form: "Y",
      },
      case: { goal: sentence },
    },
  ],
  situations: [
    {
      stat: {
        date: addMonths(today, -6),
        education: "K2",
        mainActivity: "T14",
        livelihood: "R04",
        housing: "A02",
      },
    },
  ],
};

/**
 * A register with two services, a main user, a workshop worker and these clients, written to a file. Passwords cost as
 * little as the format allows, for a test waits for them.
 */
export async function writeRegister(
  path: string,
  clients: readonly SyntheticClient[]
): Promise<void> {
  const model = newWorkbook();
  const person = (): AppContext => nodeApp(directWorkbook(model), { argon2: leastArgon2 });
  const [main, worker] = [person(), person()];
  await makeDemoRegister(main);
  await addColleague(main, worker, workshopWorker);
  await recordClients({ outreach: main, workshop: main }, clients, () => undefined);
  await openClients(main);
  await lockAll([worker, main]);
  await writeFile(path, await saveXlsx(model));
}

/** Clients of six years, so that the data of some have expired. */
export const oldClients = (count: number): readonly SyntheticClient[] =>
  drawPeople(count, 11, today);
