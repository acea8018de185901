// What people do with a register, each as one act that either is done or is refused, and how its result is found again.
import type { AnonymisingPlan } from "../../../src/app/anonymise";
import { anonymise, planAnonymising } from "../../../src/app/anonymise";
import type { ClientCard } from "../../../src/app/clientCard";
import { openClientCard } from "../../../src/app/clientCard";
import type { AppContext } from "../../../src/app/context";
import type { DeliveryPreview } from "../../../src/app/delivery";
import { makeParkkiFile, previewDelivery } from "../../../src/app/delivery";
import { openClients } from "../../../src/app/directory";
import { openWorkbook } from "../../../src/app/openWorkbook";
import { addClient, saveClient } from "../../../src/app/saveClient";
import { lock, signIn } from "../../../src/app/signIn";
import { deliveriesOf } from "../../../src/domain/deliveries";
import { localDate } from "../../../src/domain/localDate";
import { draftOf } from "./clients";
import type { Office } from "./office";
import { newRegister, password } from "./office";

/** Where to look for what an act did. */
export interface UseCase {
  /** What has to be on the screen before; then the act. */
  prepare(app: AppContext): Promise<() => Promise<unknown>>;
  /** Whether the act's result is in the register, seen by somebody who has just signed in. */
  isDone(app: AppContext): Promise<boolean>;
}

const phone = "040 765 4321";
const period = deliveriesOf(2026)[0]!;

const cardNamed = async (app: AppContext, name: string): Promise<ClientCard | null> => {
  const { entries } = await openClients(app);
  const entry = entries.find((each) => each.name.startsWith(name));
  return entry === undefined ? null : openClientCard(app, entry.id);
};

async function known(app: AppContext, name: string): Promise<ClientCard> {
  const card = await cardNamed(app, name);
  if (card === null) throw new Error(`${name} is not in the register`);
  return card;
}

export const credentials = { kind: "password", name: "Paula", password } as const;

/** The acts of somebody who is signed in, and signing in itself. */
export const useCases = {
  "signing in": {
    prepare: async (app) => {
      await lock(app);
      return async () => {
        await openWorkbook(app);
        await signIn(app, credentials);
        await openClients(app);
      };
    },
    isDone: () => Promise.resolve(true),
  },
  "adding a client": {
    prepare: (app) => {
      const identity = { firstName: "Uuno", lastName: "Uusi" };
      return Promise.resolve(() => addClient(app, draftOf(app, "workshop", { identity })));
    },
    isDone: async (app) => (await cardNamed(app, "Uusi")) !== null,
  },
  "saving a client": {
    prepare: async (app) => {
      const card = await known(app, "Vanha");
      const { identity, case: words, stat } = card.file.client;
      const client = { identity: { ...identity, phone }, case: words ?? {}, stat: stat ?? {} };
      return () => saveClient(app, card, { client });
    },
    isDone: async (app) => (await known(app, "Vanha")).file.client.identity?.phone === phone,
  },
  "anonymising a client": {
    prepare: async (app) => {
      const plan: AnonymisingPlan = await planAnonymising(app);
      return () => anonymise(app, { plan, confirmation: "1", password });
    },
    isDone: async (app) => (await cardNamed(app, "Mennyt")) === null,
  },
  "making a delivery": {
    prepare: async (app) => {
      const preview: DeliveryPreview = await previewDelivery(app, { service: "outreach", period });
      return () => makeParkkiFile(app, preview);
    },
    isDone: async (app) =>
      (await previewDelivery(app, { service: "outreach", period })).earlier.length > 0,
  },
  "signing out": {
    prepare: (app) => Promise.resolve(() => lock(app)),
    isDone: () => Promise.resolve(true),
  },
} as const satisfies Record<string, UseCase>;

export type UseCaseName = keyof typeof useCases;

/** A register with a client to be changed and one whose data are no longer needed, its main user signed in. */
export async function registerInUse(): Promise<Office> {
  const office = await newRegister();
  const { app } = office;
  const identity = (lastName: string) => ({ firstName: "Aino", lastName });
  await addClient(app, draftOf(app, "workshop", { identity: identity("Vanha") }));
  const gone = draftOf(app, "outreach", {
    identity: identity("Mennyt"),
    stat: {
      gender: "N",
      birthDate: localDate("2006-05-04"),
      stillNeeded: "no",
      stillNeededDecided: localDate("2025-03-04"),
    },
  });
  const stat = {
    startDate: localDate("2024-02-01"),
    endDate: localDate("2025-03-03"),
    arrival: "H01",
    endingReason: "E01",
  };
  await addClient(app, { ...gone, periods: [{ base: null, stat, case: {} }] });
  await lock(app);
  return office;
}
