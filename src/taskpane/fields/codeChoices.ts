/** A code to choose, with its words. */
export interface CodeChoice {
  readonly code: string;
  readonly label: string;
}

/** Choices with the typed text in them, those that begin with it first. */
export function matchingChoices(
  choices: readonly CodeChoice[],
  typed: string,
  language: string
): readonly CodeChoice[] {
  const text = typed.trim().toLocaleLowerCase(language);
  const place = ({ label }: CodeChoice): number => label.toLocaleLowerCase(language).indexOf(text);
  const begin = choices.filter((choice) => place(choice) === 0);
  return [...begin, ...choices.filter((choice) => place(choice) > 0)];
}

/**
 * What somebody meant who typed and went on without choosing: the code of that name, or of the only one that begins
 * so, else the text itself, so that the form says what is wrong with it and nothing typed is lost.
 */
export function typedChoice(
  choices: readonly CodeChoice[],
  typed: string,
  language: string
): string | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  const fold = (label: string): string => label.toLocaleLowerCase(language);
  const named = choices.find(({ label }) => fold(label) === fold(text));
  const begun = choices.filter(({ label }) => fold(label).startsWith(fold(text)));
  return (named ?? (begun.length === 1 ? begun[0] : undefined))?.code ?? text;
}
