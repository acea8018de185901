import type { WriteSheet } from "hucre/xlsx";
import { labelOf } from "../../domain/codes/catalogue";
import { dataColumns } from "../../statistics/dataRow";
import type { Delivery } from "../../statistics/delivery";
import { all } from "../../statistics/margins";
import { parkkiCoverTexts as texts } from "../../text/areas/parkkiFile";
import { parkkiVariableTexts } from "../../text/areas/parkkiVariables";
import { formatDate, formatInstant } from "../../text/format";
import type { Translate } from "../../text/translate";
import { translate } from "../../text/translate";
import { Grid } from "./grid";
import type { ParkkiFile } from "./parkkiFile";

/** The version of `docs/parkki-file.md` that a file follows. */
export const formatVersion = 1;

const scopes = { full: texts.full, "one-way": texts.oneWay, total: texts.total } as const;

function facts(file: ParkkiFile, t: Translate): readonly (readonly [string, string])[] {
  const { delivery, organisation, language, made, version } = file;
  const { from, to } = delivery.period;
  return [
    [t(texts.organisation), organisation],
    [t(texts.service), labelOf("service", delivery.service, language)],
    [t(texts.period), `${formatDate(from, language)}–${formatDate(to, language)}`],
    [t(texts.made), formatInstant(new Date(made), language)],
    ...(version === null
      ? []
      : [[t(texts.version), version === 1 ? "1" : t(texts.replaces, { version })] as const]),
    [t(texts.format), t(texts.formatName, { version: formatVersion })],
    [t(texts.protection), t(delivery.protection === "none" ? texts.unprotected : texts.rounded)],
    [t(texts.scope), t(scopes[delivery.scope])],
    [t(texts.checksum), delivery.checksum],
  ];
}

/** The figures that are one number each, with their titles. */
function totals({ rows }: Delivery, t: Translate): readonly (readonly [string, number])[] {
  const names = ["asiakkaat", "uudet", "paattyneet", "alle29", "ilmoitetut"] as const;
  const sums = dataColumns.slice(4, 8);
  return names.flatMap((name) =>
    rows
      .filter((row) => row.muuttuja === name && sums.every((column) => row[column] === all))
      .map(({ lukumaara }) => [t(parkkiVariableTexts[name]), lukumaara] as const)
  );
}

/**
 * The sentences that a reader must see first. The one about linked deliveries stays until the gate
 * over everything that left in a year is there (security reference §3.4, item 7).
 */
function notes({ protection, scope }: Delivery, t: Translate): readonly string[] {
  if (protection === "none") return [t(texts.unprotectedNote)];
  return [
    t(texts.roundedNote),
    ...(scope === "total" ? [] : [t(texts.exactTotalsNote)]),
    t(texts.linkedNote),
  ];
}

/** The cover: whose figures these are, of which days, and how they are protected. */
export function coverSheet(file: ParkkiFile): WriteSheet {
  const t = translate(file.language);
  const grid = new Grid();
  let row = 0;
  grid.put(row, 0, t(texts.title), "title");
  grid.height(row, 26);
  row += 2;
  for (const [label, value] of facts(file, t)) {
    grid.put(row, 0, label, "label");
    grid.put(row, 1, value, "wrapped");
    row += 1;
  }
  row += 1;
  grid.put(row++, 0, t(texts.totals), "heading");
  for (const [label, value] of totals(file.delivery, t)) {
    grid.put(row, 0, label, "label");
    grid.put(row++, 1, value, "countLeft");
  }
  row += 1;
  grid.put(row++, 0, t(texts.notes), "heading");
  for (const note of notes(file.delivery, t)) {
    grid.put(row, 0, note, "wrapped");
    grid.join(row, 0, 1);
    grid.height(row++, 34);
  }
  return grid.sheet({
    name: t(texts.sheet),
    columns: [{ width: 32 }, { width: 70 }],
    view: { showGridLines: false },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  });
}
