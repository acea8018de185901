// Draws assets/icons/*.svg as the PNG files that the manifest names: npx tsx test/support/renderIcons.ts
import { readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { openBrowser } from "./browser";

/** The edges in pixels: 16, 32 and 80 are required by Office, 64 is its high-resolution icon. */
export const iconSizes = [16, 32, 64, 80, 128] as const;

const folder = join(__dirname, "../../assets/icons");

/** Renders every drawing at every size, each on a transparent ground. */
export async function renderIcons(): Promise<void> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const drawings = (await readdir(folder)).filter((name) => name.endsWith(".svg"));
  for (const drawing of drawings) {
    const svg = await readFile(join(folder, drawing), "utf8");
    for (const size of iconSizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`
      );
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(join(folder, `${basename(drawing, ".svg")}-${size}.png`), png);
    }
  }
  await browser.close();
}

if (require.main === module) void renderIcons();
