import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";

/** What can be bundled: the add-in's pane, and the page that plays Excel around it. */
export type Bundle = "pane" | "workbench";

/**
 * Bundles the pane, with Office.js from this machine, and the page of the workbench. The first time
 * takes a minute; later ones take what changed.
 *
 * @param root - the folder of package.json
 * @param baseUrl - the address of the workbench
 * @param out - the folder to fill, below `root`
 * @returns the whole path of that folder
 * @throws Error with webpack's own report
 */
export async function buildWorkbench(
  root: string,
  baseUrl: string,
  out = ".cache/workbench",
  bundles: readonly Bundle[] = ["pane", "workbench"]
): Promise<string> {
  const webpack = createRequire(join(root, "package.json")).resolve("webpack/bin/webpack.js");
  const names = bundles.flatMap((name) => ["--config-name", name]);
  const settings = { OFFICE_JS: "/officejs/office.js", BASE_URL: baseUrl, OUT: out };
  try {
    await promisify(execFile)(
      process.execPath,
      [webpack, "--mode", "development", "--env", "workbench", "--stats", "errors-only", ...names],
      { cwd: root, env: { ...process.env, ...settings }, maxBuffer: 64 * 1024 * 1024 }
    );
  } catch (cause) {
    const report = (cause as { readonly stdout?: string }).stdout ?? "";
    throw new Error(`the workbench could not be built\n${report}`, { cause });
  }
  return join(root, out);
}
