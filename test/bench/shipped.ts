import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import webpack from "webpack";

/**
 * A module of ours bundled for Node as the pane is for browsers. Where modules are loaded one by one, each call across them
 * costs more than hashing a short message, and that would be measured instead of what ships.
 * @param entry - from the folder of package.json
 */
export async function shipped<Module>(root: string, entry: string): Promise<Module> {
  const folder = join(root, ".cache/bench-node");
  await mkdir(folder, { recursive: true });
  const compiler = webpack({
    context: root,
    entry,
    mode: "production",
    target: "node",
    output: { path: folder, filename: "module.cjs", library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/u,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
  const load = createRequire(join(folder, "module.cjs"));
  return load("./module.cjs") as Module;
}
