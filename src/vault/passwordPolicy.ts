import { VaultError } from "./errors";
import { blockedWords, contextWords } from "./words/blocked";

/** Code points of the longest password. */
export const longestPassword = 256;

/** Why a password is not taken. */
export type PasswordReason =
  "too-short" | "too-long" | "common" | "context" | "repeats" | "sequence";

/** What a password is judged with. */
export interface PasswordContext {
  /** Whether the register secret is needed besides: it then may be shorter. */
  readonly withSecret: boolean;
  /** The shortest password by the register's policy, where that asks for more than the format. */
  readonly minLength?: number;
  /** Names that everybody knows: of the user, the organisation, the municipality. */
  readonly words: readonly string[];
}

/** Code points of the shortest password: 15 by itself (NIST SP 800-63B-4), 10 beside the register secret. */
export function shortestPassword(withSecret: boolean): number {
  return withSecret ? 10 : 15;
}

/** Code points of a password as it is hashed: NFKC. */
export function passwordLength(password: string): number {
  return Array.from(password.normalize("NFKC")).length;
}

/** The least a vault wraps a seed with. @throws VaultError `weak-password` */
export function requirePasswordLength(password: string, withSecret: boolean): void {
  const length = passwordLength(password);
  if (length < shortestPassword(withSecret) || length > longestPassword) {
    throw new VaultError("weak-password");
  }
}

/**
 * Letters and digits in lower case: what is left when a word's decorations are taken off. A text of
 * other signs only is left as it is.
 */
function bare(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  return folded.replace(/[^\p{Letter}\p{Number}]/gu, "") || folded;
}

const withoutDigitsAround = (text: string): string =>
  text.replace(/^\p{Number}+|\p{Number}+$/gu, "");

const blocked = new Set(blockedWords.trim().split(/\s+/u).map(bare));

/** Whether a text is one piece again and again: `aaaaaa`, `abcabcabc`. */
function isRepeated(text: string): boolean {
  return text.length > 1 && `${text}${text}`.indexOf(text, 1) < text.length;
}

const keyboardRows = [
  "1234567890",
  "qwertyuiopå",
  "asdfghjklöä",
  "zxcvbnm",
  "abcdefghijklmnopqrstuvwxyzåäö",
];

/** How far somebody walks along a keyboard row or the alphabet from `at`, either way, round the end. */
function walkFrom(characters: readonly string[], at: number): number {
  let longest = 1;
  for (const row of keyboardRows) {
    for (const step of [1, row.length - 1]) {
      let length = 1;
      let place = row.indexOf(characters[at] ?? "");
      while (place >= 0 && at + length < characters.length) {
        place = (place + step) % row.length;
        if (row.charAt(place) !== characters[at + length]) break;
        length += 1;
      }
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

/** Whether a text is nothing but walks of four keys or more. */
function isSequence(text: string): boolean {
  const characters = Array.from(text);
  let at = 0;
  while (at < characters.length) {
    const walk = walkFrom(characters, at);
    if (walk < 4) return false;
    at += walk;
  }
  return characters.length > 0;
}

/** Whether a text is made of these words and digits only, in any order. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    if (/\p{Number}/u.test(text.charAt(at))) reached.add(at + 1);
    for (const word of words) if (text.startsWith(word, at)) reached.add(at + word.length);
  }
  return reached.has(text.length);
}

/**
 * Judges the whole password; parts of it may be anything (NIST SP 800-63B-4 §3.1.1, ASVS 5.0 V6.2).
 * No rule asks for kinds of characters.
 * @returns every reason against it, [] for a password that is taken
 */
export function passwordReasons(password: string, context: PasswordContext): PasswordReason[] {
  const reasons: PasswordReason[] = [];
  const length = passwordLength(password);
  if (length < Math.max(shortestPassword(context.withSecret), context.minLength ?? 0)) {
    reasons.push("too-short");
  }
  if (length > longestPassword) reasons.push("too-long");
  const text = bare(password);
  const core = withoutDigitsAround(text);
  if (blocked.has(text) || blocked.has(core) || isMadeOf(text, [...blocked]))
    reasons.push("common");
  const known = [...contextWords, ...context.words.flatMap((name) => name.split(/\s+/u))]
    .map(bare)
    .filter((word) => word.length > 1);
  if (isMadeOf(text, [...known, ...blocked]) && !isMadeOf(text, [...blocked])) {
    reasons.push("context");
  }
  if (isRepeated(text)) reasons.push("repeats");
  if (isSequence(text)) reasons.push("sequence");
  return reasons;
}
