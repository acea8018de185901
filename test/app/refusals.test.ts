import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { openClientCard } from "../../src/app/clientCard";
import type { ClientCard } from "../../src/app/clientCard";
import type { NewClientDraft } from "../../src/app/saveClient";
import { addClient, saveClient } from "../../src/app/saveClient";
import { openClients } from "../../src/app/directory";
import { openWorkbook } from "../../src/app/openWorkbook";
import { lock, signIn } from "../../src/app/signIn";
import { deactivate, listUsers } from "../../src/app/users";
import { verifyRegister } from "../../src/app/verifyRegister";
import { localDate } from "../../src/domain/localDate";
import { ValidationError } from "../../src/domain/validation/problem";
import { createExcelHost } from "../../src/excel-host";
import type { Service } from "../../src/domain/service";
import { draftOf } from "./support/clients";
import type { Office } from "./support/office";
import {
  addUser,
  cellsOf,
  newRegister,
  openPane,
  password,
  signedInAs,
  unitOf,
} from "./support/office";

const wanted = (error: unknown): string =>
  error instanceof ValidationError
    ? error.problems.map(({ field, code }) => `${field} ${code}`).join(", ")
    : String((error as { code?: unknown }).code ?? error);

/** The code of what an act is refused with. */
async function refusal(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "nothing was refused",
    (error: unknown) => wanted(error)
  );
}

const draft = (
  { app }: Office,
  service: Service,
  changes: Partial<NewClientDraft["client"]> = {}
): NewClientDraft => draftOf(app, service, changes);

describe("what somebody fills in wrong is refused with the field's name, and nothing is written", () => {
  let office: Office;
  let card: ClientCard;
  let before: string;
  beforeAll(async () => {
    office = await newRegister();
    card = await addClient(office.app, draft(office, "outreach"));
  });
  beforeEach(() => {
    before = cellsOf(office.host);
  });
  const refused = async (act: Promise<unknown>): Promise<string> => {
    const code = await refusal(act);
    expect(cellsOf(office.host)).toBe(before);
    return code;
  };
  const period = (stat: Record<string, unknown>) =>
    refused(saveClient(office.app, card, { periods: [{ base: null, stat, case: {} }] }));

  test("an identity code in outreach", async () => {
    const client = draft(office, "outreach", {
      identity: { firstName: "Aino", lastName: "Esimerkki", hetu: "040506A9011" },
    });
    expect(await refused(addClient(office.app, client))).toBe("hetu-not-in-outreach");
  });
  test("an identity code with a wrong check character", async () => {
    const client = draft(office, "workshop", {
      identity: { firstName: "Aino", lastName: "Esimerkki", hetu: "040506A901Q" },
    });
    expect(await refused(addClient(office.app, client))).toBe("client.hetu wrong-hetu");
  });
  test("a birth date to come", async () => {
    const client = draft(office, "outreach", {
      stat: { gender: "N", birthDate: localDate("2026-11-21") },
    });
    expect(await refused(addClient(office.app, client))).toContain("client.birthDate future-date");
  });
  test("a code that no list has", async () => {
    const client = draft(office, "outreach", {
      stat: { gender: "Q", birthDate: localDate("2006-05-04") },
    });
    expect(await refused(addClient(office.app, client))).toBe("client.gender unknown-code");
  });
  test("a text over its limit", async () => {
    const client = draft(office, "outreach", { case: { goal: "x".repeat(1501) } });
    expect(await refused(addClient(office.app, client))).toBe("client.goal text-too-long");
  });
  test("nobody's name", async () => {
    const client = draft(office, "workshop", { identity: { firstName: "  " } });
    expect(await refused(addClient(office.app, client))).toContain("missing-name");
  });
  test("an end before the start", async () => {
    expect(await period({ startDate: "2025-03-01", endDate: "2025-02-28", arrival: "H01" })).toBe(
      "period.endDate end-before-start"
    );
  });
  test("a period that shares a day with another of the same client", async () => {
    expect(await period({ startDate: "2026-08-01", endDate: "2026-09-01", arrival: "H01" })).toBe(
      "period.startDate overlapping-periods"
    );
  });
  test("a unit of the other service", async () => {
    const client = { ...draft(office, "outreach"), unit: unitOf(office.app, "workshop") };
    expect(await refused(addClient(office.app, client))).toBe("client.service wrong-service");
  });
});

describe("whoever may not is refused", () => {
  test("a wrong password, an unknown name and a wrong recovery code sound alike", async () => {
    const office = await newRegister();
    const { app } = await openPane(office.host);
    await openWorkbook(app);
    const enter = (name: string, secret: string) =>
      refusal(signIn(app, { kind: "password", name, password: secret }));
    expect(await enter("Paula", "lumi kuusi aamu polku KIVI")).toBe("wrong-credentials");
    expect(await enter("Paavo", password)).toBe("wrong-credentials");
    expect(await refusal(signIn(app, { kind: "recovery", code: "0000-0000" }))).toBe(
      "wrong-recovery-code"
    );
    expect(app.state.get().phase).toBe("signedOut");
  });

  test("a worker opens nobody of another unit, and nothing of the register's rights", async () => {
    const main = await newRegister();
    const workshop = await addUser(main, "Pekka", "worker", "workshop");
    const card = await addClient(main.app, draft(main, "outreach"));
    const { entries } = await openClients(workshop.app);
    expect(entries).toEqual([]);
    expect(await refusal(openClientCard(workshop.app, card.file.client.id))).toMatch(
      /client-not-found|no-right/u
    );
    const theirs = draft(main, "outreach");
    expect(await refusal(addClient(workshop.app, theirs))).toBe("no-right");
    expect(await refusal(Promise.resolve().then(() => listUsers(workshop.app)))).toBe("no-right");
  });

  test("somebody deactivated does not get in, and an open session stops at its next act", async () => {
    const main = await newRegister();
    const worker = await addUser(main, "Essi", "worker", "outreach");
    const card = await addClient(worker.app, draft(worker, "outreach"));
    const essi = listUsers(main.app).find(({ name }) => name === "Essi");
    await deactivate(main.app, essi!.id);
    const before = cellsOf(main.host);
    expect(
      await refusal(saveClient(worker.app, card, { client: draft(worker, "outreach").client }))
    ).toBe("user-deactivated");
    expect(cellsOf(main.host)).toBe(before);
    const again = await openPane(main.host);
    await openWorkbook(again.app);
    expect(await refusal(signIn(again.app, { kind: "password", name: "Essi", password }))).toBe(
      "user-deactivated"
    );
    expect((await verifyRegister(main.app.register.workbook)).filter(isError)).toEqual([]);
  });
});

/** The text of a cell; storage holds nothing else. */
function textAt(
  { cells }: Office["host"]["model"]["worksheets"][number],
  row: number,
  column: number
): string {
  const value = cells.get(row, column)?.value;
  if (typeof value !== "string") throw new Error("not a text");
  return value;
}

const isError = ({ severity }: { severity: string }): boolean => severity === "error";

describe("a workbook that is not as it should be", () => {
  test("an ordinary workbook is offered to become a register, and nothing is written into it", async () => {
    const host = await createExcelHost();
    const before = cellsOf(host);
    const { app } = await openPane(host);
    await openWorkbook(app);
    expect(app.state.get().phase).toBe("empty");
    expect(cellsOf(host)).toBe(before);
  });

  /** What a register says of itself after somebody changed a cell of its storage. */
  async function afterChange(change: (host: Office["host"]) => void): Promise<string> {
    const office = await newRegister();
    await lock(office.app);
    change(office.host);
    const { app } = await openPane(office.host);
    await openWorkbook(app);
    const state = app.state.get();
    return state.phase === "refused" ? state.error.code : state.phase;
  }
  const sheet = (host: Office["host"], name: string) => {
    const found = host.model.worksheets.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };

  test("a register of a newer format", async () => {
    expect(
      await afterChange((host) => {
        sheet(host, "_meta").putValue(0, 1, "2");
      })
    ).toBe("newer-format");
  });
  test.each(["_meta", "_ketju", "_avaimet", "_tiedot", "_loki", "_liitteet"])(
    "the sheet %s is missing",
    async (name) => {
      expect(
        await afterChange((host) => {
          host.model.worksheets = host.model.worksheets.filter((each) => each.name !== name);
        })
      ).toMatch(name === "_meta" ? /missing-sheet|damaged-register/u : /missing-sheet/u);
    }
  );
  test("a user's record that somebody edited", async () => {
    expect(
      await afterChange((host) => {
        const chain = sheet(host, "_ketju");
        const genesis = [...chain.cells.entries()].find(({ row }) => row === 3);
        const text = textAt(chain, 3, genesis!.column);
        chain.putValue(3, genesis!.column, `${text.slice(0, -5)}AAAAA`);
      })
    ).toMatch(/storage-tampered|damaged-register/u);
  });
});

describe("a cell of a client's data edited by hand", () => {
  test("does not open, is told, and hides nobody else", async () => {
    const office = await newRegister();
    const card = await addClient(office.app, draft(office, "outreach"));
    await addClient(office.app, draft(office, "workshop"));
    const { host } = office;
    const records = host.model.worksheets.find(({ name }) => name === "_tiedot");
    const row = [...records!.cells.entries()].find(
      ({ cell }) => cell.value === card.file.client.id
    )!.row;
    const identity = textAt(records!, row, 5);
    records!.putValue(row, 5, `${identity.slice(0, -4)}AAAA`);
    const again = await signedInAs(host, "Paula", password);
    const { entries } = await openClients(again.app);
    expect(entries).toHaveLength(2);
    const damaged = entries.find(({ id }) => id === card.file.client.id);
    expect(damaged?.damaged).toBe(true);
    expect(entries.filter((entry) => !entry.damaged)).toHaveLength(1);
    const findings = await verifyRegister(again.app.register.workbook);
    expect(findings.filter(isError).map(({ code }) => code)).toContain("cell-changed");
  });
});

describe("a workbook that does not take writes", () => {
  test("a read-only file is not made a register", async () => {
    const office = await openPane(await createExcelHost({ profile: "readOnly" }));
    await openWorkbook(office.app);
    const { createRegister } = await import("../../src/app/createRegister");
    const { spec } = await import("./support/office");
    expect(await refusal(createRegister(office.app, spec))).toBe("read-only");
  });
  test("a read-only register says so and saves nothing", async () => {
    const office = await newRegister();
    await lock(office.app);
    const file = await office.host.save();
    const { app, host } = await openPane(await createExcelHost({ file, profile: "readOnly" }));
    await openWorkbook(app);
    const before = cellsOf(host);
    const code = await refusal(signIn(app, { kind: "password", name: "Paula", password }));
    expect(code).toBe("read-only");
    expect(cellsOf(host)).toBe(before);
  });
});
