import type { WriteSheet } from "hucre/xlsx";
import type { Language } from "../../domain/language";
import { languages } from "../../domain/language";
import type { Delivery, Protection } from "../../statistics/delivery";
import { parkkiReadmeTexts as texts } from "../../text/areas/parkkiFile";
import { translate } from "../../text/translate";
import { Grid } from "./grid";

const paragraphsOf = (protection: Protection) => [
  texts.content,
  texts.counting,
  texts.background,
  texts.totalsOnly,
  protection === "none" ? texts.unrounded : texts.rounding,
  texts.data,
  texts.checksum,
];

/** A little fewer than a line takes, so that no paragraph is cut off at its end. */
const charactersOnLine = 115;
const lineHeight = 15;

/** Guidance in Finnish, Swedish and English, whatever the language of the file: recipients differ. */
export function readmeSheet({ protection }: Delivery, language: Language): WriteSheet {
  const grid = new Grid();
  let row = 0;
  for (const each of languages) {
    const t = translate(each);
    grid.put(row++, 0, t(texts.title), "heading");
    for (const paragraph of paragraphsOf(protection)) {
      const words = t(paragraph);
      grid.put(row, 0, words, "wrapped");
      grid.height(row++, lineHeight * Math.ceil(words.length / charactersOnLine) + 6);
    }
    row += 1;
  }
  return grid.sheet({
    name: translate(language)(texts.sheet),
    columns: [{ width: 110 }],
    view: { showGridLines: false },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  });
}
