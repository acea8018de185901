import { openClientCard } from "../../app/clientCard";
import type { ClientCard } from "../../app/clientCard";
import { openClients } from "../../app/directory";
import type { AppContext } from "../../app/context";
import { addClient, saveClient } from "../../app/saveClient";
import type { ClientValues } from "../../app/saveClient";
import type { RecordId, UnitId, UserId } from "../../domain/ids";
import type { Service } from "../../domain/service";
import type { SyntheticClient } from "./people";
import { goalTexts } from "./sentences";

/** A synthetic client in the register: everything that was recorded of them, in plain. */
export interface RecordedClient {
  readonly id: RecordId;
  readonly number: number;
  readonly unit: UnitId;
  readonly client: SyntheticClient;
}

/** The worker of each service, signed in in a window of their own. */
export type Workers = Readonly<Record<Service, AppContext>>;

function workerOf(app: AppContext, service: Service): { unit: UnitId; user: UserId } {
  const state = app.state.get();
  if (state.phase !== "signedIn") throw new Error("the worker is not signed in");
  const { user, summary } = state.session;
  const unit = summary.units.find((each) => each.service === service);
  if (unit === undefined) throw new Error("the service has no unit");
  return { unit: unit.id, user: user.id };
}

/** Each service's worker records its clients, one by one as a day's work goes. */
export async function recordClients(
  workers: Workers,
  people: readonly SyntheticClient[],
  onProgress: (done: number) => void
): Promise<RecordedClient[]> {
  const recorded: RecordedClient[] = [];
  for (const person of people) {
    const app = workers[person.service];
    const { unit, user } = workerOf(app, person.service);
    const client = { ...person, stat: { ...person.stat, responsible: [user] } };
    const card = await addClient(app, {
      client,
      service: person.service,
      unit,
      periods: person.periods.map((period) => ({ ...period, base: null })),
      situations: person.situations.map((situation) => ({ ...situation, base: null })),
    });
    recorded.push({ id: card.file.client.id, number: card.entry.number, unit, client });
    onProgress(recorded.length);
  }
  return recorded;
}

/** Every tenth client is opened again by their worker, and every second of those gets a new goal. */
export async function followUp(
  workers: Workers,
  recorded: readonly RecordedClient[]
): Promise<RecordedClient[]> {
  for (const app of Object.values(workers)) await openClients(app);
  const changed: RecordedClient[] = [];
  for (const [at, client] of recorded.entries()) {
    if (at % 10 !== 0) {
      changed.push(client);
      continue;
    }
    const app = workers[client.client.service];
    const card = await openClientCard(app, client.id);
    changed.push(at % 20 === 0 ? await newGoal(app, card, client, at) : client);
  }
  return changed;
}

async function newGoal(
  app: AppContext,
  card: ClientCard,
  recorded: RecordedClient,
  at: number
): Promise<RecordedClient> {
  const { identity, stat } = recorded.client;
  const goal = goalTexts[(at / 20) % goalTexts.length] ?? goalTexts[0];
  const values: ClientValues = { identity, stat, case: { ...recorded.client.case, goal } };
  const { outcome } = await saveClient(app, card, { client: values });
  if (outcome !== "saved") throw new Error("nobody else was there to disagree");
  return { ...recorded, client: { ...recorded.client, case: values.case } };
}
