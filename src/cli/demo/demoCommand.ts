import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ExitCode, Output } from "../output";
import { demoFiles, differingDeliveries } from "./demoFiles";
import type { DemoOffice, DemoOptions } from "./runDemo";
import { runDemo } from "./runDemo";

/** The command `demo`: runs it and writes its files into a folder, which is made when it is not there. */
export async function demoCommand(
  office: DemoOffice,
  options: Omit<DemoOptions, "tell"> & { readonly out: string },
  output: Output
): Promise<ExitCode> {
  const result = await runDemo(office, { ...options, tell: output.tell });
  await mkdir(options.out, { recursive: true });
  const files = demoFiles(result, options);
  for (const [name, bytes] of files) await writeFile(join(options.out, name), bytes);
  for (const { step, milliseconds, syncs, requestBytes, responseBytes } of result.steps) {
    const bytes = requestBytes + responseBytes;
    output.tell(`  ${step.padEnd(12)} ${milliseconds} ms, ${syncs} kyselyä, ${bytes} tavua`);
  }
  const differing = differingDeliveries(result);
  if (differing.length > 0) {
    output.tell(`VIRHE: luvut muuttuivat anonymisoinnissa: ${differing.join(", ")}`);
    return 1;
  }
  output.tell(`Luvut ovat samat ennen anonymisointia ja sen jälkeen.`);
  output.write(`${files.size} tiedostoa kansiossa ${options.out}`);
  return 0;
}
