import { describe, expect, test } from "@jest/globals";
import { readArguments, UsageError } from "../../src/cli/arguments";

const read = (line: string, environment = {}) =>
  readArguments(line === "" ? [] : line.split(" "), environment);

describe("arguments that are refused", () => {
  test.each([
    ["", "Komento puuttuu"],
    ["anonymise", "Tuntematon komento: anonymise"],
    ["demo --clients", "--clients"],
    ["demo --clients 0", "--clients"],
    ["demo --clients -5", "--clients"],
    ["demo --clients 10001", "--clients"],
    ["demo --clients 1e3", "--clients"],
    ["demo --seed 4294967296", "--seed"],
    ["demo --seed seitsemän", "--seed"],
    ["demo --exactly", "--exactly"],
    ["demo out", "out"],
    ["verify", "tiedosto puuttuu"],
    ["verify a.xlsx b.xlsx", "Liikaa tiedostoja: a.xlsx b.xlsx"],
    ["verify a.xlsx --password salasana", "--password"],
    ["workbench a.xlsx b.xlsx", "Liikaa tiedostoja"],
  ])("%s", (line, told) => {
    const call = () => read(line);
    expect(call).toThrow(UsageError);
    expect(call).toThrow(told);
  });

  test.each(["", "0", "eka", "65536", "-1", "3000.5"])("PORT=%s", (port) => {
    expect(() => read("workbench", { PORT: port })).toThrow("PORT");
  });
});

describe("arguments", () => {
  test("of the workbench", () => {
    expect(read("workbench")).toEqual({ kind: "workbench", file: null, port: 3000 });
    expect(read("workbench oma.xlsx", { PORT: "8080" })).toEqual({
      kind: "workbench",
      file: "oma.xlsx",
      port: 8080,
    });
  });

  test("of the demonstration", () => {
    expect(read("demo")).toEqual({
      kind: "demo",
      clients: 300,
      seed: 7,
      out: "out",
      exact: false,
    });
    expect(read("demo --clients 12 --seed=0 --out kokeilu --exact")).toEqual({
      kind: "demo",
      clients: 12,
      seed: 0,
      out: "kokeilu",
      exact: true,
    });
  });

  test("of the verification", () => {
    expect(read("verify a.xlsx")).toEqual({
      kind: "verify",
      file: "a.xlsx",
      user: null,
      json: false,
    });
    expect(readArguments(["verify", "--user", "Paula P", "a.xlsx", "--json"], {})).toEqual({
      kind: "verify",
      file: "a.xlsx",
      user: "Paula P",
      json: true,
    });
  });

  test.each(["help", "--help", "-h"])("%s asks for help", (word) => {
    expect(read(word)).toEqual({ kind: "help" });
  });
});
