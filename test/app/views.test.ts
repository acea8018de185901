import { describe, expect, test } from "@jest/globals";
import { paintClientsView } from "../../src/app/clientsView";
import { openClients } from "../../src/app/directory";
import { describeFinding } from "../../src/app/findings";
import { openWorkbook } from "../../src/app/openWorkbook";
import { addClient } from "../../src/app/saveClient";
import { lock, signIn } from "../../src/app/signIn";
import { invite } from "../../src/app/users";
import { languages } from "../../src/domain/language";
import type { ExcelHost } from "../../src/excel-host";
import { draftOf } from "./support/clients";
import { newRegister, openPane, password, signedInAs, unitOf } from "./support/office";
import type { Office } from "./support/office";

/** What a person does with a right click on a tab. */
const remove = ({ model }: ExcelHost, name: string): void => {
  model.worksheets = model.worksheets.filter((sheet) => sheet.name !== name);
};
const shown = ({ model }: ExcelHost, name: string): readonly unknown[] =>
  [...(model.worksheetNamed(name)?.cells.entries() ?? [])].map(({ cell }) => cell.value);

const findingsOf = ({ app }: Office) => {
  const state = app.state.get();
  if (state.phase !== "signedIn") throw new Error("nobody is signed in");
  return state.session.summary.findings;
};

async function inUse(): Promise<Office> {
  const office = await newRegister();
  await addClient(office.app, draftOf(office.app, "outreach"));
  await openClients(office.app);
  await paintClientsView(office.app);
  return office;
}

describe("a view that somebody deleted", () => {
  test("keeps nobody out, is filled again as the clients are listed, and is told of in words", async () => {
    const { app, host } = await inUse();
    const before = shown(host, "Asiakkaat");
    await lock(app);
    remove(host, "Asiakkaat");
    const pane = await openPane(host);
    await openWorkbook(pane.app);
    expect(pane.app.state.get().phase).toBe("signedOut");
    await signIn(pane.app, { kind: "password", name: "Paula", password });
    const [finding, ...more] = findingsOf(pane);
    expect(more).toEqual([]);
    for (const language of languages) {
      expect(describeFinding(finding!, language)).toContain("Asiakkaat");
    }
    expect(describeFinding(finding!, "fi")).toMatch(
      /^Taulukko Asiakkaat puuttui, ja se tehtiin uudelleen\./u
    );
    await openClients(pane.app);
    await paintClientsView(pane.app);
    expect(shown(host, "Asiakkaat")).toEqual(before);
  });

  test("while the structure is protected spoils no save, no invitation and no locking", async () => {
    const office = await inUse();
    const { app, host } = office;
    for (const name of ["Asiakkaat", "Roolit"]) remove(host, name);
    host.model.protection = { password: null };
    await addClient(app, draftOf(app, "workshop"));
    const { code } = await invite(app, {
      name: "Uusi",
      role: "viewer",
      units: [unitOf(app, "outreach")],
    });
    expect(code).not.toBe("");
    expect(findingsOf(office).map((one) => one.code)).toEqual(["view-not-painted"]);
    expect(describeFinding(findingsOf(office)[0]!, "fi")).toContain("poista suojaus");
    await expect(lock(app)).rejects.toMatchObject({ code: "view-not-painted" });
    expect(app.state.get().phase).toBe("signedOut");
    const later = await signedInAs(host, "Paula", password);
    expect((await openClients(later.app)).entries).toHaveLength(2);
  });
});
