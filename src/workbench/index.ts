/** `npm start`: a page that plays Excel around the add-in, served to this machine. */
export { buildWorkbench } from "./server/buildWorkbench";
export { startWorkbench, workbenchFile } from "./server/startWorkbench";
export type { Workbench, WorkbenchFile, WorkbenchOptions } from "./server/startWorkbench";
export type { DemoUser } from "./session";
