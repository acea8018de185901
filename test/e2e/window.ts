// One person's window of the workbench: the ribbon around, the pane inside.
import { expect } from "@jest/globals";
import type { Frame, Locator, Page } from "playwright-core";
import type { WatchedPage } from "../support/browser";
import { narrow, problemsOfLooks, takePagePicture, takePicture } from "./looks";
import type { Looked } from "./looks";

/** Whoever signs in. */
export interface Person {
  readonly name: string;
  readonly password: string;
}

export class Window {
  constructor(
    private readonly watched: WatchedPage,
    /** The workbench's windows are numbered from 0 as they were opened. */
    private readonly index = 0
  ) {}

  get page(): Page {
    return this.watched.page;
  }

  /** Errors of the page; a test demands that there are none. */
  get complaints(): readonly string[] {
    return this.watched.complaints;
  }

  get console(): readonly string[] {
    return this.watched.console;
  }

  /** Opens the same workbook for somebody else, beside this window. */
  async besides(): Promise<Window> {
    const open = await this.page.locator("iframe").count();
    await this.page.getByRole("button", { name: "Toinen ikkuna" }).click();
    return new Window(this.watched, open);
  }

  /** Brings this window before the other one. */
  async toFront(): Promise<void> {
    const tabs = this.page.getByRole("tablist", { name: "Ikkunat" }).getByRole("tab");
    if ((await tabs.count()) > 1) await tabs.nth(this.index).click();
  }

  private get element(): Locator {
    return this.page.locator("iframe").nth(this.index);
  }

  /** The add-in's own page. */
  async pane(): Promise<Frame> {
    await this.element.waitFor({ state: "attached" });
    const frame = await this.element.elementHandle();
    const content = await frame.contentFrame();
    if (content === null) throw new Error("the pane has no page");
    return content;
  }

  private async looked(): Promise<Looked> {
    return { page: this.page, frame: await this.pane(), element: this.element };
  }

  /** Clicks a command of the ribbon. */
  async ribbon(label: RegExp): Promise<void> {
    await this.page.getByRole("button", { name: label }).first().click();
  }

  /** Waits for the view with this heading. */
  async heading(name: string | RegExp): Promise<Frame> {
    const pane = await this.pane();
    try {
      await pane.getByRole("heading", { name, level: 1 }).waitFor();
    } catch (error) {
      await takePagePicture(this.page, `missing-${String(name)}`);
      throw error;
    }
    return pane;
  }

  async picture(name: string): Promise<void> {
    await takePicture(await this.looked(), name);
  }

  /** Demands that the view is accessible and fits the pane in every look, and takes its pictures. */
  async looksRight(name: string): Promise<void> {
    expect(await problemsOfLooks(await this.looked(), name)).toEqual([]);
  }

  /** Demands the same of the narrowest pane alone, where only the words are others. */
  async readsNarrow(name: string): Promise<void> {
    expect(await problemsOfLooks(await this.looked(), name, [narrow])).toEqual([]);
  }

  async signIn({ name, password }: Person): Promise<Frame> {
    const pane = await this.heading("Kirjaudu");
    await pane.getByLabel("Nimi").fill(name);
    await pane.getByLabel("Salasana").first().fill(password);
    await pane.getByRole("button", { name: "Kirjaudu", exact: true }).click();
    return pane;
  }

  /** Chooses a view from the menu of the pane's header. */
  async menu(name: string): Promise<Frame> {
    const pane = await this.pane();
    await pane.getByRole("button", { name: "Valikko" }).click();
    await pane.getByRole("menuitem", { name }).click();
    return this.heading(name);
  }
}
