import { formatFinnishDate } from "../domain/localDate";
import type { UserId } from "../domain/ids";
import type { DirectoryEntry } from "./directory";

/** Which of the listed clients to show. */
export interface ClientFilter {
  /** Words of a name, a nickname, an asiakasnumero or a birth date, in any order. */
  readonly text: string;
  readonly whose: "own" | "all";
  /** `open`: everything that is not closed. */
  readonly state: "open" | "all";
}

/**
 * Finds clients in memory: every typed word must begin a word of the name or nickname, be the asiakasnumero, or
 * begin the birth date (as d.m.yyyy or yyyy-mm-dd). Accents and case do not matter, but å, ä and ö are letters of their own.
 */
export function searchClients(
  entries: readonly DirectoryEntry[],
  filter: ClientFilter,
  user: UserId
): readonly DirectoryEntry[] {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean);
  return entries.filter(
    (entry) =>
      (filter.whose === "all" || entry.responsible.includes(user)) &&
      (filter.state === "all" || entry.status !== "closed") &&
      words.every((word) => matches(entry, word))
  );
}

function matches(entry: DirectoryEntry, word: string): boolean {
  return (
    nameWords(entry).some((part) => part.startsWith(word)) ||
    String(entry.number) === word ||
    (entry.birthDate !== null &&
      (entry.birthDate.startsWith(word) || formatFinnishDate(entry.birthDate).startsWith(word)))
  );
}

/** The words of the names, double ones whole and by their parts. */
const nameWords = (entry: DirectoryEntry): readonly string[] =>
  fold(`${entry.name} ${entry.nickname}`)
    .split(/\s+/u)
    .flatMap((word) => [word, ...word.split("-")]);

/** Lower case without accents, keeping the letters å, ä and ö of Finnish. */
function fold(text: string): string {
  return text
    .toLocaleLowerCase("fi")
    .normalize("NFC")
    .replace(/[^åäö\p{ASCII}]/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .trim();
}
