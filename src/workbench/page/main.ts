import { createExcelHost } from "../../excel-host";
import { readRibbon } from "../ribbon";
import type { WorkbenchSession } from "../session";
import { Book } from "./book";
import { followSystemTheme } from "./theme";
import { Workbench } from "./workbench";

const LOCALE = "fi-FI";

async function get(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function start(): Promise<void> {
  const session = (await (await get("/session.json")).json()) as WorkbenchSession;
  const ribbon = readRibbon(await (await get("/manifest.xml")).text(), LOCALE);
  const file = session.hasFile
    ? { file: new Uint8Array(await (await get("/workbook.xlsx")).arrayBuffer()) }
    : {};
  const host = await createExcelHost({ ...file, name: session.fileName });
  new Workbench(session, ribbon, new Book(session.fileName, host, host.connect()));
}

followSystemTheme();
start().catch((error: unknown) => {
  const loading = document.getElementById("loading");
  if (loading === null) throw error;
  loading.setAttribute("role", "alert");
  loading.textContent = `Työkirjaa ei voitu avata. ${error instanceof Error ? error.message : ""}`;
});
