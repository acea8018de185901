import { openXlsx } from "../file";
import { ExcelHost } from "../host";
import type { WorkbookModel } from "../model";
import { newWorkbook } from "../model";
import type { Profile, ProfileName } from "../profile";
import { profileOf } from "../profile";
import { seededRandom } from "../seededRandom";
import type { LogEntry } from "./cloud";
import { Cloud } from "./cloud";
import type { Delays, Link } from "./network";
import { Network } from "./network";
import { Replica } from "./replica";

export interface CoauthoringOptions {
  /** An .xlsx file; without one the workbook is new, with one empty sheet. */
  readonly file?: Uint8Array;
  readonly name?: string;
  /** The same seed gives the same delays and losses. */
  readonly seed: number;
  /** Milliseconds that a message takes each way; a tenth of a second to two seconds unless given. */
  readonly delays?: Delays;
  /** What everybody's Excel is, unless somebody joins with another. */
  readonly profile?: ProfileName | Partial<Profile>;
}

const USUAL_DELAYS: Delays = { shortest: 100, longest: 2000 };

/**
 * A workbook in the cloud on which several people work, each in an Excel of their own. Nothing travels by
 * itself: messages are delivered by {@link Coauthoring.step}, {@link Coauthoring.advance} or
 * {@link Coauthoring.settled}, in simulated time.
 */
export class Coauthoring {
  readonly people: Person[] = [];
  readonly cloud: Cloud;
  private lastReplica = 0;

  constructor(
    model: WorkbookModel,
    readonly network: Network,
    private readonly profile: Profile
  ) {
    this.cloud = new Cloud(model);
  }

  /** Simulated milliseconds since the start. */
  get now(): number {
    return this.network.now;
  }

  /** Somebody opens the file as it is in the cloud. Names tell people apart. */
  join(name: string, profile: ProfileName | Partial<Profile> | null = null): Person {
    if (this.people.some((person) => person.name === name)) {
      throw new Error(`${name} has the workbook open already`);
    }
    const model = this.cloud.model.clone();
    this.lastReplica += 1;
    model.replica = this.lastReplica;
    const host = new ExcelHost(model, profile === null ? this.profile : profileOf(profile));
    const person = new Person(name, host, this);
    this.admit(person);
    return person;
  }

  /** Delivers the next message. @returns false when none is on its way */
  step(): boolean {
    return this.network.step();
  }

  /** Lets simulated time pass, with the messages that arrive in it. */
  advance(milliseconds: number): void {
    this.network.advance(milliseconds);
  }

  /** Delivers messages until none is on its way. Add-ins have not heard of them yet; see {@link settled}. */
  drain(): void {
    while (this.network.step());
  }

  /** Resolves when every batch was answered, every message delivered, and every event handled. */
  async settled(): Promise<void> {
    do {
      this.drain();
      for (const { host } of this.people) await host.settled();
    } while (this.network.inTransit > 0);
  }

  /** Somebody makes an older version of the whole file the newest one, for everybody. */
  rollBack(version: number, by: string): void {
    this.publish(this.cloud.rollBack(version, by));
  }

  /** An entry of the log sets out to everybody who can be reached. */
  publish(entry: LogEntry): void {
    for (const person of this.people) person.send(entry);
  }

  admit(person: Person): void {
    this.people.push(person);
    this.countCompany();
  }

  /** Somebody closed the file, or works on another one. */
  dismiss(person: Person): void {
    this.people.splice(this.people.indexOf(person), 1);
    this.countCompany();
  }

  private countCompany(): void {
    for (const { host } of this.people) host.book.company.coauthors = this.people.length - 1;
  }

  /** The same people's world with another file: delays and clock go on. */
  forked(model: WorkbookModel): Coauthoring {
    const other = new Coauthoring(model, this.network, this.profile);
    other.lastReplica = this.lastReplica;
    return other;
  }
}

/** Somebody who has the workbook open in an Excel of their own, and the line to the cloud. */
export class Person {
  readonly replica: Replica;
  private readonly link: Link;
  /** False from the start of a connection until everything missed has arrived. */
  private isCaughtUp = true;

  constructor(
    readonly name: string,
    /** For `loadOffice`, `connect`, `userOf`; its counters and faults are this person's alone. */
    readonly host: ExcelHost,
    private file: Coauthoring
  ) {
    this.link = file.network.link(name);
    this.replica = new Replica(name, host, file.cloud.version, () => {
      this.upload();
    });
  }

  /** The file that this person works on. */
  get coauthoring(): Coauthoring {
    return this.file;
  }

  get isOnline(): boolean {
    return this.link.isUp;
  }

  /** Loses the line. Excel goes on; what is on its way down is lost, of what is on its way up chance decides. */
  disconnect(): void {
    if (!this.link.isUp) return;
    this.file.network.cut(this.link);
    this.replica.forgetUpload();
  }

  /** Gets the line back: what was missed comes first, then the own edits go up. */
  reconnect(): void {
    if (this.link.isUp) return;
    this.link.isUp = true;
    this.isCaughtUp = false;
    const { cloud, network } = this.file;
    network.upload(this.link, () => {
      const missed = cloud.log.slice(this.replica.version);
      network.download(this.link, () => {
        this.isCaughtUp = true;
        this.replica.receive(missed);
        this.upload();
      });
    });
  }

  /** Throws away the edits that have not reached the cloud ("Discard changes"). */
  discardOfflineChanges(): void {
    this.replica.discard();
  }

  /** Saves under another name and works on that file from now on; the old one gets nothing more from here. */
  saveAs(name: string): Coauthoring {
    const before = this.file;
    const model = this.host.model;
    model.name = name;
    before.network.cut(this.link);
    before.dismiss(this);
    this.file = before.forked(model);
    this.replica.fork();
    this.link.isUp = true;
    this.isCaughtUp = true;
    this.file.admit(this);
    return this.file;
  }

  /** Closes the file. Edits that have not reached the cloud are lost. */
  leave(): void {
    this.file.network.cut(this.link);
    this.replica.discard();
    this.file.dismiss(this);
    this.host.close();
  }

  /** An entry sets out to this person. */
  send(entry: LogEntry): void {
    this.file.network.download(this.link, () => {
      this.replica.receive([entry]);
      this.upload();
    });
  }

  private upload(): void {
    if (!this.link.isUp || !this.isCaughtUp) return;
    const upload = this.replica.nextUpload();
    if (upload === null) return;
    const file = this.file;
    file.network.upload(this.link, () => {
      const entry = file.cloud.receive(upload);
      if (entry !== null) file.publish(entry);
    });
  }
}

/**
 * Opens a workbook for several people.
 *
 * @throws whatever `openXlsx` throws for a file that is none
 */
export async function createCoauthoring(options: CoauthoringOptions): Promise<Coauthoring> {
  const { file, name, seed, delays = USUAL_DELAYS, profile = "web" } = options;
  const model = file === undefined ? newWorkbook() : await openXlsx(file);
  if (name !== undefined) model.name = name;
  const random = seededRandom(seed);
  return new Coauthoring(model, new Network(random, delays), profileOf(profile));
}
