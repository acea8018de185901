import type { JsonObject, JsonValue } from "../domain/json";
import type { DeliveryStat } from "../domain/records";
import { ParError } from "../domain/errors";
import { isJsonObject } from "../domain/json";
import { isService } from "../domain/service";
import type { DataRow } from "./dataRow";
import { checksumOf, dataColumns } from "./dataRow";
import type { Delivery, Protection } from "./delivery";
import type { Scope } from "./margins";
import { jsonBytes, packItems } from "./packing";

/** Bytes that the content may take of the 23,000 of a sealed value, beside the other fields. */
export const ledgerBytes = 22_000;

/** When a delivery was made, and what it was made into. */
export interface Made {
  /** UTC, `YYYY-MM-DDThh:mm:ssZ`. */
  readonly made: string;
  /** SHA-256 of the file that left, hexadecimal. */
  readonly fileHash: string;
  /** 1 for the first delivery of a service and period, 2 for the one that replaces it …; `null` where the ledger is silent. */
  readonly version: number | null;
}

/** Places of a table, in the order of the file: `kunta/sukupuoli/ikaryhma` each. */
type Layout = readonly string[];
/** A variable and code, the number of its layout, and its figures with runs of zeros as `-length`. */
type Table = readonly [muuttuja: string, koodi: string, layout: number, figures: readonly number[]];

/** `5, 0, 0, 0, 10` as `5, -3, 10`: most figures of a small register are 0. */
function squeeze(figures: readonly number[]): readonly number[] {
  const squeezed: number[] = [];
  for (const figure of figures) {
    const last = squeezed.at(-1);
    if (figure !== 0) squeezed.push(figure);
    else if (last !== undefined && last < 0) squeezed[squeezed.length - 1] = last - 1;
    else squeezed.push(-1);
  }
  return squeezed;
}

const unsqueeze = (squeezed: readonly number[]): readonly number[] =>
  squeezed.flatMap((figure) => (figure < 0 ? Array.from({ length: -figure }, () => 0) : [figure]));

const placeOf = ({ kunta, sukupuoli, ikaryhma }: DataRow): string =>
  [kunta, sukupuoli, ikaryhma].join("/");

/** The rows as tables: neighbouring rows of one variable and code. */
function tablesOf(rows: readonly DataRow[]): {
  layouts: readonly Layout[];
  tables: readonly Table[];
} {
  const groups: DataRow[][] = [];
  for (const row of rows) {
    const head = groups.at(-1)?.[0];
    if (head?.muuttuja === row.muuttuja && head.koodi === row.koodi) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  const layouts = new Map<string, number>();
  const tables = groups.flatMap((group): readonly Table[] => {
    const places = group.map(placeOf).join(" ");
    const layout = layouts.get(places) ?? layouts.size;
    layouts.set(places, layout);
    const [head] = group;
    const figures = squeeze(group.map(({ lukumaara }) => lukumaara));
    return head === undefined ? [] : [[head.muuttuja, head.koodi, layout, figures]];
  });
  return { layouts: [...layouts.keys()].map((places) => places.split(" ")), tables };
}

/**
 * The ledger of a delivery: everything that left, so that it can be reprinted and audited and is
 * never recounted (security reference §3.4, item 9). A delivery by many municipalities takes several
 * entries, numbered `part` of `parts`, none larger than `limit` bytes.
 */
export function ledgerEntries(
  delivery: Delivery,
  { made, fileHash, version }: Made,
  limit = ledgerBytes
): readonly DeliveryStat[] {
  const { service, period, protection, scope, checksum, rows } = delivery;
  const { layouts, tables } = tablesOf(rows);
  const numbered = version === null ? {} : { version };
  const common = { protection, scope, file: fileHash, layouts, ...numbered };
  // Room for the other members: part, parts and tables, and a comma after each table.
  const room = limit - jsonBytes(common) - 60;
  const packs = packItems(tables, room, (table) => jsonBytes(table) + 1);
  return packs.map((pack, at) => ({
    service,
    from: period.from,
    to: period.to,
    made,
    checksum,
    content: { ...common, part: at + 1, parts: packs.length, tables: pack },
  }));
}

/** A delivery as the ledger remembers it. */
export interface MadeDelivery extends Made {
  readonly delivery: Delivery;
}

function damaged(): never {
  throw new ParError("damaged-register", { part: "ledger" });
}

const isText = (value: JsonValue | undefined): value is string => typeof value === "string";
const isTexts = (value: JsonValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);
const isFigures = (value: JsonValue | undefined): value is readonly number[] =>
  Array.isArray(value) && value.every((figure) => Number.isSafeInteger(figure));
const isScope = (value: JsonValue | undefined): value is Scope =>
  value === "full" || value === "one-way" || value === "total";
const isProtection = (value: JsonValue | undefined): value is Protection =>
  value === "rounded-5" || value === "none";

/** The rows of one table of a content. */
function rowsOf(
  table: JsonValue,
  layouts: readonly JsonValue[],
  common: Pick<DataRow, "palvelu" | "alku" | "loppu">
): readonly DataRow[] {
  if (!Array.isArray(table)) return damaged();
  const [muuttuja, koodi, layout, squeezed] = table as readonly JsonValue[];
  const places = typeof layout === "number" ? layouts[layout] : undefined;
  if (!isText(muuttuja) || !isText(koodi) || !isTexts(places) || !isFigures(squeezed)) {
    return damaged();
  }
  const figures = unsqueeze(squeezed);
  return places.map((place, at): DataRow => {
    const [kunta = "", sukupuoli = "", ikaryhma = ""] = place.split("/");
    return { ...common, muuttuja, koodi, kunta, sukupuoli, ikaryhma, lukumaara: figures[at] ?? 0 };
  });
}

function contentOf(entry: DeliveryStat): JsonObject {
  return isJsonObject(entry.content) ? entry.content : damaged();
}

/** One delivery from all of its entries. */
function assemble(entries: readonly DeliveryStat[]): MadeDelivery {
  const partOf = (entry: DeliveryStat): number => Number(contentOf(entry)["part"]);
  // Two people who made one and the same file in the same second have written each part twice.
  const parts = [...new Map(entries.map((entry) => [partOf(entry), entry])).values()].sort(
    (a, b) => partOf(a) - partOf(b)
  );
  const [first] = parts;
  if (first === undefined) return damaged();
  const { service, from, to, made, checksum } = first;
  const { file, protection, scope, parts: count, version } = contentOf(first);
  if (!isService(service) || from === undefined || to === undefined || made === undefined) {
    return damaged();
  }
  const rows = parts.flatMap((part) => {
    const { layouts, tables } = contentOf(part);
    if (!Array.isArray(layouts) || !Array.isArray(tables)) return damaged();
    return tables.flatMap((table: JsonValue) =>
      rowsOf(table, layouts, { palvelu: service, alku: from, loppu: to })
    );
  });
  const sound = count === parts.length && checksum === checksumOf(rows);
  if (!sound || !isText(file) || !isScope(scope) || !isProtection(protection)) return damaged();
  const period = { from, to };
  const delivery = { service, period, protection, scope, header: dataColumns, rows, checksum };
  return { made, fileHash: file, version: typeof version === "number" ? version : null, delivery };
}

/**
 * The deliveries of the ledger, in the order they were made, exactly as they left.
 * @throws ParError `damaged-register` when a part is missing or the checksum does not agree
 */
export function deliveriesFromLedger(entries: readonly DeliveryStat[]): readonly MadeDelivery[] {
  const byDelivery = new Map<string, DeliveryStat[]>();
  for (const entry of entries) {
    const { file, version = 0 } = contentOf(entry);
    const key = JSON.stringify([entry.made, entry.service, entry.to, version, file ?? ""]);
    byDelivery.set(key, [...(byDelivery.get(key) ?? []), entry]);
  }
  return [...byDelivery]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, parts]) => assemble(parts));
}

/** The number of the next delivery of a service and period, after those of the ledger. */
export function nextVersion(earlier: readonly MadeDelivery[]): number {
  return 1 + Math.max(earlier.length, ...earlier.map(({ version }) => version ?? 0));
}
