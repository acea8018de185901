import { describe, expect, test } from "@jest/globals";
import {
  allFields,
  fieldByNumber,
  fieldOf,
  fieldsOf,
  recordKinds,
} from "../../../src/domain/fields/catalogue";
import { decodeFields } from "../../../src/domain/fields/decode";
import { tidyFields } from "../../../src/domain/fields/tidy";
import { languages } from "../../../src/domain/language";

describe("the catalogue", () => {
  test("gives every field a number of its own that fits in 16 bits", () => {
    const numbers = allFields.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) {
      expect(Number.isInteger(number) && number > 0 && number < 65_536).toBe(true);
    }
  });

  test("keeps the numbers it has given: the log of old registers names fields by them", () => {
    const numbers = Object.fromEntries(
      allFields.map(({ kind, key, number }) => [`${kind}.${key}`, number])
    );
    expect(numbers).toMatchObject({
      "client.firstName": 1,
      "client.hetu": 4,
      "client.notifier": 11,
      "client.notes": 28,
      "client.service": 51,
      "client.birthDate": 53,
      "client.removedReason": 70,
      "client.roundingSeed": 71,
      "period.notificationDate": 200,
      "period.endDate": 230,
      "period.placementAfter": 231,
      "period.info": 251,
      "situation.date": 300,
      "situation.housing": 304,
      "organisation.name": 400,
      "delivery.content": 506,
      "tally.content": 552,
      "rounding.key": 581,
    });
  });

  test("finds a field by kind and key, and by number", () => {
    expect(fieldOf("client", "endDate")).toBeNull();
    expect(fieldOf("client", "toString")).toBeNull();
    expect(fieldByNumber(65_000)).toBeNull();
    expect(fieldByNumber(53)).toBe(fieldOf("client", "birthDate"));
  });

  test("has words in every language and a source for every field", () => {
    for (const { label, source } of allFields) {
      for (const language of languages) expect(label[language]).toMatch(/\S/u);
      expect(source).toMatch(/\S/u);
    }
  });

  test("has a list for every code, a limit for every text, a range for every number", () => {
    for (const field of allFields) {
      const isCode = field.type === "code" || field.type === "codes";
      expect(field.list !== undefined).toBe(isCode);
      const isText = ["text", "longText", "phone", "email", "hetu"].includes(field.type);
      expect(field.maxLength !== undefined).toBe(isText);
      expect(field.range !== undefined).toBe(field.type === "number");
    }
  });

  test("keeps identity and free text out of the statistics", () => {
    for (const field of allFields.filter(({ parkki }) => parkki === true)) {
      if (field.kind !== "organisation") expect(field.class).toBe("stat");
    }
    for (const kind of ["client", "period", "situation"] as const) {
      for (const { type } of fieldsOf(kind, "stat")) {
        expect(["longText", "phone", "email", "hetu"]).not.toContain(type);
      }
    }
  });

  test("has a hetu in the workshop only", () => {
    const hetus = allFields.filter(({ type }) => type === "hetu");
    expect(hetus.map(({ service }) => service)).toEqual(["workshop"]);
  });
});

describe("fields from storage", () => {
  test.each([
    ["a date that is not a day", { birthDate: "2026-02-30" }],
    ["a number for a text", { holdReason: 7 }],
    ["a text for a flag", { hold: "true" }],
    ["null for a code", { gender: null }],
    ["something else than ids as workers", { responsible: ["anna"] }],
    ["an id of a wrong shape", { sibling: "x" }],
  ])("are refused with %s, naming the field by number only", (_what, json) => {
    expect(() => decodeFields("client", "stat", json)).toThrow(
      expect.objectContaining({ code: "damaged-register" })
    );
  });

  test("are typed, and members of a later version are kept", () => {
    const json = { gender: "N", birthDate: "2004-05-06", laterField: { a: [1] } };
    const stat = decodeFields("client", "stat", json);
    expect(stat.birthDate).toBe("2004-05-06");
    expect(stat).toEqual(json);
  });

  test("look only at their own class", () => {
    expect(decodeFields("client", "identity", { birthDate: 5 })).toEqual({ birthDate: 5 });
  });

  test("every kind can be empty", () => {
    for (const kind of recordKinds) expect(decodeFields(kind, "stat", {})).toEqual({});
  });
});

describe("fields from a form", () => {
  test("lose spaces and empty values, and a hetu gets capitals", () => {
    const form = {
      firstName: "  Aino ",
      lastName: " ",
      hetu: "100190-999p",
      responsible: [],
      hold: false,
      phone: null,
    };
    expect(tidyFields("client", form)).toEqual({
      firstName: "Aino",
      hetu: "100190-999P",
      hold: false,
    });
  });

  test("are in one Unicode form, so that a search finds them", () => {
    expect(tidyFields("client", { firstName: "A\u0308ija\u0308" })).toEqual({ firstName: "Äijä" });
  });

  test("are tidied once and for all", () => {
    const once = tidyFields("client", { firstName: " a\u0308 ", notes: "x\n", later: [] });
    expect(tidyFields("client", once)).toEqual(once);
  });
});
