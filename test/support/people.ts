// Virtual people who work on one workbook for a simulated while, each in an Excel of their own.
import type { Person } from "../../src/excel-host";
import { Coauthoring, newWorkbook, PROFILES, WHOLE_SHEET } from "../../src/excel-host";
import { Network } from "../../src/excel-host/coauthoring/network";
import { shiftCells } from "../../src/excel-host/edit/shiftCells";
import { enterCells } from "../../src/excel-host/edit/writeCells";
import type { ClientWindow } from "../../src/excel-host/clientWindow";
import type { SeededRandom } from "../../src/excel-host/seededRandom";
import { seededRandom } from "../../src/excel-host/seededRandom";
import { Session } from "../../src/excel-host/session";
import type { Fate, Intent } from "./verdict";
import { verdictOf } from "./verdict";

export const SHEET = "Sheet1";
const SECOND = 1000;
export const HOUR = 3600 * SECOND;

/** How somebody's acts reach their Excel: straight into the host, or through a genuine client. */
export interface Hands {
  readonly write: (row: number, column: number, text: string) => Promise<void> | void;
  readonly insertRows: (row: number) => Promise<void> | void;
  readonly deleteRows: (row: number) => Promise<void> | void;
}

/** One virtual person at work. */
export interface Worker {
  readonly person: Person;
  readonly hands: Hands;
  /** 0 for the first person. */
  readonly place: number;
  readonly random: SeededRandom;
  /** A text that nobody else writes, noted as one that is meant to stay. */
  readonly intend: () => string;
  /** The first row from the top whose cell in a column is empty, as this person sees it. */
  readonly freeRow: (column: number) => number;
}

/** What somebody does when it is their turn. */
export type Habit = (worker: Worker) => Promise<void> | void;

export interface Simulation {
  readonly seed: number;
  readonly people: number;
  /** Simulated milliseconds. */
  readonly duration: number;
  /** Longest pause of a person between two acts, in simulated milliseconds. */
  readonly pause: number;
  readonly habits: readonly Habit[];
  readonly handsOf?: (person: Person) => Promise<Hands> | Hands;
}

export interface Outcome {
  readonly file: Coauthoring;
  readonly people: readonly Person[];
  readonly fates: readonly Fate[];
}

/** Lets people work, has everything arrive, and tells what became of what they wrote. */
export async function simulate(simulation: Simulation): Promise<Outcome> {
  const random = seededRandom(simulation.seed);
  const network = new Network(random, { shortest: 50, longest: 5 * SECOND });
  const file = new Coauthoring(newWorkbook(), network, PROFILES.web);
  const intents: Intent[] = [];
  const { handsOf = straightHands } = simulation;
  const workers: Worker[] = [];
  for (let place = 0; place < simulation.people; place += 1) {
    const person = file.join(`P${place}`);
    workers.push(workerOf(person, place, await handsOf(person), random, intents));
  }
  const turns = workers.map((worker) => ({ worker, at: random.below(simulation.pause) }));
  for (;;) {
    const turn = turns.reduce((first, one) => (one.at < first.at ? one : first));
    if (turn.at > simulation.duration) break;
    file.advance(turn.at - file.now);
    await random.pick(simulation.habits)?.(turn.worker);
    turn.at += 1 + random.below(simulation.pause);
  }
  const people = workers.map(({ person }) => person);
  for (const person of people) person.reconnect();
  if (simulation.handsOf === undefined) file.drain();
  else await file.settled();
  return { file, people, fates: verdictOf(file, people, intents) };
}

function workerOf(
  person: Person,
  place: number,
  hands: Hands,
  random: SeededRandom,
  intents: Intent[]
): Worker {
  let count = 0;
  return {
    person,
    hands,
    place,
    random,
    intend: () => {
      count += 1;
      const text = `${person.name} ${count}.`;
      intents.push({ who: person.name, text });
      return text;
    },
    freeRow: (column) => {
      const sheet = person.host.model.worksheetNamed(SHEET);
      let row = 0;
      while (sheet !== undefined && sheet.valueAt(row, column) !== null) row += 1;
      return row;
    },
  };
}

/** Acts on the host itself: hundreds of simulated hours take seconds. */
function straightHands(person: Person): Hands {
  const { host } = person;
  const { window } = host.connect();
  return {
    write: (row, column, text) => {
      const at = { top: row, left: column, bottom: row, right: column };
      act(person, window, (session, sheet) => {
        enterCells(session, sheet, at, () => text);
      });
    },
    insertRows: (row) => {
      shiftRows(person, window, "insert", row);
    },
    deleteRows: (row) => {
      shiftRows(person, window, "delete", row);
    },
  };
}

type Sheet = Session["model"]["worksheets"][number];

function act(person: Person, window: ClientWindow, run: (session: Session, sheet: Sheet) => void) {
  const { book } = person.host;
  const session = new Session(book, window);
  const sheet = book.model.worksheetNamed(SHEET);
  if (sheet === undefined) throw new Error("the sheet is gone");
  book.edits.recorded(session, () => {
    run(session, sheet);
  });
}

function shiftRows(person: Person, window: ClientWindow, kind: "insert" | "delete", row: number) {
  const at = { ...WHOLE_SHEET, top: row, bottom: row };
  act(person, window, (session, sheet) => {
    shiftCells(session, sheet, { kind, axis: "rows", at });
  });
}

const OWN_COLUMNS = 10;
const SHARED_COLUMN = 5;
/** Columns and rows of cells that everybody writes. */
const CONTESTED = { row: 0, column: 3, rows: 3 };

/** What people do; each may be wanted or left out. */
export const HABITS = {
  /** Adds a row to a block that is this person's alone. */
  appendOwn: ({ hands, place, intend, freeRow }) => {
    const column = OWN_COLUMNS + place;
    return hands.write(freeRow(column), column, intend());
  },
  /** Adds a row to a block to which everybody adds. */
  appendShared: ({ hands, intend, freeRow }) =>
    hands.write(freeRow(SHARED_COLUMN), SHARED_COLUMN, intend()),
  /** Changes one of a few cells. */
  changeSame: ({ hands, random, intend }) =>
    hands.write(CONTESTED.row + random.below(CONTESTED.rows), CONTESTED.column, intend()),
  insertRow: ({ hands, random }) => hands.insertRows(random.below(15)),
  deleteRow: ({ hands, random }) => hands.deleteRows(random.below(15)),
  /** Loses the line, or gets it back. */
  switchLine: ({ person }) => {
    if (person.isOnline) person.disconnect();
    else person.reconnect();
  },
  /** Throws away what was done offline, if anything. */
  discard: ({ person }) => {
    if (!person.isOnline) person.discardOfflineChanges();
  },
  /** Brings back the file as it was a while ago. */
  rollBack: ({ person, random }) => {
    const { version } = person.coauthoring.cloud;
    if (random.below(10) === 0) person.coauthoring.rollBack(Math.max(0, version - 20), person.name);
  },
} as const satisfies Record<string, Habit>;
