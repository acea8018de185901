import { writeHeader } from "../../audit/header";
import { openLane } from "../../audit/lane";
import { type LaneId, laneId } from "../../domain/ids";
import type { VaultSession } from "../../vault/session";
import { laneRows, storageSheets } from "../layout";
import type { Trip } from "../trip";
import type { LanePlace } from "./laneWriter";

/** What a new lane begins from. */
export interface NewLaneSpec {
  readonly user: string;
  readonly column: number;
  readonly time: number;
  readonly chainHead: Uint8Array;
  /** The newest epoch of the compartment `audit` and its public half, base64url. */
  readonly audit: { readonly epoch: number; readonly pub: string };
}

/** A lane that was drawn up and is not in the workbook yet. */
export interface NewLane {
  readonly place: LanePlace;
  readonly tipText: string;
}

/** Draws up a lane: its key, its signed header and its first tip. */
export async function drawUpLane(
  vault: VaultSession,
  random: (count: number) => Uint8Array,
  { user, column, time, chainHead, audit }: NewLaneSpec
): Promise<NewLane> {
  const lane: LaneId = laneId.create(random);
  const { epoch, pub } = audit;
  const key = await vault.createLaneKey({ lane, auditPublic: pub, epoch });
  const { text, header } = await writeHeader(
    { lane, user, time, chainHead, epoch, keyForAudit: key.toAudit, keyForUser: key.toUser },
    vault
  );
  const { tip, state } = await openLane(header, vault);
  return { place: { column, headerText: text, fresh: true, state }, tipText: tip };
}

/** Adds the two cells that make the lane. */
export function addNewLane(trip: Trip, { place, tipText }: NewLane): void {
  const { sheet, row, column } = {
    sheet: storageSheets.lanes,
    row: laneRows.header,
    column: place.column,
  };
  trip.write({ sheet, row, column, rows: 2, columns: 1 }, [[place.headerText], [tipText]]);
}
