import { VaultError } from "./errors";
import { type Outcome, asyncOutcome, outcome } from "./outcome";
import { parseOwnerKeyRow, verifyOwnerKeyRow } from "./ownerKeyRow";
import { draftRow, type DraftRow, newOwnerKeys, rewrapDrafts, signRow, takeRow } from "./ownerKeys";
import { signPublicFromText } from "./publicKey";
import type { LoadedOwnerKeys, LoadOwnerKeys, OwnerKeyRow, OwnerKeysRequest } from "./sessionData";
import type { SessionState } from "./sessionState";

type NewRow = Outcome<{ readonly row: OwnerKeyRow }>;
type NewRows = Outcome<{ readonly rows: readonly OwnerKeyRow[] }>;

/** Signs a draft, and holds it from then on. */
async function add(state: SessionState, draft: DraftRow): Promise<OwnerKeyRow> {
  const row = await signRow(state.user, draft);
  state.owners.put(draft.owner, row[7], draft.set);
  return row;
}

/** A row of fresh keys for each request, one generation above what is known of the owner. */
export function addOwnerKeys(
  state: SessionState,
  requests: readonly OwnerKeysRequest[]
): Promise<readonly NewRow[]> {
  return Promise.all(
    requests.map((request) =>
      asyncOutcome(async () => {
        const generation = state.owners.newestGeneration(request.owner) + 1;
        const keys = newOwnerKeys(state.random);
        return { row: await add(state, draftRow(state, request, generation, keys)) };
      })
    )
  );
}

/** All generations of each owner, wrapped for another place. */
export function rewrap(
  state: SessionState,
  requests: readonly OwnerKeysRequest[]
): Promise<readonly NewRows[]> {
  return Promise.all(
    requests.map((request) =>
      asyncOutcome(async () => {
        const drafts = rewrapDrafts(state, request);
        return { rows: await Promise.all(drafts.map((draft) => add(state, draft))) };
      })
    )
  );
}

/** Checks the signatures of rows and holds what this user may open. */
export async function loadRows(
  state: SessionState,
  rows: readonly LoadOwnerKeys[]
): Promise<readonly Outcome<LoadedOwnerKeys>[]> {
  const register = state.user.registerBytes;
  // Side by side: the engine verifies on other threads, and a register has thousands of rows.
  const checked = await Promise.all(
    rows.map(({ row, signPublic }) =>
      asyncOutcome(async () => {
        const parsed = parseOwnerKeyRow(row);
        const key = signPublicFromText(signPublic);
        const good = await verifyOwnerKeyRow(row, register, parsed.signature, key);
        if (!good) throw new VaultError("bad-signature");
        return { row, parsed };
      })
    )
  );
  return checked.map((item) =>
    item.ok ? outcome(() => takeRow(state, item.row, item.parsed)) : item
  );
}
