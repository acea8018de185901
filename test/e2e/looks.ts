// How a view is judged: by axe, by its width, and by whoever looks at its picture.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";

/** Where pictures go, when somebody wants to look at them. */
const pictures = process.env["PICTURES"];

/** The window of the browser, px. */
export const usualWindow = { width: 1366, height: 900 };

/** A way the pane may be seen. */
interface Look {
  readonly name: string;
  /** Of the pane, px. */
  readonly width: number;
  readonly media: Parameters<Page["emulateMedia"]>[0];
}

const light: Look = {
  name: "",
  width: 350,
  media: { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" },
};

/** As narrow as a pane gets. */
export const narrow: Look = { ...light, name: "-narrow", width: 320 };

/** The usual width, two columns, and the narrowest in dark and in a contrast theme. */
const looks: readonly Look[] = [
  light,
  { ...light, name: "-wide", width: 600 },
  { ...narrow, name: "-dark", media: { ...light.media, colorScheme: "dark" } },
  { ...narrow, name: "-contrast", media: { ...light.media, forcedColors: "active" } },
];

/** A pane on the page of the workbench. */
export interface Looked {
  readonly page: Page;
  readonly frame: Frame;
  readonly element: Locator;
}

/** What is wrong with the view in front in any look, as `view-look: rule: element`. The usual look stays. */
export async function problemsOfLooks(
  pane: Looked,
  name: string,
  among: readonly Look[] = looks
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const look of among) {
    await put(pane, look);
    await takePicture(pane, `${name}${look.name}`);
    for (const problemsOf of [
      accessibilityProblems,
      idProblems,
      crampedProblems,
      sidewaysProblems,
    ]) {
      const found = await problemsOf(pane.frame);
      problems.push(...found.map((problem) => `${name}${look.name}: ${problem}`));
    }
  }
  await put(pane, light);
  await pane.page.setViewportSize(usualWindow);
  return problems;
}

async function put({ page, frame, element }: Looked, { width, media }: Look): Promise<void> {
  await page.emulateMedia(media);
  await painted(frame);
  await element.evaluate((box, px) => {
    box.style.width = `${px}px`;
  }, width);
  await page.setViewportSize(usualWindow);
  const hidden = await frame.evaluate(
    () => document.documentElement.scrollHeight - window.innerHeight
  );
  // So tall that nothing is covered by what sticks to the edges, or scrolled away.
  const height = usualWindow.height + Math.max(hidden, 0);
  await page.setViewportSize({ ...usualWindow, height });
}

/** Waits until the pane has taken the colours it was asked for, and nothing fades any more. */
async function painted(frame: Frame): Promise<void> {
  const isPainted = (): boolean => {
    const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
    const provider = document.querySelector(".fui-FluentProvider");
    if (provider === null) return false;
    const ground = getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1").trim();
    const fades = document.getAnimations().some((animation) => animation instanceof CSSTransition);
    return (ground === "#ffffff") === !isDark && !fades;
  };
  // Asked by the test's own time, as the page's may stand still.
  await frame.waitForFunction(isPainted, undefined, { polling: 50 });
}

/** Takes a picture of the whole view, where pictures are wanted. */
export async function takePicture({ element }: Looked, name: string): Promise<void> {
  if (pictures === undefined) return;
  await element.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled" });
}

/** Takes a picture of everything, for finding out why something is not there. */
export async function takePagePicture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** As much of axe-core as is used. */
interface Axe {
  run(
    context: { exclude: readonly string[] },
    options: { runOnly: readonly string[]; resultTypes: readonly string[] }
  ): Promise<{
    violations: { id: string; impact?: string | null; nodes: { html: string }[] }[];
  }>;
}

/** Serious and critical findings of axe, as `rule: element`. */
async function accessibilityProblems(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(await axeSource());
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run(
      // Fluent's dialogs keep the focus inside with two of these; the focus never rests on them.
      { exclude: ["[data-tabster-dummy]"] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        resultTypes: ["violations"],
      }
    )
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const axeSource = (): Promise<string> => readFile(require.resolve("axe-core/axe.min.js"), "utf8");

/** Ids that stand on more than one element: a label then speaks of the first one only, which axe lets pass. */
async function idProblems(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map(
      (id) => `one id for many: ${id}`
    );
  });
}

/** Words that do not fit their box: they are cut off, or stand over what is beside them. */
async function crampedProblems(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const hasWords = ({ childNodes }: Element): boolean =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    return [...document.querySelectorAll("body *")]
      .filter((element) => hasWords(element) && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => {
        const { display, textOverflow, clipPath } = getComputedStyle(element);
        return display !== "inline" && textOverflow !== "ellipsis" && clipPath === "none";
      })
      .map(({ tagName, textContent }) => `does not fit: ${tagName} ${textContent.slice(0, 80)}`);
  });
}

/** What would have to be scrolled sideways: the page, or a box in it. */
async function sidewaysProblems(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 &&
      (element === document.documentElement ||
        ["auto", "scroll"].includes(getComputedStyle(element).overflowX));
    return [...document.querySelectorAll("html, body *")]
      .filter((element) => !(element instanceof HTMLTextAreaElement) && scrolls(element))
      .map(
        ({ tagName, textContent }) => `scrolls sideways: ${tagName} ${textContent.slice(0, 80)}`
      );
  });
}
