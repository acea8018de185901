import type { Language } from "../domain/language";
import type { StorageFinding } from "../register";
import { formatInstant } from "../text/format";
import { translate } from "../text/translate";
import { storageFindingTexts } from "../text/verification";
import { adviceOf, adviceTexts, verificationTexts } from "../text/verificationAdvice";

/** A finding of verification in words. */
export interface DescribedFinding {
  readonly what: string;
  /** Sheet and cell, or sheet and the id of what is missing. */
  readonly where: string;
  /** When what should be there was saved; `null` where unknown. */
  readonly since: string | null;
  /** Who last wrote there properly, or whose it is; `null` where unknown. */
  readonly who: string | null;
  readonly todo: string;
}

const isCell = /^[A-Z]+\d+$/u;
const isArea = /^[A-Z]+\d*:[A-Z]+\d*$/u;

/** Puts a finding into words. `names` are the users' by id; a code without words does not type-check. */
export function describeStorageFinding(
  { code, sheet, place, since, user }: StorageFinding,
  names: ReadonlyMap<string, string>,
  language: Language
): DescribedFinding {
  const t = translate(language);
  const words = verificationTexts;
  const kind =
    sheet === "" ? "name" : isCell.test(place) ? "cell" : isArea.test(place) ? "area" : "item";
  return {
    what: t(storageFindingTexts[code]),
    where: place === "" ? sheet : t(words[kind], { sheet, place }),
    since:
      since === undefined
        ? null
        : t(words.since, { time: formatInstant(new Date(since), language) }),
    who:
      user === undefined || user === ""
        ? null
        : t(words.who, { name: names.get(user) ?? t(words.unknownUser, { id: user }) }),
    todo: t(adviceTexts[adviceOf[code]]),
  };
}
