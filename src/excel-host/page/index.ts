/** The host's two ends in a browser: the page that plays Excel, and the add-in's page in a frame of it. */
export type { ClientInfo, OfficeThemeColors } from "./clientInfo";
export { createClientShim } from "./clientShim";
export type { ClientLine, ClientShim } from "./clientShim";
export { attachFrame, installInFrame } from "./frame";
export type { AddinFrame, PageWindow } from "./frame";
export { clientInfoOf } from "./hostSide";
