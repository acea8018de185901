import type { Bench, Expectation } from "./expectation";
import { codeOf, Difference } from "./expectation";

/** How an expectation ended. `why` is empty when it was met. */
export interface Outcome {
  readonly verdict: "met" | "differs" | "error" | "does not apply";
  readonly why: string;
}

/** The two globals of office.js. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

let lastFresh = 0;

/** Whether this Excel has the requirement set that an expectation needs. */
function applies({ Office }: Client, needs: string | undefined): boolean {
  if (needs === undefined) return true;
  const [name = "", version = ""] = needs.split(" ");
  return Office.context.requirements.isSetSupported(name, version);
}

/**
 * Checks one expectation on a new worksheet of the open workbook and takes the worksheet away again.
 * Nothing else of the workbook is changed, except by what an expectation makes and removes itself.
 */
export async function check(client: Client, expectation: Expectation): Promise<Outcome> {
  if (!applies(client, expectation.needs)) {
    return { verdict: "does not apply", why: `${expectation.needs ?? ""} is missing` };
  }
  try {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(fresh("Check"));
      sheet.load("id");
      sheet.activate();
      await context.sync();
      const bench: Bench = { excel: client.Excel, office: client.Office, context, sheet, fresh };
      try {
        await expectation.check(bench);
      } finally {
        await takeAway(client, sheet.id);
      }
    });
    return { verdict: "met", why: "" };
  } catch (error) {
    if (error instanceof Difference) return { verdict: "differs", why: error.message };
    const text = error instanceof Error ? error.message : String(error);
    return { verdict: "error", why: `${codeOf(error)}: ${text}` };
  }
}

/** In a context of its own: the batch of a failed expectation must not be sent again. */
async function takeAway({ Excel }: Client, id: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.visibility = "Visible";
    sheet.delete();
    await context.sync();
  });
}

function fresh(name: string): string {
  lastFresh += 1;
  return `${name}${String(lastFresh)}x${String(Date.now() % 1_000_000)}`;
}
