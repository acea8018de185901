import { anonymise, planAnonymising } from "../../src/app/anonymise";
import { openClientCard } from "../../src/app/clientCard";
import type { AppContext } from "../../src/app/context";
import { makeParkkiFile, previewDelivery } from "../../src/app/delivery";
import { openClients } from "../../src/app/directory";
import { openWorkbook } from "../../src/app/openWorkbook";
import { saveClient } from "../../src/app/saveClient";
import { lock, signIn } from "../../src/app/signIn";
import { mainUser } from "../../src/cli/demo/demoUsers";
import { deliveriesOf } from "../../src/domain/deliveries";
import { createExcelHost, type ExcelHost } from "../../src/excel-host";
import { openWindow } from "../../src/node/demoOffice";
import { nodeApp } from "../../src/node/nodeApp";
import type { Figure } from "./measure";
import { today } from "./registers";

/** Clients that are anonymised in one go. */
const erased = 500;

interface Cost {
  readonly syncs: number;
  readonly bytes: number;
  readonly ms: number;
}

/** A register open in Excel on the web, through Microsoft's own client. */
class Bench {
  private constructor(
    readonly app: AppContext,
    private readonly host: ExcelHost
  ) {}

  static async open(file: Uint8Array): Promise<Bench> {
    const host = await createExcelHost({ file, profile: "web" });
    return new Bench(nodeApp(await openWindow(host), { today: () => today }), host);
  }

  async cost<T>(work: () => Promise<T>): Promise<Cost & { readonly result: T }> {
    this.host.counters.reset();
    const start = performance.now();
    const result = await work();
    const ms = performance.now() - start;
    const { syncs, requestBytes, responseBytes } = this.host.counters.read();
    return { syncs, bytes: requestBytes + responseBytes, ms, result };
  }
}

const figuresOf = (
  group: string,
  what: string,
  { syncs, bytes, ms }: Cost,
  limits: { readonly syncs?: number; readonly bytes?: number } = {}
): readonly Figure[] => [
  { group, what, value: syncs, unit: "syncs", limit: limits.syncs ?? null },
  { group, what, value: bytes, unit: "bytes", limit: limits.bytes ?? null },
  { group, what, value: ms, unit: "ms", limit: null },
];

/** Signing in, listing, opening and saving a client, and locking, at each size. */
export async function measureReading(
  files: ReadonlyMap<number, Uint8Array>
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let smallest: Cost | null = null;
  for (const [size, file] of files) {
    const bench = await Bench.open(file);
    const { app } = bench;
    const group = `${size} clients`;
    const start = await bench.cost(async () => {
      await openWorkbook(app);
      await signIn(app, { kind: "password", ...mainUser });
      return openClients(app);
    });
    const { entries } = start.result;
    if (entries.length !== size)
      throw new Error(`${entries.length} of ${size} clients were listed`);
    figures.push(...figuresOf(group, "sign in and list", start, size <= 1000 ? { syncs: 5 } : {}));
    const first = entries.find(({ number }) => number === 1);
    if (first === undefined) throw new Error("the first client is not listed");
    const open = await bench.cost(() => openClientCard(app, first.id));
    // The last blocks with free rows are looked through for new rows of others: more or fewer, never with the register.
    const bytes = smallest === null ? {} : { bytes: Math.round(smallest.bytes * 1.5) };
    figures.push(...figuresOf(group, "open a client", open, { syncs: 1, ...bytes }));
    smallest ??= open;
    const { identity, case: texts, stat } = open.result.file.client;
    if (identity === null || texts === null || stat === null) throw new Error("did not open");
    const values = { identity, case: { ...texts, goal: "Uusi tavoite" }, stat };
    const save = await bench.cost(() => saveClient(app, open.result, { client: values }));
    if (save.result.outcome !== "saved") throw new Error("was not saved");
    figures.push(...figuresOf(group, "save a client", save, { syncs: 2 }));
    await lock(app);
  }
  return figures;
}

/** What a main user does a few times a year, on a register of so many. */
export async function measureYear(file: Uint8Array): Promise<readonly Figure[]> {
  const bench = await Bench.open(file);
  const { app } = bench;
  await openWorkbook(app);
  await signIn(app, { kind: "password", ...mainUser });
  await openClients(app);
  const period = deliveriesOf(2026)[2];
  if (period === undefined) throw new Error("the year has three deliveries");
  const deliver = await bench.cost(async () =>
    makeParkkiFile(app, await previewDelivery(app, { service: "outreach", period }))
  );
  const plan = await planAnonymising(app);
  const expired = plan.expired.slice(0, erased);
  if (expired.length < erased) throw new Error(`only ${expired.length} have expired`);
  const erase = await bench.cost(() =>
    anonymise(app, {
      plan: { ...plan, expired },
      confirmation: String(erased),
      password: mainUser.password,
    })
  );
  if (erase.result.anonymised.length !== erased) throw new Error("somebody was left");
  await lock(app);
  return [
    ...figuresOf("a year", "deliver one file", deliver),
    ...figuresOf("a year", `anonymise ${erased}`, erase),
  ];
}
