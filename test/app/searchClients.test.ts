import { describe, expect, test } from "@jest/globals";
import type { DirectoryEntry } from "../../src/app/directory";
import { searchClients } from "../../src/app/searchClients";
import { userId } from "../../src/domain/ids";
import { localDate } from "../../src/domain/localDate";

const [me, other] = [1, 2].map((byte) =>
  userId.create((count) => new Uint8Array(count).fill(byte))
);

/** As much of a listed client as a search looks at. */
const entry = (
  number: number,
  name: string,
  more: Partial<Pick<DirectoryEntry, "nickname" | "birthDate" | "status" | "responsible">> = {}
): DirectoryEntry =>
  ({
    number,
    name,
    nickname: "",
    birthDate: null,
    status: "ongoing",
    responsible: [me],
    ...more,
  }) as unknown as DirectoryEntry;

const entries = [
  entry(1, "Kettunen-Väänänen Anna-Kaarina", { nickname: "Ansku" }),
  entry(2, "Väänänen Onni", { birthDate: localDate("2006-05-04") }),
  entry(12, "Åkerman André", { status: "closed" }),
  entry(13, "", { nickname: "Pöllö", responsible: [other!] }),
];

const found = (text: string, whose: "own" | "all" = "all", state: "open" | "all" = "all") =>
  searchClients(entries, { text, whose, state }, me!).map(({ number }) => number);

describe("a search among the listed clients", () => {
  test.each([
    ["", [1, 2, 12, 13]],
    ["kettunen", [1]],
    ["väänänen", [1, 2]],
    ["Kettunen-Väänänen", [1]],
    ["kettunen-vää", [1]],
    ["anna-kaarina KETTUNEN", [1]],
    ["kaarina", [1]],
    ["ansku", [1]],
    ["pöl", [13]],
    ["akerman", []],
    ["åkerman andre", [12]],
    ["2", [2]],
    ["1", [1]],
    ["4.5.2006", [2]],
    ["2006-05-04", [2]],
    ["onni 4.5.", [2]],
    ["ettunen", []],
    ["onni kettunen", []],
  ])("%j finds %j", (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  test("is narrowed to one's own and to the open ones", () => {
    expect(found("", "own")).toEqual([1, 2, 12]);
    expect(found("", "all", "open")).toEqual([1, 2, 13]);
  });
});
