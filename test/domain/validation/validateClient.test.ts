import { describe, expect, test } from "@jest/globals";
import type { ClientInput } from "../../../src/domain/validation/validateClient";
import { ParError } from "../../../src/domain/errors";
import { refuseIfAny, ValidationError } from "../../../src/domain/validation/problem";
import { validateClient } from "../../../src/domain/validation/validateClient";
import { day } from "../make";

const today = day("2026-06-01");

const complete: ClientInput = {
  service: "workshop",
  identity: { firstName: "Aino", lastName: "Koe" },
  case: {},
  stat: {
    gender: "N",
    birthDate: day("2004-05-06"),
    motherTongue: "fi",
    municipality: "837",
  },
};

const codes = (input: ClientInput, severity = "refusal") =>
  validateClient(input, today)
    .filter((problem) => problem.severity === severity)
    .map(({ field, code }) => `${field} ${code}`);

const withStat = (stat: ClientInput["stat"]): ClientInput => ({
  ...complete,
  stat: { ...complete.stat, ...stat },
});

describe("a client is refused", () => {
  test("with a hetu in outreach", () => {
    const input: ClientInput = {
      ...complete,
      service: "outreach",
      identity: { nickname: "Ainu", hetu: "100190-999P" },
    };
    expect(codes(input)).toEqual(["client.hetu hetu-not-in-outreach"]);
    expect(() => refuseIfAny(validateClient(input, today))).toThrow(
      expect.objectContaining({ code: "hetu-not-in-outreach" })
    );
  });

  test("with a hetu whose check character is wrong, or of another day than the birth date", () => {
    const identity = { ...complete.identity, hetu: "100190-999K" };
    expect(codes({ ...complete, identity })).toEqual(["client.hetu wrong-hetu"]);
    expect(codes({ ...complete, identity: { ...identity, hetu: "100190-999P" } })).toEqual([
      "client.birthDate hetu-birth-date-differs",
    ]);
  });

  test("with a birth date to come, or of another century", () => {
    expect(codes(withStat({ birthDate: day("2026-06-02") }))).toEqual([
      "client.birthDate future-date",
    ]);
    expect(codes(withStat({ birthDate: day("1904-05-06") }))).toEqual([
      "client.birthDate date-too-early",
    ]);
  });

  test("with an unknown code", () => {
    expect(codes(withStat({ gender: "Z", municipality: "999" }))).toEqual([
      "client.gender unknown-code",
      "client.municipality unknown-code",
    ]);
  });

  test("with a text over its limit, told with the limit and never with the text", () => {
    const input = { ...complete, case: { health: "x".repeat(1501) } };
    expect(validateClient(input, today)).toEqual([
      {
        severity: "refusal",
        field: "client.health",
        code: "text-too-long",
        params: { limit: 1500, length: 1501 },
      },
    ]);
    expect(codes({ ...complete, case: { health: "x".repeat(1500) } })).toEqual([]);
  });

  test.each(["a\u0000b", "a\u001Bb", "\uD800", "a\uDC00"])(
    "with text that cannot be kept: %j",
    (text) => {
      expect(codes({ ...complete, case: { notes: text } })).toEqual([
        "client.notes bad-characters",
      ]);
    }
  );

  test.each(["ä", "line\nbreak", "tab\t", "😀", "日本"])("but not with %j", (text) => {
    expect(codes({ ...complete, case: { notes: text } })).toEqual([]);
  });

  test("without a full name in a workshop, without any name in outreach", () => {
    expect(codes({ ...complete, identity: { nickname: "Ainu" } })).toEqual([
      "client.firstName missing-name",
    ]);
    expect(codes({ ...complete, identity: { firstName: "Aino" } })).toEqual([
      "client.lastName missing-name",
    ]);
    expect(codes({ ...complete, service: "outreach", identity: { nickname: " " } })).toEqual([
      "client.firstName missing-name",
    ]);
    expect(codes({ ...complete, service: "outreach", identity: { nickname: "Ainu" } })).toEqual([]);
  });

  test("with a contact that cannot be one", () => {
    const identity = { ...complete.identity, email: "aino", phone: "soita" };
    expect(codes({ ...complete, identity })).toEqual([
      "client.email wrong-email",
      "client.phone wrong-phone",
    ]);
    const right = { ...complete.identity, email: "aino@koe.example", phone: "+358 40 123 4567" };
    expect(codes({ ...complete, identity: right })).toEqual([]);
  });

  test("with something in the future that has happened, or before birth", () => {
    expect(codes(withStat({ informedDate: day("2026-06-02") }))).toEqual([
      "client.informedDate future-date",
    ]);
    expect(codes(withStat({ informedDate: day("2001-01-01") }))).toEqual([
      "client.informedDate before-birth",
    ]);
  });

  test("with a decision without its reason or day", () => {
    expect(codes(withStat({ hold: true }))).toEqual(["client.holdReason missing-reason"]);
    expect(codes(withStat({ removedFromStatistics: true, removedReason: " " }))).toEqual([
      "client.removedReason missing-reason",
    ]);
    expect(codes(withStat({ stillNeeded: "followUp" }))).toEqual([
      "client.neededUntil missing-until",
    ]);
    expect(codes(withStat({ stillNeeded: "no", hold: false }))).toEqual([]);
  });

  test("with a field of the other service", () => {
    expect(codes(withStat({ firstConversation: day("2026-01-01") }))).toEqual([
      "client.firstConversation wrong-service",
    ]);
  });
});

describe("a client is saved", () => {
  test("when everything is right, without gaps", () => {
    expect(validateClient(complete, today)).toEqual([]);
  });

  test("with gaps, which are told; ei tietoa is none", () => {
    const input = { ...complete, stat: { motherTongue: "EI" } };
    expect(codes(input)).toEqual([]);
    expect(codes(input, "gap")).toEqual([
      "client.gender missing",
      "client.birthDate missing",
      "client.municipality missing",
    ]);
    expect(() => {
      refuseIfAny(validateClient(input, today));
    }).not.toThrow();
  });
});

describe("a refusal", () => {
  test("carries every problem for the form, and the first one for the log", () => {
    const problems = validateClient(withStat({ gender: "Z", hold: true }), today);
    const thrown = (() => {
      try {
        refuseIfAny(problems);
        return null;
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(ParError);
    expect(thrown).toBeInstanceOf(ValidationError);
    expect(thrown).toMatchObject({
      code: "validation",
      message: "validation",
      params: { field: "client.gender", problem: "unknown-code", count: 2 },
      problems,
    });
  });
});
