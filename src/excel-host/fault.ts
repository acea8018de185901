import type { ExcelErrorCode } from "./errors";
import type { Intervention, InterventionName } from "./interventions";

/** States of Excel, and of the page that an add-in runs in, that last until they are ended. */
export type StateName =
  /** A person is typing into a cell. */
  | "cell-edit"
  /** The file may be changed on the screen, but not saved. */
  | "read-only"
  /** Nothing is saved by itself. */
  | "autosave-off"
  /** The browser has no more room for what the add-in's page wants to keep. */
  | "storage-full"
  /** The browser keeps nothing for the add-in's page. */
  | "storage-gone";

/** What goes wrong with a batch. `code` is what the client is told; `GeneralException` unless said. */
export type Fault =
  /** Nothing of the batch is done. */
  | { readonly kind: "before"; readonly code?: ExcelErrorCode }
  /** The first `actions` actions are done, as the client numbers them on the wire. */
  | { readonly kind: "middle"; readonly actions: number; readonly code?: ExcelErrorCode }
  /** About a share of the actions is done, between 0 and 1. */
  | { readonly kind: "part"; readonly share: number; readonly code?: ExcelErrorCode }
  /** Everything is done, and yet an error is answered. */
  | { readonly kind: "after"; readonly code?: ExcelErrorCode }
  /** No answer ever comes. `done` says whether the batch was carried out. */
  | { readonly kind: "hang"; readonly done: boolean }
  /** The answer comes when the test releases it; events wait with it. */
  | { readonly kind: "slow" }
  /** The client vanishes: no answer, and nothing reaches it any more. */
  | { readonly kind: "death"; readonly done: boolean }
  /** Excel is in this state while it takes the batch. */
  | { readonly kind: "during"; readonly state: StateName }
  /** The person at the window does something right before the batch: this, or what chance makes of a name. */
  | { readonly kind: "person"; readonly act: Intervention | InterventionName }
  /** Before the batch Excel closes, and with it goes everything that was not saved. */
  | { readonly kind: "close" };
