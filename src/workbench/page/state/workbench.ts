import { createExcelHost, type ExcelHost } from "../../../excel-host";
import type { OfficeThemeColors } from "../../../excel-host/page";
import { THEMES } from "../../../excel-host/profile";
import type { Ribbon } from "../../ribbon";
import { readRibbon } from "../../ribbon";
import type { WorkbenchSession } from "../../session";
import type { Locale, Words } from "../words";
import { wordsOf } from "../words";
import { BookWindow } from "./bookWindow";
import { Changes } from "./changes";
import { Company } from "./company";
import { FileKeeper } from "./fileKeeper";
import { download, fromBase64 } from "./files";
import type { Theme } from "./preferences";
import { chosenPaneWidth, followSystemTheme, rememberLocale, showTheme } from "./preferences";
import { Traffic } from "./traffic";

/** How long a notice stays, in milliseconds. */
const NOTICE_STAYS = 6000;

/** What the workbench is opened with. */
export interface Opening {
  readonly session: WorkbenchSession;
  /** The manifest's XML; the ribbon is read from it in each language. */
  readonly manifest: string;
  readonly host: ExcelHost;
  readonly locale: Locale;
}

/** Plays Excel: the file with the add-in, for one or more people, and what the add-in has created. */
export class Workbench {
  readonly changes = new Changes();
  readonly traffic: Traffic;
  readonly company: Company;
  readonly session: WorkbenchSession;
  readonly host: ExcelHost;
  windows: readonly BookWindow[] = [];
  /** Every Excel that is open here; most often there is one. */
  hosts: readonly ExcelHost[] = [];
  /** The window in front. */
  front = 0;
  isSideBySide = false;
  showsHidden = false;
  showsPanel = false;
  /** Whether the next second window is an Excel of its own, whose changes travel. */
  opensOwnExcel = false;
  notice: string | null = null;
  theme: Theme = "light";
  paneWidth = chosenPaneWidth();
  locale: Locale;
  ribbon: Ribbon;
  private readonly manifest: string;
  private readonly keeper: FileKeeper;
  private readonly leaveSystemTheme: () => void;
  /** How many of the workbooks that an Excel's add-in created have been opened. */
  private readonly opened = new Map<ExcelHost, number>();
  private lastCreated = 0;
  private lastWindow = 1;
  private notices = 0;
  private isWaiting = false;

  constructor({ session, manifest, host, locale }: Opening) {
    this.session = session;
    this.manifest = manifest;
    this.host = host;
    this.locale = locale;
    this.ribbon = readRibbon(manifest, locale);
    rememberLocale(locale);
    this.traffic = new Traffic();
    this.company = new Company(host, session.fileName);
    this.company.changes.subscribe(() => this.changes.announce());
    this.keeper = new FileKeeper(host, session.hasPath, () => this.tell(this.words.file.notSaved));
    this.leaveSystemTheme = followSystemTheme((theme) => this.setTheme(theme));
    this.watch(host);
    this.open(session.fileName, host, true);
  }

  get words(): Words {
    return wordsOf(this.locale);
  }

  get window(): BookWindow {
    const window = this.windows[this.front] ?? this.windows[0];
    if (window === undefined) throw new Error("a workbench without a window");
    return window;
  }

  /** What add-ins are told of the theme. */
  get themeColors(): OfficeThemeColors {
    return this.theme === "dark" ? THEMES.black : THEMES.colorful;
  }

  /** The windows that can be seen. */
  get shown(): readonly BookWindow[] {
    return this.isSideBySide ? this.windows : [this.window];
  }

  bringToFront(window: BookWindow): void {
    const index = this.windows.indexOf(window);
    if (index < 0 || index === this.front) return;
    this.window.edit.commit();
    this.front = index;
    this.changes.announce();
  }

  openSecondWindow(): void {
    this.lastWindow += 1;
    const name = `${this.session.fileName} : ${this.lastWindow}`;
    if (!this.opensOwnExcel) {
      this.open(name, this.host, true);
      return;
    }
    const host = this.company.join(name);
    this.watch(host);
    this.open(name, host, true);
  }

  /** Closes a window but the first; its add-in is gone. */
  closeWindow(window: BookWindow): void {
    const index = this.windows.indexOf(window);
    if (index < 1) return;
    window.edit.cancel();
    window.host.disconnect(window.connection);
    if (window.host !== this.host) this.company.leave(window.host);
    this.windows = this.windows.filter((one) => one !== window);
    this.front = Math.min(this.front, this.windows.length - 1);
    this.isSideBySide &&= this.windows.length > 1;
    this.changes.announce();
  }

  /** Another language: of the words here, of the ribbon, and of an add-in that begins anew. */
  setLocale(locale: Locale): void {
    if (locale === this.locale) return;
    this.locale = locale;
    rememberLocale(locale);
    this.ribbon = readRibbon(this.manifest, locale);
    for (const window of this.windows) {
      window.edit.cancel();
      window.host.book.speak(locale);
      if (window.hasAddin) window.reconnect();
    }
    this.changes.announce();
  }

  chooseTheme(theme: Theme): void {
    this.leaveSystemTheme();
    this.setTheme(theme);
  }

  /** Says something at the lower edge, once, until it goes by itself. */
  tell(notice: string): void {
    this.notices += 1;
    const number = this.notices;
    this.notice = notice;
    this.changes.announce();
    setTimeout(() => {
      if (this.notices !== number) return;
      this.notice = null;
      this.changes.announce();
    }, NOTICE_STAYS);
  }

  /** Changes something that is looked at. */
  set(
    change: Partial<
      Pick<Workbench, "isSideBySide" | "showsHidden" | "showsPanel" | "opensOwnExcel" | "paneWidth">
    >
  ): void {
    Object.assign(this, change);
    if (change.showsPanel === true) this.traffic.listen();
    if (change.showsPanel === false) this.traffic.pause();
    this.changes.announce();
  }

  /** Writes the workbook in front to its place on disk; what has none is downloaded. */
  async save(): Promise<void> {
    this.window.edit.commit();
    if (this.window.host !== this.host || !this.session.hasPath) {
      await this.download();
      return;
    }
    try {
      await this.keeper.saveByHand();
      this.tell(this.words.file.saved);
    } catch {
      this.tell(this.words.file.notSaved);
    }
  }

  async download(): Promise<void> {
    const { host } = this.window;
    download(await host.save(), host.model.name);
  }

  /** Looks after an Excel as long as the page is open. */
  private watch(host: ExcelHost): void {
    host.book.history.record();
    host.book.onChange(() => this.hostChanged());
    host.dialogs.onOpened((dialog) => {
      dialog.onClosed(() => this.changes.announce());
      this.changes.announce();
    });
    this.hosts = [...this.hosts, host];
    this.traffic.follow(host, this.hosts.length);
  }

  private open(name: string, host: ExcelHost, hasAddin: boolean): void {
    const surroundings = {
      words: () => this.words,
      tell: (notice: string) => this.tell(notice),
    };
    const id = `cell-${this.hosts.indexOf(host)}`;
    const window = new BookWindow({ name, id, host, hasAddin }, host.connect(), surroundings);
    window.changes.subscribe(() => this.changes.announce());
    this.windows = [...this.windows, window];
    this.front = this.windows.length - 1;
    this.changes.announce();
  }

  /** The host changed: shows it once a frame however much it was. */
  private hostChanged(): void {
    this.keeper.follow();
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      this.changes.announce();
      void this.openCreated();
    });
  }

  /** Opens the workbooks that add-ins have created, each in a window of its own without the add-in. */
  private async openCreated(): Promise<void> {
    for (const creator of this.hosts) {
      const opened = this.opened.get(creator) ?? 0;
      const created = creator.createdWorkbooks.slice(opened);
      this.opened.set(creator, opened + created.length);
      for (const text of created) {
        this.lastCreated += 1;
        const name = this.words.file.createdName(this.lastCreated);
        const profile = { locale: this.locale };
        const host = await createExcelHost({ file: fromBase64(text), name, profile });
        this.watch(host);
        this.open(name, host, false);
        this.tell(this.words.file.created(name));
      }
    }
  }

  private setTheme(theme: Theme): void {
    this.theme = theme;
    showTheme(theme);
    for (const { connection } of this.windows) {
      connection.common.themeChanged(this.themeColors);
    }
    this.changes.announce();
  }
}
