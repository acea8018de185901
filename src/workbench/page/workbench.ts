import { parseAddress } from "../../excel-host/address";
import type { Area } from "../../excel-host";
import { cellArea, createExcelHost, ExcelError } from "../../excel-host";
import type { Ribbon, RibbonButton } from "../ribbon";
import type { WorkbenchSession } from "../session";
import { Book } from "./book";
import { element } from "./dom";
import { FileKeeper } from "./fileKeeper";
import { download, fromBase64 } from "./files";
import { FormulaBar } from "./formulaBar";
import { GridInput } from "./gridInput";
import { GridView } from "./gridView";
import { showNotice } from "./notice";
import { Pane } from "./pane";
import { RibbonView } from "./ribbonView";
import { drawSheetTabs } from "./sheetTabs";
import { toggleTheme } from "./theme";
import { TitleBar } from "./titleBar";

/** A tab of the workbench: a window on a workbook, with the add-in in it or without. */
interface BookWindow {
  readonly book: Book;
  /** `null` in workbooks that the add-in has created: there it does not run. */
  readonly pane: Pane | null;
}

const notSaved = "Tallennus ei onnistunut. Työkirja levyllä on ennallaan.";

/** Plays Excel: the file with the add-in, for one or two people, and what the add-in has created. */
export class Workbench {
  private readonly areas = {
    title: element("header", { className: "title" }),
    ribbon: element("div", { className: "ribbon" }),
    formula: element("div", { className: "formula" }),
    grid: element("div", { className: "grid", tabIndex: 0, role: "group", "aria-label": "Solut" }),
    sheets: element("footer", { className: "sheets" }),
  };
  private readonly screen = element("main", { className: "excel" }, ...Object.values(this.areas));
  private readonly windows: BookWindow[] = [];
  private front = 0;
  /** How many of the add-in's created workbooks have been opened. */
  private opened = 0;
  private showsHidden = false;
  private isDrawing = false;
  private readonly title: TitleBar;
  private readonly ribbonView: RibbonView;
  private readonly formula: FormulaBar;
  private readonly keeper: FileKeeper;
  private readonly grid = new GridView(this.areas.grid);

  constructor(
    private readonly session: WorkbenchSession,
    private readonly ribbon: Ribbon,
    private readonly main: Book
  ) {
    this.keeper = new FileKeeper(main.host, session.hasPath, () => {
      showNotice(notSaved);
    });
    this.title = new TitleBar(this.areas.title, session.demoUsers, {
      save: () => void this.save(),
      download: () => void this.download(),
      openSecondWindow: () => {
        const name = `${main.name} : ${this.windows.length + 1}`;
        this.open(new Book(name, main.host, main.host.connect()), true);
      },
      togglePane: () => this.window.pane?.toggle(),
      toggleTheme,
      bringToFront: (index) => this.bringToFront(index),
    });
    this.ribbonView = new RibbonView(this.areas.ribbon, ribbon, (button) => void this.run(button));
    this.formula = new FormulaBar(
      this.areas.formula,
      (address) => this.goTo(address),
      (text) => this.type(cellArea(this.book.selection.top, this.book.selection.left), text)
    );
    new GridInput(
      this.grid,
      () => this.book,
      (area) => this.select(area),
      (area, text) => this.type(area, text)
    );
    main.host.book.onChange(() => this.changed());
    document.body.replaceChildren(this.screen);
    this.open(main, true);
    this.listen();
  }

  private listen(): void {
    document.addEventListener("keydown", (event) => {
      if (!event.ctrlKey || event.key !== "s") return;
      event.preventDefault();
      void this.save();
    });
    addEventListener("beforeunload", (event) => {
      if (this.main.host.book.isDirty) event.preventDefault();
    });
  }

  private get window(): BookWindow {
    return this.windows[this.front] ?? { book: this.main, pane: null };
  }

  private get book(): Book {
    return this.window.book;
  }

  private open(book: Book, hasAddin: boolean): void {
    const pane = hasAddin ? new Pane(this.ribbon, book) : null;
    if (pane !== null) this.screen.append(pane.area);
    this.windows.push({ book, pane });
    this.bringToFront(this.windows.length - 1);
  }

  private bringToFront(index: number): void {
    this.front = index;
    this.draw();
  }

  /** Something changed: draws once however much it was, and opens workbooks the add-in has created. */
  private changed(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.keeper.follow();
      this.draw();
      void this.openCreated();
    });
  }

  private async openCreated(): Promise<void> {
    const created = this.main.host.createdWorkbooks;
    while (this.opened < created.length) {
      const file = fromBase64(created[this.opened] ?? "");
      this.opened += 1;
      const name = `Työkirja${this.opened}.xlsx`;
      const host = await createExcelHost({ file, name });
      host.book.onChange(() => this.changed());
      this.open(new Book(name, host, host.connect()), false);
      showNotice(`Apuohjelma avasi uuden työkirjan: ${name}. Tallenna se painamalla Lataa.`);
    }
  }

  private draw(): void {
    const { book, pane } = this.window;
    const { selection } = book;
    this.title.draw({
      fileName: book.name,
      isDirty: book.host.book.isDirty,
      windows: this.windows.map((window) => window.book.name),
      front: this.front,
      isPaneShown: pane?.isShown ?? null,
    });
    const states = book.connection.window.ribbon;
    this.ribbonView.draw(({ id, enabled }) =>
      pane === null ? false : (states.get(id)?.enabled ?? enabled)
    );
    this.formula.draw(book, selection);
    this.grid.draw(book, selection);
    drawSheetTabs(
      this.areas.sheets,
      book,
      { showsHidden: this.showsHidden, front: book.sheet, meter: this.main.meter },
      {
        choose: (sheet) => void book.show(sheet),
        showHidden: (show) => {
          this.showsHidden = show;
          this.draw();
        },
      }
    );
    this.windows.forEach((window, index) => window.pane?.draw(index === this.front));
  }

  /** Runs an action; before its page has loaded, an add-in has none. */
  private async run({ action, id, label }: RibbonButton): Promise<void> {
    try {
      await this.book.connection.invokeAction(action, id);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      showNotice(`Apuohjelma ei vielä vastaa toimintoon ${label}.`);
    }
  }

  private select(area: Area): void {
    void this.book.select(area);
    this.draw();
  }

  private type(area: Area, text: string): void {
    void this.book.type(area, text).then((refusal) => {
      if (refusal !== null) showNotice(refusal);
      this.draw();
    });
  }

  private goTo(text: string): void {
    const address = parseAddress(text);
    if (address === null) {
      showNotice("Tätä osoitetta ei ole.");
      return;
    }
    this.select(address.area);
    this.grid.reveal({ row: address.area.top, column: address.area.left });
  }

  private async save(): Promise<void> {
    const { host } = this.book;
    if (host !== this.main.host || !this.session.hasPath) {
      await this.download();
      return;
    }
    try {
      await this.keeper.saveByHand();
      this.draw();
      showNotice("Työkirja on tallennettu.");
    } catch {
      showNotice(notSaved);
    }
  }

  private async download(): Promise<void> {
    download(await this.book.host.save(), this.book.host.model.name);
  }
}
