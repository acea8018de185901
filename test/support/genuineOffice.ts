/** Microsoft's own Office.js on the Excel host, for tests. */
export { loadDialog, loadOffice } from "../../src/excel-host/node/loadOffice";
export type { OfficeClient } from "../../src/excel-host/node/loadOffice";
