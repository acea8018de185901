import type { Language } from "../domain/language";
import type { Finding, FindingCode } from "../register/model";
import { openingFindingTexts } from "../text/findings";
import type { Text } from "../text/translate";
import { fill } from "../text/translate";

/** Every code has words, or this does not type-check. */
const texts: Readonly<Record<FindingCode, Text>> = openingFindingTexts;

/** A finding of opening the register, in words. */
export const describeFinding = ({ code, params }: Finding, language: Language): string =>
  fill(texts[code][language], params);
