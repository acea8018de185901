import { anonymise, planAnonymising } from "../../app/anonymise";
import type { AppContext } from "../../app/context";
import { openClients } from "../../app/directory";
import { setPublished } from "../../app/publication";
import { localDate, yearOf } from "../../domain/localDate";
import type { LocalDate } from "../../domain/localDate";
import type { Service } from "../../domain/service";
import { clientsOfYear, deliverYear, figuresOfYear } from "./deliveries";
import type { CountsByYear, Figures, YearCount } from "./deliveries";
import {
  addColleague,
  lockAll,
  mainUser,
  makeDemoRegister,
  outreachWorker,
  workshopWorker,
} from "./demoUsers";
import type { Measure, StepCost } from "./measure";
import { drawPeople } from "./people";
import { followUp, recordClients } from "./recordClients";
import type { RecordedClient } from "./recordClients";

/** Windows on one workbook, each with its own Office.js, and a day they all share. */
export interface DemoOffice {
  readonly main: AppContext;
  readonly outreach: AppContext;
  readonly workshop: AppContext;
  readonly setDay: (day: LocalDate) => void;
  readonly measure: Measure;
  /** The workbooks that Excel was told to open besides this one, in their order. */
  readonly createdWorkbooks: () => readonly Uint8Array[];
  /** The workbook as an .xlsx file. */
  readonly save: () => Promise<Uint8Array>;
}

export interface DemoOptions {
  readonly clients: number;
  readonly seed: number;
  /** Leaves the rounding out of the deliveries: on synthetic people only. */
  readonly exact: boolean;
  readonly tell: (line: string) => void;
}

export interface DemoResult {
  readonly year: number;
  readonly recorded: readonly RecordedClient[];
  /** Ids of those who were anonymised. */
  readonly anonymised: ReadonlySet<string>;
  /** The register as it was saved at the end. */
  readonly register: Uint8Array;
  /** The deliveries' files by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly before: Figures;
  readonly after: Figures;
  readonly countsByYear: CountsByYear;
  readonly steps: readonly StepCost[];
}

/** The day on which everybody is recorded and the expired are anonymised; deliveries are made in the next January. */
const recordingDay = localDate("2026-12-10");
const deliveryDay = localDate("2027-01-18");

/** Does the main job from an empty workbook to the deliveries of a year. */
export async function runDemo(office: DemoOffice, options: DemoOptions): Promise<DemoResult> {
  const { main, outreach, workshop, setDay, measure } = office;
  const { tell } = options;
  const year = yearOf(recordingDay);
  setDay(recordingDay);
  tell("Tehdään rekisteri ja kutsutaan työntekijät");
  await measure.step("create", () => makeDemoRegister(main));
  await measure.step("users", async () => {
    await addColleague(main, outreach, outreachWorker);
    await addColleague(main, workshop, workshopWorker);
  });
  const workers = { outreach, workshop };
  const people = drawPeople(options.clients, options.seed, recordingDay);
  tell(`Kirjataan ${people.length} asiakasta`);
  const first = await measure.step("record", () =>
    recordClients(workers, people, (done) => {
      if (done % 100 === 0) tell(`  ${done} / ${people.length}`);
    })
  );
  const recorded = await measure.step("follow-up", () => followUp(workers, first));
  const counting = { exact: options.exact };
  await measure.step("list", () => openClients(main));
  const earlier = [year - 2, year - 1];
  const counted = await measure.step("count-earlier", () => countYears(main, earlier));
  await measure.step("publication", () => setPublished(main, year - 1, recordingDay));
  const before = await measure.step("count", () => figuresOfYear(main, year, counting));
  const plan = await planAnonymising(main);
  tell(`Anonymisoidaan ${plan.expired.length} asiakasta, joiden säilytysaika on päättynyt`);
  const gone = new Set(plan.expired.map(({ entry }) => String(entry.id)));
  if (plan.expired.length > 0) {
    await measure.step("anonymise", () =>
      anonymise(main, {
        plan,
        confirmation: String(plan.expired.length),
        password: mainUser.password,
      })
    );
  }
  const after = await measure.step("count-after", () => figuresOfYear(main, year, counting));
  setDay(deliveryDay);
  tell(`Tehdään vuoden ${year} PARkki-tiedonsiirrot`);
  const files = await measure.step("deliver", () => deliverYear(main, year, counting));
  requireSameFiles(files, office.createdWorkbooks());
  await lockAll([outreach, workshop, main]);
  return {
    year,
    recorded,
    anonymised: gone,
    register: await office.save(),
    files,
    before,
    after,
    countsByYear: { ...counted, [String(year)]: yearCounts(year, before, after) },
    steps: measure.steps,
  };
}

/** @throws Error when what Excel opened is not what the add-in has made and put into its ledger */
function requireSameFiles(
  files: ReadonlyMap<string, Uint8Array>,
  opened: readonly Uint8Array[]
): void {
  const made = [...files.values()];
  const same =
    made.length === opened.length &&
    made.every((bytes, at) => Buffer.compare(bytes, opened[at] ?? new Uint8Array()) === 0);
  if (!same) throw new Error("the workbooks that were opened are not the files that were made");
}

/** Years that are about to be published: counted now and never again. */
async function countYears(app: AppContext, years: readonly number[]): Promise<CountsByYear> {
  const counts: Record<string, CountsByYear[string]> = {};
  for (const year of years) {
    const { outreach, workshop } = await clientsOfYear(app, year);
    counts[String(year)] = {
      outreach: { before: outreach, after: null },
      workshop: { before: workshop, after: null },
    };
  }
  return counts;
}

/** The year whose deliveries are made, from the figures of the last one. */
function yearCounts(year: number, before: Figures, after: Figures): CountsByYear[string] {
  const of = (service: Service): YearCount => ({
    before: before[`${service}-${year}-12-31`]?.counted ?? 0,
    after: after[`${service}-${year}-12-31`]?.counted ?? 0,
  });
  return { outreach: of("outreach"), workshop: of("workshop") };
}
