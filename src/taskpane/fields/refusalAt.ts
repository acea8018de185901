import type { ParErrorCode } from "../../domain/errors";
import { isParError } from "../../domain/errors";
import type { Language } from "../../domain/language";
import { describeError } from "../../text/errors";

/**
 * The words of a refusal, told at the field that it concerns; `null` while nothing, or something else, went wrong.
 */
export function refusalAt(error: unknown, code: ParErrorCode, language: Language): string | null {
  if (!isParError(error, code)) return null;
  const { what, todo } = describeError(error, language);
  return `${what} ${todo}`;
}
