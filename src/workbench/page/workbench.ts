import { parseAddress } from "../../excel-host/address";
import type { Area } from "../../excel-host";
import { cellArea, createExcelHost, ExcelError } from "../../excel-host";
import type { Ribbon, RibbonButton } from "../ribbon";
import type { WorkbenchSession } from "../session";
import { Book } from "./book";
import { element } from "./dom";
import { download, fromBase64, saveToDisk } from "./files";
import { FormulaBar } from "./formulaBar";
import { GridInput } from "./gridInput";
import { GridView } from "./gridView";
import { showNotice } from "./notice";
import { Pane } from "./pane";
import { drawRibbon } from "./ribbonView";
import { drawSheetTabs } from "./sheetTabs";
import { toggleTheme } from "./theme";
import { drawTitleBar } from "./titleBar";

/** The window that plays Excel: one workbook with the add-in, and those the add-in has created. */
export class Workbench {
  private readonly areas = {
    title: element("header", { className: "title" }),
    ribbon: element("div", { className: "ribbon" }),
    formula: element("div", { className: "formula" }),
    grid: element("div", { className: "grid", tabIndex: 0 }),
    sheets: element("footer", { className: "sheets" }),
    pane: element("aside", { className: "pane" }),
  };
  private readonly books: Book[];
  private front = 0;
  private showsHidden = false;
  private isDrawing = false;
  private readonly grid = new GridView(this.areas.grid);
  private readonly formula = new FormulaBar(
    this.areas.formula,
    (address) => this.goTo(address),
    (text) => this.type(cellArea(this.book.selection.top, this.book.selection.left), text)
  );
  private readonly pane: Pane;

  constructor(
    private readonly session: WorkbenchSession,
    private readonly ribbon: Ribbon,
    private readonly main: Book
  ) {
    this.books = [main];
    this.pane = new Pane(this.areas.pane, ribbon, main);
    new GridInput(
      this.grid,
      () => this.book,
      (area) => this.select(area),
      (area, text) => this.type(area, text)
    );
    this.watch(main);
    document.body.replaceChildren(
      element("main", { className: "excel" }, ...Object.values(this.areas))
    );
    document.addEventListener("keydown", (event) => {
      if (!event.ctrlKey || event.key !== "s") return;
      event.preventDefault();
      void this.save();
    });
    addEventListener("beforeunload", (event) => {
      if (main.host.book.isDirty) event.preventDefault();
    });
    this.draw();
    this.greet();
  }

  private get book(): Book {
    return this.books[this.front] ?? this.main;
  }

  /** The trial register says who can sign in. */
  private greet(): void {
    const users = this.session.demoUsers.map(
      ({ name, password, role }) => `${role}: ${name} / ${password}`
    );
    if (users.length > 0) showNotice(`Kokeilurekisterin käyttäjät. ${users.join(" · ")}`);
  }

  private watch(book: Book): void {
    book.host.book.onChange(() => this.changed());
  }

  /** Something changed: draws once however much it was, and opens workbooks the add-in has created. */
  private changed(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.draw();
      void this.openCreated();
    });
  }

  private opened = 0;

  private async openCreated(): Promise<void> {
    const created = this.main.host.createdWorkbooks;
    while (this.opened < created.length) {
      const base64 = created[this.opened] ?? "";
      this.opened += 1;
      const name = `Työkirja${this.opened}.xlsx`;
      const host = await createExcelHost({ file: fromBase64(base64), name });
      const book = new Book(name, host, host.connect());
      this.watch(book);
      this.books.push(book);
      this.front = this.books.length - 1;
      showNotice(`Apuohjelma avasi uuden työkirjan: ${name}. Tallenna se painamalla Lataa.`);
      this.draw();
    }
  }

  private draw(): void {
    const { book } = this;
    const { selection } = book;
    drawTitleBar(
      this.areas.title,
      {
        fileName: book.name,
        isDirty: book.host.book.isDirty,
        windows: this.books.map(({ name }) => name),
        front: this.front,
        hasPane: this.pane.isShown,
      },
      {
        save: () => void this.save(),
        download: () => void this.download(),
        togglePane: () => this.pane.toggle(),
        toggleTheme,
        bringToFront: (index) => {
          this.front = index;
          this.draw();
        },
      }
    );
    const states = this.main.connection.window.ribbon;
    drawRibbon(
      this.areas.ribbon,
      this.ribbon,
      ({ id, enabled }) => states.get(id)?.enabled ?? enabled,
      (button) => void this.run(button)
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
    this.pane.draw();
  }

  /** Runs an action; before its page has loaded, an add-in has none. */
  private async run({ action, id, label }: RibbonButton): Promise<void> {
    try {
      await this.main.connection.invokeAction(action, id);
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
    if (this.book !== this.main || !this.session.hasPath) {
      await this.download();
      return;
    }
    try {
      await saveToDisk(await this.main.host.save());
      this.main.host.book.markSaved();
      this.draw();
      showNotice("Työkirja on tallennettu.");
    } catch {
      showNotice("Tallennus ei onnistunut. Työkirja levyllä on ennallaan.");
    }
  }

  private async download(): Promise<void> {
    download(await this.book.host.save(), this.book.name);
  }
}
