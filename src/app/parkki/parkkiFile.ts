import { writeXlsx } from "hucre/xlsx";
import type { Language } from "../../domain/language";
import type { Delivery } from "../../statistics/delivery";
import { coverSheet } from "./coverSheet";
import { dataSheet } from "./dataSheet";
import { readmeSheet } from "./readmeSheet";
import { tableSheets } from "./tableSheets";

/** What a PARkki file is made of. */
export interface ParkkiFile {
  readonly delivery: Delivery;
  /** The organisation's name on the cover. */
  readonly organisation: string;
  /** When the delivery was made, UTC `YYYY-MM-DDThh:mm:ssZ`. */
  readonly made: string;
  /** Which delivery of the service and period it is, from 1 on; `null` where the ledger does not tell. */
  readonly version: number | null;
  /** The language of the cover and the tables. */
  readonly language: Language;
}

/**
 * The new workbook of a delivery as an .xlsx file: cover, guidance, readable tables and the sheet
 * `data`; nothing else, no author, no formulas, nothing hidden. The same delivery gives the same
 * bytes (security reference §3.4, items 9–11; specification in `docs/parkki-file.md`).
 */
export async function buildParkkiFile(file: ParkkiFile): Promise<Uint8Array> {
  const { delivery, language, made } = file;
  return writeXlsx({
    sheets: [
      coverSheet(file),
      readmeSheet(delivery, language),
      ...tableSheets(delivery, language),
      dataSheet(delivery),
    ],
    properties: { modified: new Date(made) },
    activeSheet: 0,
  });
}
