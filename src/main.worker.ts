/* The Worker of the pane: keys live here, and half a second of password hashing holds up nobody. */
import { exposeVault } from "./vault/sessionWorker";
import { vaultInProcess } from "./vault/vaultInProcess";

exposeVault(vaultInProcess());
