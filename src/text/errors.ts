import type { ParErrorCode, ParErrorParams } from "../domain/errors";
import type { Language } from "../domain/language";
import type { Text } from "./translate";
import { isParError } from "../domain/errors";
import { parseLocalDate } from "../domain/localDate";
import { errorTextsOfClients } from "./errorsOfClients";
import { errorTextsOfSigningIn } from "./errorsOfSigningIn";
import { errorTextsOfWorkbook } from "./errorsOfWorkbook";
import { formatDate } from "./format";
import { fill } from "./translate";

/** What happened, and what can be done about it. */
export interface ErrorText {
  readonly what: Text;
  readonly todo: Text;
}

/** The words of every error; a code without words fails the type check. */
export const errorTexts: Readonly<Record<ParErrorCode, ErrorText>> = {
  ...errorTextsOfSigningIn,
  ...errorTextsOfWorkbook,
  ...errorTextsOfClients,
};

/** An error as it is told to a user. */
export interface DescribedError {
  readonly code: ParErrorCode;
  readonly what: string;
  readonly todo: string;
}

/** Puts anything caught into words; what is not a `ParError` is told as an internal error. */
export function describeError(error: unknown, language: Language): DescribedError {
  const { code, params } = isParError(error) ? error : { code: "internal" as const, params: {} };
  const text = errorTexts[code];
  return {
    code,
    what: fill(text.what[language], shown(params, language)),
    todo: fill(text.todo[language], shown(params, language)),
  };
}

/** Days as the language writes them; other values as they are. */
const shown = (params: ParErrorParams, language: Language): ParErrorParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const day = parseLocalDate(value);
      return [name, day === null ? value : formatDate(day, language)];
    })
  );
