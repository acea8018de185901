import type { RandomBytes } from "./bytes";
import { phraseWords } from "./words";

/** Words of a generated passphrase: above 51 bits, each guess costing half a second of hashing. */
export const passphraseWords = 5;

/** A number below `limit`, every one as likely: draws that would favour small ones are repeated. */
function below(limit: number, random: RandomBytes): number {
  const fair = Math.floor(0x1_0000 / limit) * limit;
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const drawn = (high << 8) | low;
    if (drawn < fair) return drawn % limit;
  }
}

/** A passphrase that is easy to type on a Finnish keyboard: five words with hyphens between. */
export function generatePassphrase(random: RandomBytes): string {
  return Array.from(
    { length: passphraseWords },
    () => phraseWords[below(phraseWords.length, random)]
  ).join("-");
}
