import { ParError } from "../../domain/errors";
import type { Block, Operation, Workbook } from "../../workbook/port";
import { chainArea, chainColumns } from "../chainSheet";
import { allStorageSheets, allViewSheets, columnNames, storageSheets, wholeRows } from "../layout";
import { metaArea, readMeta } from "../meta";
import { Trip } from "../trip";

/** A workbook in which a register can be laid out. */
export interface Ground {
  /** Makes the sheets; what an earlier attempt left of storage goes first. */
  readonly prepare: readonly Operation[];
  /** Removes the empty sheet that a new workbook begins with. */
  readonly tidy: readonly Operation[];
}

/**
 * Looks whether a register can be laid out here. One or two round trips; nothing is changed.
 * @throws ParError `already-a-register` (with `sheet` where a sheet of people's own has a name that a register needs),
 * `damaged-register` where storage holds records and `_meta` is gone
 */
export async function inspectGround(workbook: Workbook): Promise<Ground> {
  const trip = new Trip(workbook);
  const sheets = trip.sheets();
  const meta = trip.read(metaArea);
  const chain = trip.read(chainArea);
  const kinds = trip.read({ sheet: storageSheets.records, used: "B" });
  const views = allViewSheets.map((sheet) => ({ sheet, used: trip.extent({ sheet, used: true }) }));
  await trip.run();
  const names = sheets.value.map(({ name }) => name);
  const storage = allStorageSheets.filter((sheet) => names.includes(sheet));
  if (isFinished(meta.value)) throw new ParError("already-a-register");
  // A register whose `_meta` was wiped is not a broken-off attempt: making a new one would destroy it.
  if (holdsRecords(kinds.value) || chainColumns(chain.value).length > 1) {
    throw new ParError("damaged-register", { part: storageSheets.meta });
  }
  const foreign = storage.length === 0 ? views.find(({ used }) => used.value !== null) : undefined;
  if (foreign !== undefined) throw new ParError("already-a-register", { sheet: foreign.sheet });
  return {
    prepare: [
      ...storage.map((sheet): Operation => ({ op: "deleteSheet", sheet })),
      ...allViewSheets
        .filter((sheet) => !names.includes(sheet))
        .map((sheet): Operation => ({ op: "addSheet", sheet, visibility: "visible", text: false })),
      ...allStorageSheets.map((sheet): Operation => ({
        op: "addSheet",
        sheet,
        visibility: "veryHidden",
        text: true,
      })),
      ...([storageSheets.records, storageSheets.keys, storageSheets.attachments] as const).map(
        (sheet): Operation => ({
          op: "write",
          area: wholeRows(sheet, 0),
          values: [columnNames[sheet]],
        })
      ),
    ],
    tidy: await emptySheets(
      workbook,
      sheets.value
        .filter(({ name, visibility }) => visibility === "visible" && !isOurs(name))
        .map(({ name }) => name)
    ),
  };
}

async function emptySheets(
  workbook: Workbook,
  names: readonly string[]
): Promise<readonly Operation[]> {
  if (names.length === 0) return [];
  const trip = new Trip(workbook);
  const extents = names.map((sheet) => ({ sheet, used: trip.extent({ sheet, used: true }) }));
  await trip.run();
  return extents.flatMap(({ sheet, used }): readonly Operation[] =>
    used.value === null ? [{ op: "deleteSheet", sheet }] : []
  );
}

/** Whether there are rows besides the organisation's, which an attempt leaves. */
function holdsRecords(kinds: Block | null): boolean {
  const [heading] = columnNames[storageSheets.records].slice(1);
  const known = ["", heading, "organisation"];
  return kinds?.values.some(([kind]) => !known.includes(String(kind ?? ""))) ?? false;
}

function isFinished(block: Block | null): boolean {
  try {
    return readMeta(block) !== null;
  } catch (error) {
    if (error instanceof ParError) return true;
    throw error;
  }
}

const isOurs = (name: string): boolean =>
  allViewSheets.includes(name) || allStorageSheets.some((sheet) => sheet === name);
