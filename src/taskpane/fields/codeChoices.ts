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
