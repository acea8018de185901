import { homeWords } from "./home";
import { lifeWords } from "./life";
import { natureWords } from "./nature";

/** More than 1,200 common Finnish words of 3 to 12 letters, in lower case, each once. */
export const phraseWords: readonly string[] = [natureWords, homeWords, lifeWords].flatMap((list) =>
  list.trim().split(/\s+/u)
);
