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
/** The size whose counters are told one by one. */
const detailed = 1000;

/** What the host counted while something was done. */
type Counted = ReturnType<ExcelHost["counters"]["read"]>;

interface Cost extends Counted {
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
    return { ...this.host.counters.read(), ms, result };
  }
}

const bytesOf = ({ requestBytes, responseBytes }: Cost): number => requestBytes + responseBytes;

/** One after the other. */
const both = (a: Cost, b: Cost): Cost => ({
  syncs: a.syncs + b.syncs,
  requestBytes: a.requestBytes + b.requestBytes,
  responseBytes: a.responseBytes + b.responseBytes,
  cellsRead: a.cellsRead + b.cellsRead,
  cellsWritten: a.cellsWritten + b.cellsWritten,
  longestBatch: Math.max(a.longestBatch, b.longestBatch),
  errors: a.errors + b.errors,
  ms: a.ms + b.ms,
});

const figuresOf = (
  group: string,
  what: string,
  cost: Cost,
  limits: { readonly syncs?: number; readonly bytes?: number } = {}
): readonly Figure[] => [
  { group, what, value: cost.syncs, unit: "syncs", limit: limits.syncs ?? null },
  { group, what, value: bytesOf(cost), unit: "bytes", limit: limits.bytes ?? null },
  { group, what, value: cost.ms, unit: "ms", limit: null },
];

/** Everything that the host counts, which no machine changes. */
const countersOf = (what: string, cost: Cost): readonly Figure[] => {
  const counted = [
    ["round trips", cost.syncs, "syncs"],
    ["requests", cost.requestBytes, "bytes"],
    ["answers", cost.responseBytes, "bytes"],
    ["read", cost.cellsRead, "cells"],
    ["written", cost.cellsWritten, "cells"],
    ["longest batch", cost.longestBatch, "actions"],
  ] as const;
  return counted.map(([name, value, unit]) => ({
    group: `counters, ${detailed} clients`,
    what: `${what}: ${name}`,
    value,
    unit,
    limit: null,
  }));
};

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
    const enter = await bench.cost(async () => {
      await openWorkbook(app);
      return signIn(app, { kind: "password", ...mainUser });
    });
    const list = await bench.cost(() => openClients(app));
    const { entries } = list.result;
    const start = both(enter, list);
    if (entries.length !== size)
      throw new Error(`${entries.length} of ${size} clients were listed`);
    figures.push(...figuresOf(group, "sign in and list", start, size <= 1000 ? { syncs: 5 } : {}));
    const first = entries.find(({ number }) => number === 1);
    if (first === undefined) throw new Error("the first client is not listed");
    const open = await bench.cost(() => openClientCard(app, first.id));
    // The last blocks with free rows are looked through for new rows of others: more or fewer, never with the register.
    const bytes = smallest === null ? {} : { bytes: Math.round(bytesOf(smallest) * 1.5) };
    figures.push(...figuresOf(group, "open a client", open, { syncs: 1, ...bytes }));
    smallest ??= open;
    const { identity, case: texts, stat } = open.result.file.client;
    if (identity === null || texts === null || stat === null) throw new Error("did not open");
    const values = { identity, case: { ...texts, goal: "Uusi tavoite" }, stat };
    const save = await bench.cost(() => saveClient(app, open.result, { client: values }));
    if (save.result.outcome !== "saved") throw new Error("was not saved");
    figures.push(...figuresOf(group, "save a client", save, { syncs: 2 }));
    if (size === detailed) {
      figures.push(...countersOf("sign in", enter), ...countersOf("list", list));
      figures.push(...countersOf("open a client", open), ...countersOf("save a client", save));
    }
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
    ...countersOf("deliver one file", deliver),
    ...countersOf(`anonymise ${erased}`, erase),
  ];
}
