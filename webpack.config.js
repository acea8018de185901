// Two bundles: the add-in's pane, which is what `npm run build` ships, and the page of the workbench.
//
// Settings come from the environment:
//   BASE_URL   where the pane will be served; written into the manifest (https://localhost:3000)
//   OFFICE_JS  where the pane loads Office.js from (Microsoft's CDN; the workbench serves its own copy)
//   OUT        the folder to write to (dist)
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

const { DefinePlugin, sources } = webpack;
const file = fileURLToPath(import.meta.url);
const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

/** The address that manifest.xml is written for. */
const MANIFEST_BASE = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const isLocal = (url) => url.startsWith("/");

/**
 * What the pane may load and do. Microsoft publishes no list of what Office.js needs; this is the
 * empirical one: its CDN, inline styles (its own on the web, and Fluent UI's), WebAssembly (Argon2id).
 */
const contentSecurityPolicy = (officeJs) => {
  const office = isLocal(officeJs)
    ? ""
    : " https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com";
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};

/** Where Excel on the web frames add-ins. A page cannot say this of itself, so it must be a header. */
const FRAME_ANCESTORS = [
  "https://*.cloud.microsoft",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

/** What the server of the pane must send with every file; written beside the files. */
const headers = (officeJs) => ({
  "Content-Security-Policy":
    contentSecurityPolicy(officeJs) +
    `; frame-ancestors ${isLocal(officeJs) ? "'self'" : FRAME_ANCESTORS.join(" ")}`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
});

/** Puts Office.js before everything else in the page and the policy before Office.js. */
class OfficePage {
  constructor(officeJs) {
    this.officeJs = officeJs;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("OfficePage", (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTagGroups.tap("OfficePage", (page) => {
        const tag = (tagName, voidTag, attributes) => ({ tagName, voidTag, attributes, meta: {} });
        page.headTags.unshift(
          tag("meta", true, {
            "http-equiv": "Content-Security-Policy",
            content: contentSecurityPolicy(this.officeJs),
          }),
          tag("script", false, { src: this.officeJs })
        );
      });
      const stage = compilation.constructor.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "OfficePage", stage }, () => {
        const text = `${JSON.stringify(headers(this.officeJs), null, 2)}\n`;
        compilation.emitAsset("headers.json", new sources.RawSource(text));
      });
    });
  }
}

/** What both bundles have in common. No code is evaluated from text, so that the policy holds. */
const bundle = (mode, name) => ({
  name,
  mode,
  context: root,
  devtool: mode === "production" ? "source-map" : "cheap-module-source-map",
  cache:
    mode === "production"
      ? false
      : {
          type: "filesystem",
          name: `${name}-${mode}`,
          cacheDirectory: resolve(root, ".cache/webpack"),
          buildDependencies: { config: [file, resolve(root, "package-lock.json")] },
        },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        // Types are checked by `npm run typecheck`.
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: true } },
      },
    ],
  },
  optimization: { moduleIds: "deterministic", chunkIds: "deterministic" },
  performance: { hints: false },
});

/** The add-in: page, worker, icons and manifest; and the page that checks an Excel. */
const pane = (mode) => {
  const officeJs = process.env.OFFICE_JS ?? OFFICE_CDN;
  const baseUrl = (process.env.BASE_URL ?? MANIFEST_BASE).replace(/\/$/, "");
  return {
    ...bundle(mode, "pane"),
    entry: { taskpane: "./src/main.ts", conformance: "./src/conformance/page/main.ts" },
    output: {
      path: resolve(root, process.env.OUT ?? "dist"),
      filename: "[name].[contenthash:12].js",
      chunkFilename: "[name].[contenthash:12].js",
      // Relative to the page, wherever that is served.
      publicPath: "auto",
      clean: { keep: /^workbench\// },
    },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        scriptLoading: "defer",
      }),
      new HtmlPlugin({
        template: "./src/conformance/page/conformance.html",
        filename: "conformance.html",
        chunks: ["conformance"],
        scriptLoading: "defer",
      }),
      new OfficePage(officeJs),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(MANIFEST_BASE, baseUrl),
          },
          {
            from: "src/conformance/page/conformance.xml",
            to: "conformance.xml",
            transform: (text) =>
              text.toString().replaceAll(MANIFEST_BASE, baseUrl).replace(">0.0.0<", `>${version}<`),
          },
        ],
      }),
      new DefinePlugin({ BUILD_VERSION: JSON.stringify(version) }),
    ],
  };
};

/** The page of the workbench, which plays Excel around the pane. */
const workbench = (mode) => ({
  ...bundle(mode, "workbench"),
  entry: {
    workbench: "./src/workbench/page/main.tsx",
    beforeOffice: "./src/workbench/page/beforeOffice.ts",
  },
  output: {
    path: resolve(root, process.env.OUT ?? "dist", "workbench"),
    filename: "[name].js",
    clean: true,
  },
  plugins: [
    new CopyPlugin({ patterns: [{ from: "**/*.{html,css}", context: "src/workbench/page" }] }),
  ],
});

export default (env, { mode = "production" }) =>
  env.workbench ? [pane(mode), workbench(mode)] : pane(mode);
