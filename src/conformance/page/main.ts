/** The page conformance.html: the same expectations as in the tests, in whatever Excel has opened it. */
import type { Expectation, Group } from "../expectation";
import { groups } from "../groups";
import type { Outcome } from "../run";
import { check } from "../run";

interface Line extends Outcome {
  readonly says: string;
  readonly page: string | null;
  readonly assumption: number | null;
}

const MARKS = {
  met: "met",
  differs: "DIFFERS",
  error: "ERROR",
  "does not apply": "not here",
} as const satisfies Record<Outcome["verdict"], string>;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

function shown(line: Line): HTMLLIElement {
  const item = document.createElement("li");
  item.append(element("b", MARKS[line.verdict]), line.says);
  if (line.assumption !== null) item.append(` (assumption ${String(line.assumption)})`);
  if (line.why !== "") item.append(element("p", line.why));
  return item;
}

const lineOf = (one: Expectation, outcome: Outcome): Line => ({
  says: one.says,
  page: one.page,
  assumption: one.assumption ?? null,
  ...outcome,
});

async function runGroup(group: Group, tell: (line: Line) => void): Promise<Line[]> {
  const lines: Line[] = [];
  const list = document.createElement("ul");
  part("results", HTMLDivElement).append(element("h2", group.title), list);
  for (const one of group.expectations) {
    const line = lineOf(one, await check({ Excel, Office }, one));
    lines.push(line);
    list.append(shown(line));
    tell(line);
  }
  return lines;
}

async function runAll(): Promise<void> {
  const status = part("status", HTMLParagraphElement);
  part("results", HTMLDivElement).replaceChildren();
  const counts = { met: 0, differs: 0, error: 0, "does not apply": 0 };
  const report: { group: string; lines: Line[] }[] = [];
  for (const group of groups) {
    const lines = await runGroup(group, ({ verdict }) => {
      counts[verdict] += 1;
      status.textContent =
        `${String(counts.met)} met, ${String(counts.differs)} differ, ` +
        `${String(counts.error)} errors, ${String(counts["does not apply"])} do not apply`;
    });
    report.push({ group: group.title, lines });
  }
  const { diagnostics } = Office.context;
  offerCopy(JSON.stringify({ excel: diagnostics, counts, report }, null, 2));
}

function offerCopy(text: string): void {
  const copy = part("copy", HTMLButtonElement);
  copy.disabled = false;
  copy.onclick = () => {
    navigator.clipboard.writeText(text).then(
      () => (part("status", HTMLParagraphElement).textContent = "Copied."),
      // Some hosts give a pane no clipboard: the text is shown to be copied by hand.
      () => part("results", HTMLDivElement).prepend(element("pre", text))
    );
  };
}

void Office.onReady(() => {
  const run = part("run", HTMLButtonElement);
  run.onclick = () => {
    run.disabled = true;
    runAll()
      .catch((error: unknown) => {
        part("status", HTMLParagraphElement).textContent = String(error);
      })
      .finally(() => {
        run.disabled = false;
      });
  };
});
