import type { SeenRegister } from "../localMemory";
import { storageSheets } from "../layout";
import { Books } from "./books";
import { type ChainView, verifyChainSheet } from "./chainSheet";
import { crossCheckLanes } from "./crossing";
import { type Finding, Findings } from "./findings";
import { type LaneView, verifyLanes } from "./lanesSheet";
import { readRegister, verifyMeta } from "./metaSheet";
import { verifyOutboxes } from "./outboxes";
import { verifyPeople } from "./people";
import { verifyRows } from "./rowSheets";
import { type Grid, type Grids, readSheets, type StorageSnapshot } from "./snapshot";
import { type Surroundings, verifySurroundings } from "./surroundings";
import { verifyWitness } from "./witness";

/** A chain of which nothing can be read. */
const noChain: ChainView = {
  register: null,
  verify: () => Promise.resolve(true),
  sound: false,
  state: null,
  columns: [],
  foreign: new Set(),
  known: new Map(),
};

async function readChain(grids: Grids, findings: Findings): Promise<ChainView> {
  const meta = grids[storageSheets.meta];
  const grid = grids[storageSheets.chain];
  const register = meta === null ? null : readRegister(meta, findings);
  const chain =
    grid === null
      ? { view: { ...noChain, register }, wrongRegister: false }
      : await verifyChainSheet(grid, register, findings);
  if (meta !== null) verifyMeta(meta, chain.view, chain.wrongRegister, findings);
  return chain.view;
}

async function readLanes(
  grid: Grid,
  chain: ChainView,
  findings: Findings
): Promise<readonly LaneView[]> {
  const lanes = await verifyLanes(grid, chain, findings);
  // Whoever founded the register has written of it.
  if (lanes.length === 0 && chain.state !== null)
    findings.add("lane-missing", storageSheets.lanes, "");
  return lanes;
}

/**
 * Verifies the storage of a register without any key (workbook format 1 §8): `_meta` against the chain,
 * the chain, the users' own cells, lanes with outboxes, every row against the newest write that a lane
 * tells of, and that nothing else stands anywhere. A damaged part never hides another, and what
 * follows from one cause is told once. Linear in the number of cells.
 *
 * `witness` is what this machine has seen of the register before, `surroundings` what is beside storage. Throws nothing over what the
 * workbook holds; an empty answer means that everything is as its authors left it.
 */
export async function verifyStorage(
  snapshot: StorageSnapshot,
  witness: SeenRegister | null = null,
  surroundings: Surroundings | null = null
): Promise<readonly Finding[]> {
  const findings = new Findings();
  const grids = readSheets(snapshot, findings);
  const chain = await readChain(grids, findings);
  const laneGrid = grids[storageSheets.lanes];
  const lanes = laneGrid === null ? [] : await readLanes(laneGrid, chain, findings);
  // Without any lane every row would be unknown: one finding has said that.
  let books: Books | null = null;
  if (lanes.length > 0) {
    const hasGaps = crossCheckLanes(lanes, chain, findings);
    books = Books.open(lanes, chain, hasGaps, findings);
    verifyOutboxes(lanes, chain, books, findings);
    for (const sheet of [
      storageSheets.records,
      storageSheets.keys,
      storageSheets.attachments,
    ] as const) {
      const grid = grids[sheet];
      if (grid !== null) await verifyRows(sheet, grid, { books, chain, findings });
    }
  }
  await verifyPeople({ chain, books, findings });
  if (witness !== null) verifyWitness(witness, lanes, chain, findings);
  if (surroundings !== null) verifySurroundings(surroundings, chain, findings);
  return findings.all();
}
