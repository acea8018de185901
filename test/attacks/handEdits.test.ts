import { beforeAll, describe, expect, test } from "@jest/globals";
import { signIn } from "../../src/app/signIn";
import { openWorkbook } from "../../src/app/openWorkbook";
import { mainUser, outreachWorker } from "../../src/cli/demo/demoUsers";
import { runVerify } from "../../src/cli/verify/runVerify";
import { verifyFile } from "../../src/cli/verify/verifyFile";
import { localDate } from "../../src/domain/localDate";
import { openXlsx } from "../../src/excel-host/file";
import { bytesApp } from "../../src/node/fileApp";
import { describeFileProblem } from "../../src/node/fileProblem";
import { trialFile } from "../../src/node/trialFile";
import { allStorageSheets } from "../../src/register/layout";
import { EditedFile } from "../cli/editedFile";

/* A saved register that somebody has edited by hand, in Excel or with a zip program. */

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await trialFile(localDate("2026-11-20"), 4);
});

const edited = (edit: (file: EditedFile) => void): Uint8Array => {
  const file = new EditedFile(bytes);
  edit(file);
  return file.save();
};

/** What verifying tells: code, place and exit code. */
async function told(file: Uint8Array): Promise<{ code: number; found: string[]; text: string }> {
  const lines: string[] = [];
  const output = { write: (line: string) => lines.push(line), tell: () => undefined };
  const command = { kind: "verify", file: "x.xlsx", user: null, json: false } as const;
  const code = await runVerify(await bytesApp(file), command, undefined, output);
  const { findings } = await verifyFile(await bytesApp(file), null);
  const found = findings.map((one) => `${one.code} ${one.sheet} ${one.place}`.trim());
  return { code, found, text: lines.join("\n") };
}

async function notices(file: Uint8Array): Promise<readonly unknown[]> {
  const app = await bytesApp(file);
  await openWorkbook(app);
  await signIn(app, { kind: "password", ...mainUser });
  const state = app.state.get();
  return state.phase === "signedIn" ? state.session.summary.findings : [];
}

/** The row of a text in column A of a view. */
function rowOf(file: EditedFile, sheet: string, text: string): number {
  const cell = file
    .cells(sheet)
    .find((one) => /^A\d/u.test(one.address) && file.text(one) === text);
  return Number(cell?.address.slice(1));
}

describe("one stray cell", () => {
  test.each(allStorageSheets)("at the end of the first row of %s is told of", async (sheet) => {
    const { code, text } = await told(
      edited((file) => {
        file.type({ sheet, address: "XFD1" }, "x");
      })
    );
    expect(code).toBe(1);
    expect(text).toContain(`VIRHE  ${sheet}, solu XFD1`);
  });

  test.each(allStorageSheets)("in the last corner of %s is told of", async (sheet) => {
    const { code, text } = await told(
      edited((file) => {
        file.type({ sheet, address: "XFD1048576" }, "x");
      })
    );
    expect(code).toBe(1);
    expect(text).toContain(`${sheet}, solu XFD1048576`);
  });

  test("beside the columns of a sheet is told of at sign-in too", async () => {
    const file = edited((one) => {
      one.type({ sheet: "_tiedot", address: "XFD1" }, "x");
    });
    expect(await notices(file)).toContainEqual({
      code: "columns-unknown",
      params: { sheet: "_tiedot", column: "XFD" },
    });
    expect(await notices(bytes)).toEqual([]);
  });

  test("in the last corner of the chain keeps the register closed with its place", async () => {
    const app = await bytesApp(
      edited((file) => {
        file.type({ sheet: "_ketju", address: "XFD1048576" }, "x");
      })
    );
    await openWorkbook(app);
    const state = app.state.get();
    expect(state).toMatchObject({ phase: "refused", error: { code: "storage-tampered" } });
  });
});

describe("the sheets of users and roles", () => {
  test.each(["Käyttäjät", "Roolit"])("%s with a right that nobody has given", async (sheet) => {
    const file = new EditedFile(bytes);
    const row = rowOf(file, sheet, outreachWorker.name);
    file.write({ sheet, address: `B${row}` }, "Kaikki mahdollinen");
    const { code, found } = await told(file.save());
    expect({ code, found }).toEqual({ code: 1, found: [`view-changed ${sheet} A${row}`] });
  });

  test("with a row more, a heading changed, something beside, or a row less", async () => {
    const sheet = "Käyttäjät";
    const more = await told(
      edited((file) => {
        file.type({ sheet, address: "A20" }, "Kalle Keksitty");
      })
    );
    expect(more).toMatchObject({ code: 1, found: [`view-changed ${sheet} A20`] });
    const heading = await told(
      edited((file) => {
        file.write({ sheet, address: "B1" }, "Arvo");
      })
    );
    expect(heading).toMatchObject({ code: 1, found: [`view-changed ${sheet} B1`] });
    const beside = await told(
      edited((file) => {
        file.type({ sheet, address: "H2" }, "myös: Kalle");
      })
    );
    expect(beside).toMatchObject({ code: 1, found: [`view-changed ${sheet} H2`] });
    const less = await told(
      edited((file) => {
        const row = rowOf(file, sheet, outreachWorker.name);
        file.change(sheet, (xml) => xml.replace(file.row(sheet, row), ""));
      })
    );
    expect(less.found).toEqual([`view-behind ${sheet}`]);
  });

  test.each(["Etusivu", "Asiakkaat", "Käyttäjät", "Roolit"])("%s renamed", async (sheet) => {
    const { code, found } = await told(
      edited((file) => {
        file.changeBook((xml) => xml.replaceAll(`name="${sheet}"`, 'name="Muu"'));
      })
    );
    expect({ code, found }).toEqual({ code: 0, found: [`view-missing ${sheet}`] });
  });
});

describe("copied rows", () => {
  const copied = (sheet: string, to: readonly number[]): Uint8Array =>
    edited((file) => {
      const [, first] = file.cells(sheet).filter(({ address }) => /^A\d/u.test(address));
      file.copyRow(sheet, Number(first!.address.slice(1)), to);
    });

  test.each(["_tiedot", "_avaimet"])("one copy in %s may come from a crash", async (sheet) => {
    const { code, found } = await told(copied(sheet, [5000]));
    expect({ code, found }).toEqual({ code: 0, found: [`row-duplicate ${sheet} A5000`] });
  });

  test.each(["_tiedot", "_avaimet"])("many copies in %s do not", async (sheet) => {
    const to = [5000, 5001, 5002, 5003];
    const { code, found } = await told(copied(sheet, to));
    expect(code).toBe(1);
    expect(found).toEqual(to.map((row) => `row-copied ${sheet} A${row}`));
  });
});

describe("what the register did not make", () => {
  test("a very hidden sheet and a defined name are named", async () => {
    const { code, found } = await told(
      edited((file) => {
        file.changeBook((xml) => {
          const [, id = ""] = /name="Etusivu"[^>]*r:id="([^"]+)"/u.exec(xml) ?? [];
          const sheet = `<sheet name="Salainen" sheetId="99" state="veryHidden" r:id="${id}"/>`;
          const name = '<definedName name="Salaa">_tiedot!$A$1</definedName>';
          return xml.replace("</sheets>", `${sheet}</sheets><definedNames>${name}</definedNames>`);
        });
      })
    );
    expect({ code, found }).toEqual({
      code: 0,
      found: ["sheet-unknown Salainen", "name-unknown  Salaa"],
    });
  });
});

describe("what a newer version has added", () => {
  /** A row of `_tiedot` that holds a record. */
  const someRow = (): string =>
    new EditedFile(bytes)
      .cells("_tiedot")
      .map(({ address }) => /^A(\d+)$/u.exec(address)?.[1] ?? "1")
      .find((row) => row !== "1")!;
  const added = (): Uint8Array =>
    edited((file) => {
      file.type({ sheet: "_tiedot", address: "J1" }, "extra");
      file.type({ sheet: "_tiedot", address: `J${someRow()}` }, "PX1.abc");
      file.type({ sheet: "_meta", address: "A7" }, "charter");
      file.type({ sheet: "_meta", address: "B7" }, "2");
    });

  test("is a notice, and the register opens and keeps it", async () => {
    const { code, found } = await told(added());
    expect(code).toBe(0);
    expect(found).toEqual(["addition-unknown _meta A7", "addition-unknown _tiedot J1"]);
    const app = await bytesApp(added());
    await openWorkbook(app);
    await signIn(app, { kind: "password", ...mainUser });
    expect(app.state.get().phase).toBe("signedIn");
    const read = (sheet: string, address: string) =>
      ({ op: "read", area: { sheet, address } }) as const;
    const kept = await app.register.workbook.run([
      read("_tiedot", `J${someRow()}`),
      read("_meta", "A7:B7"),
    ]);
    expect(kept.map((block) => block?.values)).toEqual([[["PX1.abc"]], [["charter", "2"]]]);
  });

  test("is none where there is a gap, no name, or no value", async () => {
    const typed: readonly (readonly [string, string, string])[] = [
      ["_tiedot", "K1", "extra"],
      ["_tiedot", "J1", "Extra text"],
      ["_tiedot", `J${someRow()}`, "extra"],
      ["_meta", "A7", "charter"],
      ["_meta", "C1", "charter"],
    ];
    for (const [sheet, address, text] of typed) {
      const { code, found } = await told(
        edited((file) => {
          file.type({ sheet, address }, text);
        })
      );
      expect({ code, found }).toEqual({ code: 1, found: [`stray-text ${sheet} ${address}`] });
    }
  });
});

describe("a file that contradicts itself", () => {
  test("with one cell or one row twice is refused with its place", async () => {
    const twice = edited((file) => {
      file.change("_meta", (xml) => xml.replace(/(<c r="B2".*?<\/c>)/su, "$1$1"));
    });
    await expect(openXlsx(twice)).rejects.toMatchObject({ code: "damaged", place: "_meta!B2" });
    const row = edited((file) => {
      file.change("_meta", (xml) => xml.replace(/(<row r="3".*?<\/row>)/su, "$1$1"));
    });
    const error: unknown = await openXlsx(row).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: "damaged", place: "_meta!3:3" });
    expect(describeFileProblem(error as never)).toContain("_meta!3:3");
  });
});
