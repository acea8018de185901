import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Command } from "../../src/cli/arguments";
import { UsageError } from "../../src/cli/arguments";
import { mainUser, outreachWorker } from "../../src/cli/demo/demoUsers";
import { runVerify } from "../../src/cli/verify/runVerify";
import type { VerificationReport } from "../../src/cli/verify/verifyFile";
import { verifyFile } from "../../src/cli/verify/verifyFile";
import { localDate } from "../../src/domain/localDate";
import { saveXlsx } from "../../src/excel-host/file";
import { newWorkbook } from "../../src/excel-host/model";
import { bytesApp } from "../../src/node/fileApp";
import { trialFile } from "../../src/node/trialFile";
import { allStorageSheets } from "../../src/register/layout";
import { EditedFile } from "./editedFile";
import type { FileCell } from "./editedFile";

/* A register as it was saved, and copies of it that somebody has edited with a zip program. */

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await trialFile(localDate("2026-11-20"), 8);
});

const verified = async (file: Uint8Array, reader: Parameters<typeof verifyFile>[1] = null) =>
  verifyFile(await bytesApp(file), reader);

async function edited(edit: (file: EditedFile) => void): Promise<VerificationReport> {
  const file = new EditedFile(bytes);
  edit(file);
  return verified(file.save());
}

/** Some cells of a sheet, from its first to its last one. */
function someCells(sheet: string, count: number): readonly FileCell[] {
  const cells = new EditedFile(bytes).cells(sheet);
  const step = Math.max(1, Math.floor((cells.length - 1) / (count - 1)));
  return cells.filter((_, at) => at % step === 0).slice(0, count);
}

/** The text with its middle letter changed to another one of the same alphabet. */
function altered(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text[at] === "a" ? "b" : "a") + text.slice(at + 1);
}

interface Run {
  readonly code: number;
  readonly lines: readonly string[];
}

async function run(
  file: Uint8Array,
  options: Partial<Extract<Command, { kind: "verify" }>> = {},
  password?: string
): Promise<Run> {
  const lines: string[] = [];
  const command = { kind: "verify", file: "x.xlsx", user: null, json: false, ...options } as const;
  const output = { write: (line: string) => lines.push(line), tell: () => undefined };
  const code = await runVerify(await bytesApp(file), command, password, output);
  return { code, lines };
}

describe("an edited copy", () => {
  test.each(allStorageSheets)(
    "with an altered, a blanked or two swapped cells of %s",
    async (sheet) => {
      const cells = someCells(sheet, 25);
      const missed: string[] = [];
      for (const cell of cells) {
        const changes = [
          (file: EditedFile) => {
            file.write(cell, altered(file.text(cell)));
          },
          (file: EditedFile) => {
            file.blank(cell);
          },
        ];
        for (const [at, change] of changes.entries()) {
          const { ok, findings } = await edited(change);
          if (ok || findings.length === 0) missed.push(`${cell.address} ${at}`);
        }
      }
      const [first, , third] = cells;
      const swapped = await edited((file) => {
        file.swap(first!, third!);
      });
      if (swapped.ok) missed.push("swapped");
      expect(missed).toEqual([]);
    }
  );

  test("with a formula, and one with something typed beside the data", async () => {
    const formula = await edited((file) => {
      const [, cell] = someCells("_tiedot", 3);
      file.calculate(cell!, "1+1");
    });
    expect(formula.ok).toBe(false);
    const beside = await edited((file) => {
      const [first] = file.cells("_avaimet");
      file.write(first!, `${file.text(first!)} `);
    });
    expect(beside.findings.map(({ code }) => code)).toContain("headers-changed");
  });

  test.each(allStorageSheets)(
    "with a formula in %s that shows the text it replaced",
    async (sheet) => {
      for (const cell of someCells(sheet, 4)) {
        const { ok, findings } = await edited((file) => {
          file.calculateSame(cell, 'TRIM("x")');
        });
        expect({ cell, ok }).toEqual({ cell, ok: false });
        expect(findings).toContainEqual(expect.objectContaining({ severity: "error", sheet }));
      }
    }
  );

  test.each(allStorageSheets)("without the sheet %s", async (sheet) => {
    const { ok, findings } = await edited((file) => {
      file.drop(sheet);
    });
    expect(ok).toBe(false);
    expect(findings).toContainEqual(expect.objectContaining({ code: "sheet-missing", sheet }));
  });

  test("tells what, where, since when, who wrote there last, and what to do", async () => {
    const file = new EditedFile(bytes);
    const kinds = file.cells("_tiedot").filter(({ address }) => address.startsWith("B"));
    const client = kinds.find((cell) => file.text(cell) === "client");
    const cell = { sheet: "_tiedot", address: client!.address.replace("B", "F") };
    file.write(cell, altered(file.text(cell)));
    const { code, lines } = await run(file.save());
    expect(code).toBe(1);
    const text = lines.join("\n");
    expect(text).toContain(`VIRHE  _tiedot, solu ${cell.address}  (cell-changed)`);
    expect(text).toMatch(/Solu ei ole sellainen kuin se viimeksi tallennettiin/u);
    expect(text).toMatch(/Oikea sisältö tallennettiin \d+\.\d+\.\d{4} klo \d\d\.\d\d\./u);
    expect(text).toMatch(/Viimeisin oikea kirjoittaja: (Essi Etsivä|Pekka Pajamies)\./u);
    expect(text).toContain("→ Älä korjaa käsin.");
    expect(lines.at(-2)).toBe("Rekisteri EI ole kunnossa.");
    expect(lines.at(-1)).toBe("Virheitä 1, huomioita 0.");
  });
});

describe("a register as it was saved", () => {
  test("has nothing to be found", async () => {
    const { code, lines } = await run(bytes);
    expect(lines.slice(-2)).toEqual(["Rekisteri on kunnossa.", "Virheitä 0, huomioita 0."]);
    expect(code).toBe(0);
  });

  test("opens to its last cell for its users", async () => {
    const main = await verified(bytes, mainUser);
    expect(main).toMatchObject({ ok: true, contents: { clients: 8, damaged: [] } });
    const worker = await verified(bytes, outreachWorker);
    expect(worker.ok).toBe(true);
    expect(worker.contents?.clients).toBeGreaterThan(0);
    expect(worker.contents?.clients).toBeLessThan(8);
  });

  test("is told of as JSON, without any word of any client", async () => {
    const { code, lines } = await run(
      bytes,
      { json: true, user: mainUser.name },
      mainUser.password
    );
    expect(code).toBe(0);
    const report = JSON.parse(lines.join("\n")) as VerificationReport;
    expect(report.findings).toEqual([]);
    expect(report.register?.headCode).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){3}$/u);
    expect(Object.keys(report).sort()).toEqual(["contents", "findings", "ok", "register"]);
  });
});

describe("refused", () => {
  test("a user without a password", async () => {
    await expect(run(bytes, { user: mainUser.name })).rejects.toThrow(UsageError);
  });

  test("a wrong password, and a name that nobody has", async () => {
    const wrong = run(bytes, { user: mainUser.name }, "väärä salasana kaksi");
    await expect(wrong).rejects.toMatchObject({ code: "wrong-credentials" });
    const nobody = run(bytes, { user: "Ei Kukaan" }, mainUser.password);
    await expect(nobody).rejects.toMatchObject({ code: "wrong-credentials" });
  });

  test("a workbook that is no register", async () => {
    const plain = await saveXlsx(newWorkbook());
    await expect(run(plain)).rejects.toMatchObject({ code: "not-a-register" });
  });

  test("a file that is no workbook", async () => {
    await expect(run(new TextEncoder().encode("hei"))).rejects.toThrow();
  });
});
