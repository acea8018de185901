import type { DirectoryEntry } from "../../../app/directory";
import { searchClients } from "../../../app/searchClients";
import type { UserId } from "../../../domain/ids";
import type { LocalDate } from "../../../domain/localDate";

/** What is known of somebody who is being added. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly nickname: string;
  readonly birthDate: LocalDate | null;
}

/** A listed client who may be the same person, and why. */
export interface SimilarClient {
  readonly entry: DirectoryEntry;
  readonly sameName: boolean;
  readonly sameBirthDate: boolean;
}

/** Shorter names match too many. */
const shortestName = 2;

/**
 * Listed clients who may be the person being written, while they are being written: everybody of the same birth date,
 * and those whose names begin with every word typed so far. The likeliest come first, ended clientships too.
 */
export function similarClients(
  entries: readonly DirectoryEntry[],
  person: Person,
  user: UserId,
  limit = 5
): readonly SimilarClient[] {
  const names = [`${person.firstName} ${person.lastName}`, person.nickname]
    .map((name) => name.trim())
    .filter((name) => name.length >= shortestName);
  const named = new Set(
    names.flatMap((text) => searchClients(entries, { text, whose: "all", state: "all" }, user))
  );
  const likelihood = ({ sameName, sameBirthDate }: SimilarClient): number =>
    Number(sameName) + Number(sameBirthDate);
  return entries
    .map((entry) => ({
      entry,
      sameName: named.has(entry),
      sameBirthDate: person.birthDate !== null && entry.birthDate === person.birthDate,
    }))
    .filter((similar) => likelihood(similar) > 0)
    .sort((a, b) => likelihood(b) - likelihood(a))
    .slice(0, limit);
}
