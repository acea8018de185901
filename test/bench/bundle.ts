import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import type { Figure } from "./measure";

const out = ".cache/bench";

/** What a browser fetches before the pane shows anything: the page's own scripts, gzipped, without Office.js. */
export async function measureBundle(root: string): Promise<readonly Figure[]> {
  const webpack = createRequire(join(root, "package.json")).resolve("webpack/bin/webpack.js");
  await promisify(execFile)(process.execPath, [webpack, "--mode", "production"], {
    cwd: root,
    env: { ...process.env, OUT: out },
    maxBuffer: 64 * 1024 * 1024,
  });
  const folder = join(root, out);
  const html = await readFile(join(folder, "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\bsrc="?([^\s">]+)/gu)]
    .map(([, src = ""]) => src)
    .filter((src) => !src.startsWith("https://"));
  if (scripts.length === 0) throw new Error("the page has no scripts of its own");
  const all = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const later = all.filter((name) => !scripts.includes(name));
  const figure = async (
    what: string,
    names: readonly string[],
    limit: number | null
  ): Promise<Figure> => {
    const sizes = await Promise.all(
      names.map(async (name) => gzipSync(await readFile(join(folder, name)), { level: 9 }).length)
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { group: "pane", what, value: bytes / 1000, unit: "kB", limit };
  };
  return [
    await figure("scripts at first view, gzipped", scripts, 300),
    await figure("worker and what is fetched later, gzipped", later, null),
  ];
}
