import { IMPORT_MAP } from "../../support/moduleServer";

const page = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Excel</title><link rel="icon" href="data:,">
<script type="importmap">${IMPORT_MAP}</script><body><script type="module">${script}</script>`;

/** Loads office.js as an add-in's page would, after what Excel puts there before it. */
const OFFICE = `
import { installInFrame } from "/src/excel-host/page/index";
installInFrame(window);
const script = document.createElement("script");
script.src = "/node_modules/@microsoft/office-js/dist/office.js";
script.onload = () => Office.onReady(() => document.body.setAttribute("data-ready", ""));
document.head.append(script);`;

/** A page that plays Excel around a pane, and shows its dialogs; the pane, and a page for dialogs. */
export const PAGES: Readonly<Record<string, string>> = {
  "/": page(`
import { createExcelHost } from "/src/excel-host/index";
import { attachFrame, clientInfoOf } from "/src/excel-host/page/index";
const profile = new URLSearchParams(location.search).get("profile") ?? "desktop";
const host = await createExcelHost({ profile, name: "sivu.xlsx" });
const connection = host.connect();
function show(info, line, url) {
  const frame = document.createElement("iframe");
  const detach = attachFrame(window, frame, info, line);
  frame.src = url;
  document.body.append(frame);
  return () => { detach(); frame.remove(); };
}
show(clientInfoOf(host.book), connection, "/pane.html");
host.dialogs.onOpened((dialog) => {
  dialog.onClosed(show(dialog.info, dialog.line, dialog.options.url));
});
Object.assign(window, { host, connection });`),
  "/pane.html": page(OFFICE),
  "/dialog.html": page(OFFICE),
};
