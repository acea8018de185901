import { createRoot } from "react-dom/client";
import { createExcelHost } from "../../excel-host";
import type { WorkbenchSession } from "../session";
import { Page } from "./frame/Page";
import { chosenLocale } from "./state/preferences";
import { Workbench } from "./state/workbench";
import { wordsOf } from "./words";

async function get(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function open(): Promise<Workbench> {
  const locale = chosenLocale();
  const session = (await (await get("/session.json")).json()) as WorkbenchSession;
  const manifest = await (await get("/manifest.xml")).text();
  const file = session.hasFile
    ? { file: new Uint8Array(await (await get("/workbook.xlsx")).arrayBuffer()) }
    : {};
  const host = await createExcelHost({
    ...file,
    name: session.fileName,
    profile: { locale },
    // Dialogs must be https, and this server is not: their pages are shown from here all the same.
    appDomains: [`https://${location.host}`],
  });
  return new Workbench({ session, manifest, host, locale });
}

async function start(place: HTMLElement): Promise<void> {
  const words = wordsOf(chosenLocale());
  place.textContent = words.loading;
  try {
    const workbench = await open();
    place.setAttribute("class", "page");
    place.removeAttribute("role");
    createRoot(place).render(<Page workbench={workbench} />);
  } catch (error) {
    place.setAttribute("role", "alert");
    place.textContent = `${words.cannotOpen} ${error instanceof Error ? error.message : ""}`;
  }
}

const place = document.getElementById("workbench");
if (place === null) throw new Error("the page has no place for the workbench");
void start(place);
