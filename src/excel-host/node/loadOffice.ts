import type { AddinDialog } from "../common/dialog";
import type { Connection } from "../connection";
import type { ExcelHost } from "../host";
import { clientInfoOf } from "../page/hostSide";
import type { OfficeGlobals } from "./officeRealm";
import { runOffice } from "./officeRealm";

/** A genuine Office.js client in Node, connected to a host. */
export interface OfficeClient extends OfficeGlobals {
  /** Its line to the host. `connection.invokeAction` calls functions associated with ribbon actions. */
  readonly connection: Connection;
}

/** Where the pane's page lies, as far as a client in Node has one. */
const PANE = "https://localhost/taskpane.html";

/**
 * Loads Microsoft's own `office.js` for a window of the host and waits until it is ready. Each call is a
 * client of its own, as a second window or a second person would be.
 *
 * @param connection - the window; a new one unless given
 */
export async function loadOffice(
  host: ExcelHost,
  connection: Connection = host.connect()
): Promise<OfficeClient> {
  return { ...(await runOffice(clientInfoOf(host.book), connection, PANE)), connection };
}

/**
 * Loads `office.js` in the page of a dialog that an add-in has opened. There it can tell the add-in
 * messages (`Office.context.ui.messageParent`), hear its answers, and not much more.
 */
export const loadDialog = ({ info, line, options }: AddinDialog): Promise<OfficeGlobals> =>
  runOffice(info, line, options.url);
